import { ok, type Result } from '@tauride/kernel';
import { problem, type TextProblem } from './amendment.ts';

/** A half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// Scripts that are written without spaces between words: there every character may begin a word.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const JOINS_LEFT = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;
const REGIONAL = /\p{Regional_Indicator}/u;

/** The one place where the words stand as whole words, or the chosen one of several (rules T-2 and T-3). */
export function findWords(text: string, words: string, occurrence?: number): Result<Range, TextProblem> {
  const found = allOccurrences(text, words);
  const chosen = found[(occurrence ?? 1) - 1];
  if (chosen === undefined) return problem({ code: 'words-not-found', words });
  if (occurrence === undefined && found.length > 1)
    return problem({ code: 'words-ambiguous', words, occurrences: found.length });
  return ok(chosen);
}

/** Whether a character belongs to a script that puts spaces between words. */
function isSpacedLetter(char: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(char) && !UNSPACED.test(char);
}

export function isUnspaced(char: string): boolean {
  return UNSPACED.test(char);
}

/** The code point that ends at an index, or the empty string at the start of the text. */
export function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at >= 2;
  return text.slice(isPair ? at - 2 : Math.max(0, at - 1), at);
}

/** The code point that starts at an index, or the empty string at the end of the text. */
export function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function allOccurrences(text: string, words: string): Range[] {
  const ranges: Range[] = [];
  if (words === '') return ranges;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isBoundary(text, start) && isBoundary(text, end)) ranges.push({ start, end });
  }
  return ranges;
}

/** Whether words may begin or end here: neither inside a word nor inside what is drawn as one character. */
function isBoundary(text: string, at: number): boolean {
  const left = charBefore(text, at);
  const right = charAt(text, at);
  if (left === '' || right === '') return true;
  if (JOINS_LEFT.test(right) || left === '\u200d') return false;
  if (REGIONAL.test(left) && REGIONAL.test(right)) return regionalsBefore(text, at) % 2 === 0;
  return !(isSpacedLetter(left) && isSpacedLetter(right));
}

/** A flag is a pair of regional indicators, so a cut is between two flags only after an even number of them. */
function regionalsBefore(text: string, at: number): number {
  let count = 0;
  for (let index = at; REGIONAL.test(charBefore(text, index)); index -= 2) count += 1;
  return count;
}
