import { ok, type Result } from '@tauride/kernel';
import { type Amendment, problem, type TextProblem } from './amendment.ts';
import { applyAmendment } from './apply.ts';
import { findWords } from './find-words.ts';
import { normalWords } from './normal.ts';

/** The words of a primary amendment that a secondary amendment changes: those it inserts, or, where it only strikes, those it
 *  strikes (rule T-10). */
export function amendableWords(primary: Amendment): string {
  return primary.op === 'insert' || primary.op === 'strike' ? primary.words : primary.by;
}

/** The primary amendment as the secondary one changes it. Words proposed for striking can only be made fewer, and what
 *  remains of them must still be one run (rule T-11). Source: RONR (12th ed.) § 12. */
export function amendAmendment(primary: Amendment, secondary: Amendment): Result<Amendment, TextProblem> {
  if (primary.op === 'strike' && secondary.op !== 'strike') return problem({ code: 'strike-only' });
  const words = applyAmendment(amendableWords(primary), secondary);
  if (!words.ok) return words;
  switch (primary.op) {
    case 'insert':
      return ok({ ...primary, words: words.value });
    case 'strike':
      return reducedStrike(primary, words.value);
    default:
      return ok({ ...primary, by: words.value });
  }
}

/** The longer run stays named, so that the fewer words are not sought elsewhere in the text. */
function reducedStrike(
  primary: Amendment & { readonly op: 'strike' },
  words: string,
): Result<Amendment, TextProblem> {
  const within = normalWords(primary.within ?? primary.words);
  const found = findWords(within, words);
  return found.ok ? ok({ ...primary, words, within }) : found;
}
