import { ok, type Result, unreachable } from '@tauride/kernel';
import type { Amendment, TextProblem } from './amendment.ts';
import { charAt, findWords, type Range } from './find-words.ts';
import { normalWords } from './normal.ts';
import {
  endPoint,
  safeSeam,
  spacedWords,
  withLeftovers,
  withoutDoubleStop,
  withoutSpaceBefore,
} from './seams.ts';

type Insert = Amendment & { readonly op: 'insert' };
type Strike = Amendment & { readonly op: 'strike' };
type StrikeInsert = Amendment & { readonly op: 'strike-insert' };

/** One replacement in a normal text. */
export interface Edit extends Range {
  readonly inserted: string;
}

/** The replacement by which an amendment changes a normal text, with its spaces and stops. */
export function editOf(text: string, amendment: Amendment): Result<Edit, TextProblem> {
  switch (amendment.op) {
    case 'insert':
      return insertion(text, amendment);
    case 'strike':
      return striking(text, amendment);
    case 'strike-insert':
      return replacement(text, amendment);
    case 'substitute':
      return ok({ start: 0, end: text.length, inserted: normalWords(amendment.by) });
    default:
      return unreachable(amendment);
  }
}

function insertion(text: string, amendment: Insert): Result<Edit, TextProblem> {
  const words = normalWords(amendment.words);
  const at = insertionPoint(text, words, amendment);
  if (!at.ok) return at;
  return ok({ start: at.value, end: at.value, inserted: spacedWords(text, at.value, words) });
}

function insertionPoint(
  text: string,
  words: string,
  { place, occurrence }: Insert,
): Result<number, TextProblem> {
  if (place === 'start') return ok(0);
  if (place === 'end') return ok(endPoint(text, words));
  const isAfter = 'after' in place;
  const found = findWords(text, normalWords(isAfter ? place.after : place.before), occurrence);
  if (!found.ok) return found;
  return ok(isAfter ? found.value.end : found.value.start);
}

function striking(text: string, amendment: Strike): Result<Edit, TextProblem> {
  const found = rangeToStrike(text, amendment);
  return found.ok ? ok(removal(text, found.value)) : found;
}

function rangeToStrike(text: string, amendment: Strike): Result<Range, TextProblem> {
  const words = normalWords(amendment.words);
  if (amendment.within === undefined) return findWords(text, words, amendment.occurrence);
  const outer = findWords(text, normalWords(amendment.within), amendment.occurrence);
  if (!outer.ok) return outer;
  const { start, end } = outer.value;
  const inner = findWords(text.slice(start, end), words);
  return inner.ok ? ok({ start: start + inner.value.start, end: start + inner.value.end }) : inner;
}

function replacement(text: string, amendment: StrikeInsert): Result<Edit, TextProblem> {
  const found = findWords(text, normalWords(amendment.words), amendment.occurrence);
  if (!found.ok) return found;
  const right = charAt(text, found.value.end);
  const by = withoutDoubleStop(normalWords(amendment.by), right);
  if (by === '') return ok(removal(text, found.value));
  const range = withoutSpaceBefore(text, found.value, by);
  const before = safeSeam(text.slice(0, range.start), by);
  return ok({ ...range, inserted: `${before}${by}${safeSeam(by, right)}` });
}

function removal(text: string, found: Range): Edit {
  const range = withLeftovers(text, found);
  return { ...range, inserted: safeSeam(text.slice(0, range.start), text.slice(range.end)) };
}
