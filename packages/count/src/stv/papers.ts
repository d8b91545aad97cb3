import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';
import { assertNamed } from '../election/countable.ts';
import type { Election } from '../election/model.ts';

/** The papers of an election as a count by transfers reads them, where they lie: each is a list of candidates in strict order, from
 *  its start to its end. */
export interface Papers extends Ballots {
  /** By paper: where it stops to count. */
  readonly ends: Uint32Array;
}

/** Rules VS-2 and VS-3: a paper is cut off at the first rank that several share who did not withdraw. Those who did are still named
 *  there, and passed over since they never continue. */
export function papersOf({ ballots, candidates, withdrawn }: Election): Papers {
  assertNamed(ballots, candidates.length);
  if (!hasEqualRanks(ballots)) return { ...ballots, ends: ballots.starts.subarray(1) };
  const isOut = new Uint8Array(candidates.length);
  for (const candidate of withdrawn) isOut[candidate] = 1;
  const ends = new Uint32Array(ballots.size);
  for (let paper = 0; paper < ballots.size; paper += 1) ends[paper] = endOf(ballots, paper, isOut);
  return { ...ballots, ends };
}

function hasEqualRanks({ marks }: Ballots): boolean {
  for (let at = 0; at < marks.length; at += 1) if (isEqualToLast(marks[at]!)) return true;
  return false;
}

function endOf({ marks, starts }: Ballots, paper: number, isOut: Uint8Array): number {
  const end = starts[paper + 1]!;
  let rankBegins = starts[paper]!;
  let standing = 0;
  for (let at = rankBegins; at < end; at += 1) {
    if (!isEqualToLast(marks[at]!)) {
      rankBegins = at;
      standing = 0;
    }
    if (isOut[candidateOf(marks[at]!)] === 0) standing += 1;
    if (standing > 1) return rankBegins;
  }
  return end;
}
