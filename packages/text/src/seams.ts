import { charAt, charBefore, isUnspaced, type Range } from './find-words.ts';

const CLOSING = /^[.,;:!?)\]}’”»…。，、；：！？）」』،؛؟।]/u;
const OPENING = /[([{‘“«（「『¿¡]$/u;
const SOFT_STOP = /[,;:،；，、]$/u;
const STOP = /[.!?…。！？؟۔।]/u;
const FINAL_STOP = /[.!?…。！？؟۔।]+["'’”»)\]]*$/u;

/** Where words stand that are inserted at the end: before the final stop; a whole sentence, which brings its own, behind it. */
export function endPoint(text: string, words: string): number {
  const stop = FINAL_STOP.exec(text);
  return stop === null || FINAL_STOP.test(words) ? text.length : stop.index;
}

/** Words with the spaces that part them from their neighbours at a point of the text. */
export function spacedWords(text: string, at: number, words: string): string {
  const left = charBefore(text, at);
  const right = charAt(text, at);
  const bare = withoutDoubleStop(words, right);
  return `${needsGap(left, bare) ? ' ' : ''}${bare}${needsGap(bare, right) ? ' ' : ''}`;
}

/** Words without a final stop that the text has already. */
export function withoutDoubleStop(words: string, right: string): string {
  return STOP.test(right) && words.endsWith(right) ? words.slice(0, -right.length) : words;
}

/** The range to replace, with the space before it where the new words begin with a comma or the like. */
export function withoutSpaceBefore(text: string, range: Range, words: string): Range {
  const isDetached = CLOSING.test(words) && charBefore(text, range.start) === ' ';
  return isDetached ? { start: range.start - 1, end: range.end } : range;
}

/** A space where two runs would otherwise melt into one character by Unicode normalisation. */
export function safeSeam(left: string, right: string): string {
  return joinsAcross(left, right) ? ' ' : '';
}

/** The range to strike, widened by the space, line feed or comma that would be left over. */
export function withLeftovers(text: string, range: Range): Range {
  const left = charBefore(text, range.start);
  const right = charAt(text, range.end);
  const startsLine = left === '' || left === '\n';
  const endsLine = right === '' || right === '\n';
  if (startsLine && endsLine) return withLineFeed(text, range);
  if (right === ' ' && (startsLine || left === ' ' || OPENING.test(left)))
    return { start: range.start, end: range.end + 1 };
  if (left === ' ' && (endsLine || CLOSING.test(right)))
    return withoutSoftStop(text, { start: range.start - 1, end: range.end });
  return range;
}

function withLineFeed(text: string, { start, end }: Range): Range {
  if (start > 0) return { start: start - 1, end };
  return { start, end: Math.min(text.length, end + 1) };
}

/** Drops the comma before struck words when another stop follows them. */
function withoutSoftStop(text: string, range: Range): Range {
  const left = charBefore(text, range.start);
  const right = charAt(text, range.end);
  const isDoubled = SOFT_STOP.test(left) && (SOFT_STOP.test(right) || STOP.test(right));
  return isDoubled ? { start: range.start - left.length, end: range.end } : range;
}

/** Whether two runs need a space between them. */
function needsGap(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (joinsAcross(left, right)) return true;
  const before = charBefore(left, left.length);
  const after = charAt(right, 0);
  if (/\s/u.test(before) || /\s/u.test(after)) return false;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return !(isUnspaced(before) && isUnspaced(after));
}

function joinsAcross(left: string, right: string): boolean {
  // Canonical composition never looks further than a few characters around a seam.
  const seam = `${left.slice(-8)}${right.slice(0, 8)}`;
  return seam.normalize('NFC') !== seam;
}
