import { checkedCount } from './count.ts';

/** The ballots of an election to one office, counted. Integers from 0 up. */
export interface ElectionCount {
  readonly votes: { readonly [candidate: string]: number };
  /** Cast by those entitled to, but for nobody: unreadable, for several, for one who cannot be elected. */
  readonly illegal: number;
  /** Left blank: an abstention. */
  readonly blank: number;
}

/** What an election by majority comes to. */
export interface ElectionResult {
  /** `null` where nobody has the majority: then the ballot is repeated and no candidate is dropped. */
  readonly elected: string | null;
  /** The least number of votes that elects. */
  readonly needed: number;
}

/** Rule V-18: elected is who has more than half of all votes cast; illegal votes count among them, blank ballots don't.
 *  @throws InvariantError unless every number is a safe integer from 0 up
 *  Source: RONR (12th ed.) 45:31-32, 46:32. */
export function majorityElection({ votes, illegal, blank }: ElectionCount): ElectionResult {
  checkedCount(blank);
  const cast = Object.values(votes).reduce((sum, each) => checkedCount(sum + checkedCount(each)), 0);
  const total = checkedCount(cast + checkedCount(illegal));
  const needed = Math.floor(total / 2) + 1;
  const [elected] = Object.entries(votes).find(([, each]) => each >= needed) ?? [];
  return { elected: elected ?? null, needed };
}
