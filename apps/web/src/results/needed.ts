import type { Votes } from '@tauride/count/elections';
import type { Election, Round } from '@tauride/procedure';

type CountedRound = Extract<Round, { readonly phase: 'closed' | 'declared' }>;

export type Needed = {
  readonly kind: 'quota' | 'majority';
  readonly votes: Votes;
  /** Where the line is drawn: for a majority half a vote before the number, so that whoever has that number passes it. */
  readonly line: Votes;
};

/** What one has to reach to be elected in a round; `null` where the most votes elect, or the method has no such number. */
export function neededIn({ rules }: Pick<Election, 'rules'>, { box }: CountedRound): Needed | null {
  const quota = box.counted.kind === 'people' ? box.counted.outcome.quota : undefined;
  if (rules.needs === 'majority') {
    const cast = box.ballots - box.blank - (rules.majorityOf === 'valid' ? box.invalid : 0);
    const votes = quota ?? String(Math.floor(cast / 2) + 1);
    return { kind: 'majority', votes, line: /^\d+$/u.test(votes) ? halfBefore(votes) : votes };
  }
  return quota === undefined ? null : { kind: 'quota', votes: quota, line: quota };
}

function halfBefore(votes: Votes): Votes {
  return `${BigInt(votes) - 1n}.5`;
}
