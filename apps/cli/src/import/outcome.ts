import { wordsOf } from '../akn/words.ts';

export type StatedOutcome = 'adopted' | 'rejected';

// English, Spanish, French, German, Italian, Portuguese and Dutch.
const ADOPTED =
  /^(approved?|aproba\w*|aprova\w*|approvat\w*|approuve\w*|adopt\w*|carried|passed|agreed|accept\w*|angenommen|aangenomen|accolt\w*|acordad\w*)$/u;
const REJECTED =
  /^(reject\w*|rechaz\w*|rejeit\w*|rejet\w*|respint\w*|abgelehnt|verworpen|defeated|lost|negatived|negativad\w*|desaprobad\w*|desechad\w*)$/u;
const NOT = /^(not?|nicht|non|niet|nao|pas|sin)$/u;

/** What a document's word for an outcome means; null where it is neither, or both. */
export function outcomeOf(words: string | null): StatedOutcome | null {
  const found = wordsOf(words ?? '');
  const adopted = found.some((word) => ADOPTED.test(word));
  const rejected = found.some((word) => REJECTED.test(word));
  if (adopted === rejected) return null;
  const denied = found.some((word) => NOT.test(word));
  if (rejected) return denied ? null : 'rejected';
  return denied ? 'rejected' : 'adopted';
}
