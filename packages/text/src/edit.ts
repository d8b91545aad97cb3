import { ok, type Result } from '@tauride/kernel';
import type { Amendment, TextProblem } from './amendment.ts';
import { charAt, charBefore, findWords, isUnspaced, type Range } from './find-words.ts';
import { normalWords } from './normal.ts';

/** One replacement in a normal text. */
export interface Edit extends Range {
  readonly inserted: string;
}

const CLOSING = /^[.,;:!?)\]}’”»…。，、；：！？）」』،؛؟।]/u;
const OPENING = /[([{‘“«（「『¿¡]$/u;
const SOFT_STOP = /[,;:،；，、]$/u;
const STOP = /[.!?…。！？؟۔।]/u;
const FINAL_STOP = /[.!?…。！？؟۔।]+["'’”»)\]]*$/u;

/** The replacement by which an amendment changes a normal text, with its spaces and stops. */
export function editOf(text: string, amendment: Amendment): Result<Edit, TextProblem> {
  switch (amendment.op) {
    case 'insert':
      return insertion(text, amendment);
    case 'strike':
      return striking(text, amendment);
    case 'strike-insert':
      return replacement(text, amendment);
    default:
      return ok({ start: 0, end: text.length, inserted: normalWords(amendment.by) });
  }
}

function insertion(text: string, amendment: Amendment & { op: 'insert' }): Result<Edit, TextProblem> {
  const words = normalWords(amendment.words);
  const at = insertionPoint(text, words, amendment);
  if (!at.ok) return at;
  return ok({ start: at.value, end: at.value, inserted: spaced(text, at.value, words) });
}

function insertionPoint(
  text: string,
  words: string,
  amendment: Amendment & { op: 'insert' },
): Result<number, TextProblem> {
  const { place, occurrence } = amendment;
  if (place === 'start') return ok(0);
  if (place === 'end') return ok(endPoint(text, words));
  const isAfter = 'after' in place;
  const found = findWords(text, normalWords(isAfter ? place.after : place.before), occurrence);
  return found.ok ? ok(isAfter ? found.value.end : found.value.start) : found;
}

/** Words go before the final stop; a whole sentence, which brings its own stop, goes behind it. */
function endPoint(text: string, words: string): number {
  const stop = FINAL_STOP.exec(text);
  return stop === null || FINAL_STOP.test(words) ? text.length : stop.index;
}

function striking(text: string, amendment: Amendment & { op: 'strike' }): Result<Edit, TextProblem> {
  const found = strickenRange(text, amendment);
  if (!found.ok) return found;
  const range = withSpaces(text, found.value);
  const seam = needsGap(text.slice(0, range.start), text.slice(range.end)) && isUnsafeSeam(text, range);
  return ok({ ...range, inserted: seam ? ' ' : '' });
}

function strickenRange(text: string, amendment: Amendment & { op: 'strike' }): Result<Range, TextProblem> {
  const words = normalWords(amendment.words);
  if (amendment.within === undefined) return findWords(text, words, amendment.occurrence);
  const outer = findWords(text, normalWords(amendment.within), amendment.occurrence);
  if (!outer.ok) return outer;
  const inner = findWords(text.slice(outer.value.start, outer.value.end), words);
  return inner.ok ? ok(shift(inner.value, outer.value.start)) : inner;
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

function replacement(
  text: string,
  amendment: Amendment & { op: 'strike-insert' },
): Result<Edit, TextProblem> {
  const found = findWords(text, normalWords(amendment.words), amendment.occurrence);
  if (!found.ok) return found;
  const { start, end } = found.value;
  const by = withoutDoubleStop(normalWords(amendment.by), charAt(text, end));
  const closes = CLOSING.test(by) && charBefore(text, start) === ' ';
  const range = { start: closes ? start - 1 : start, end };
  const left = joinsAcross(charBefore(text, range.start), by) ? ' ' : '';
  const right = joinsAcross(by, charAt(text, end)) ? ' ' : '';
  return ok({ ...range, inserted: `${left}${by}${right}` });
}

/** Words with the spaces that part them from their neighbours at a point of the text. */
function spaced(text: string, at: number, words: string): string {
  const left = charBefore(text, at);
  const right = charAt(text, at);
  const bare = withoutDoubleStop(words, right);
  return `${needsGap(left, bare) ? ' ' : ''}${bare}${needsGap(bare, right) ? ' ' : ''}`;
}

function withoutDoubleStop(words: string, right: string): string {
  return STOP.test(right) && words.endsWith(right) ? words.slice(0, -right.length) : words;
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

/** Whether characters of two runs would melt into one by Unicode normalisation. */
function joinsAcross(left: string, right: string): boolean {
  const tail = left.slice(-8);
  const head = right.slice(0, 8);
  return `${tail}${head}`.normalize('NFC') !== `${tail}${head}`;
}

function isUnsafeSeam(text: string, range: Range): boolean {
  return joinsAcross(text.slice(0, range.start), text.slice(range.end));
}

/** The range to strike, widened by the space, line feed or comma that would be left over. */
function withSpaces(text: string, range: Range): Range {
  const left = charBefore(text, range.start);
  const right = charAt(text, range.end);
  const startsLine = left === '' || left === '\n';
  if (startsLine && (right === '' || right === '\n')) return withLineFeed(text, range);
  if (right === ' ' && (startsLine || left === ' ' || OPENING.test(left)))
    return { start: range.start, end: range.end + 1 };
  if (left === ' ' && (right === '' || right === '\n' || CLOSING.test(right)))
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
