import type { CandidateId } from '@tauride/procedure';
import { movedBy, rankOf, type Ranks, sharedOrParted, withNextRank, without, withRank } from './ranks.ts';

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

type At = { readonly ranks: Ranks; readonly id: CandidateId; readonly equal: boolean };

/** What a key does to the order while a candidate has the focus; null for one that means nothing here. */
export function keyedRanks(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { ranks, id, equal }: At,
): Ranks | null {
  if (ctrlKey || metaKey || altKey) return null;
  const isRanked = rankOf(ranks, id) !== null;
  if (/^[1-9]$/u.test(key)) return withRank(ranks, id, Number(key));
  if (key === 'ArrowUp') return isRanked ? movedBy(ranks, id, -1) : withNextRank(ranks, id);
  if (!isRanked) return null;
  if (key === 'ArrowDown') return movedBy(ranks, id, 1);
  if (key === 'Delete' || key === 'Backspace' || key === '0') return without(ranks, id);
  return key === '=' && equal ? sharedOrParted(ranks, id) : null;
}
