import { castOf, type Count, isBlocking, isTie, type Tally } from '@tauride/count';
import type { VotingRules } from '../rulebook/house-rules.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { ClosedPoll } from './count-of.ts';
import type { Outcome } from './state.ts';
import { isPlainMajority } from './threshold.ts';

/** A closed poll with the rules by which its outcome is named. */
export interface Judged {
  readonly poll: ClosedPoll;
  readonly rule: MotionRule;
  readonly voting: VotingRules;
  /** With the chair's vote in it; `null` for a voice vote. */
  readonly count: Count | null;
  readonly carried: boolean;
}

/** What a vote with a quorum comes to. */
export function outcomeOf(judged: Judged): Outcome {
  const { poll, rule, carried } = judged;
  const tied = judged.count !== null && isEvenSplit(judged.count.tally);
  const drowned = withoutResult(judged);
  if (drowned) return drowned;
  if (rule.onAdopt === 'decide-ruling') return carried ? (tied ? 'tie-sustained' : 'sustained') : 'reversed';
  if (isBlocking(poll.threshold)) return carried ? 'not-blocked' : 'blocked';
  if (carried) return 'adopted';
  return tied && isPlainMajority(poll.threshold) ? lostByTie(judged) : 'rejected';
}

/** Rule RP-35: where nobody voted Yes or No nothing was split. */
function isEvenSplit(tally: Tally): boolean {
  return isTie(tally) && castOf(tally) > 0;
}

/** Rule RP-26: too many abstentions leave no result, and the same vote is taken once more. */
function withoutResult({ poll, voting: { abstentions }, count }: Judged): Outcome | null {
  if (!abstentions || count === null || !tooMany(count.tally, abstentions.tooMany)) return null;
  if (!poll.repeat) return 'no-result-repeat';
  return abstentions.again === 'rejected' ? 'rejected' : null;
}

function tooMany(tally: Tally, than: NonNullable<VotingRules['abstentions']>['tooMany']): boolean {
  return tally.abstain > (than === 'more-than-yes' ? tally.yes : castOf(tally));
}

/** Rule RP-27: an even split loses a majority vote, at once or, where the rules give it one, after a second vote later. */
function lostByTie({ poll, voting }: Judged): Outcome {
  return voting.tie === 'second-vote-later' && !poll.repeat ? 'second-vote-later' : 'tie-rejected';
}

/** Whether the question is carried by this outcome; `null` where nothing is decided. */
export function isCarriedBy(outcome: Outcome): boolean | null {
  switch (outcome) {
    case 'adopted':
    case 'sustained':
    case 'tie-sustained':
    case 'not-blocked':
      return true;
    case 'rejected':
    case 'tie-rejected':
    case 'reversed':
    case 'blocked':
      return false;
    default:
      return null;
  }
}
