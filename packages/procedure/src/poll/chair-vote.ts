import { chairVoteMatters, type Count, isTie, type Tally, type VoteSize, withVote } from '@tauride/count';
import type { Acting } from '../authority.ts';
import { cited, inSession, motionOf, pollOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { PollId } from '../ids.ts';
import { blocsOf } from '../joint/blocs.ts';
import { isOfRows } from '../joint/turns.ts';
import { ruleOf } from '../motion/rules.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { mandateOf } from '../register/mandate.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { type ClosedPoll, type Counted, countOf, seatLines, voters, voteSize } from './count-of.ts';
import { presidingMayVote } from './presiding.ts';
import type { Poll } from './state.ts';

export type Vote = 'yes' | 'no';

const choices: readonly Vote[] = ['yes', 'no'];

/** The votes by which the one who presides may settle a closed poll: those that change the result, or on an even split the
 *  casting vote. None after a voice vote or a ballot in which the chair votes with all. */
export function decisiveVotes(state: FoundedAssembly, id: PollId): readonly Vote[] {
  const poll = pollOf(state, id);
  if (poll.phase !== 'closed' || poll.finding.kind !== 'counted') return [];
  const sitting = inSession(state, poll.sitting);
  const rulebook = rulebookOf(state, sitting);
  const rule = ruleOf(rulebook, motionOf(state, poll.on));
  switch (presidingMayVote(rulebook.voting)) {
    case 'on-tie':
      return isTie(decisiveTally(poll, poll.finding)) && !isOfRows(poll.threshold) ? castingVotes(rule) : [];
    case 'if-decisive':
      return poll.method === 'ballot' || voteSize(poll, sitting.presiding).votes === 0
        ? []
        : matterOf({ state, sitting, poll, finding: poll.finding, rule });
    default:
      return [];
  }
}

/** The weights, where nothing but they decide. */
function decisiveTally({ threshold }: ClosedPoll, { tally, weight }: Counted): Tally {
  return weight && 'num' in threshold && threshold.measure === 'weight' ? weight.tally : tally;
}

function castingVotes({ castingVote }: MotionRule): readonly Vote[] {
  return castingVote === undefined ? choices : [castingVote];
}

/** Rule RP-24: the vote that who presides must give on an even split, where the rules prescribe it for this kind of motion. */
export function prescribedVote(state: FoundedAssembly, poll: ClosedPoll): Vote | null {
  const rulebook = rulebookOf(state, inSession(state, poll.sitting));
  const { castingVote } = ruleOf(rulebook, motionOf(state, poll.on));
  return castingVote !== undefined && decisiveVotes(state, poll.id).includes(castingVote)
    ? castingVote
    : null;
}

interface Deciding {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly poll: ClosedPoll;
  readonly finding: Counted;
  readonly rule: MotionRule;
}

/** Rule RP-6: the chair, if a member, votes only where the vote changes the result, or on an appeal makes the tie that sustains
 *  the ruling. Source: RONR (12th ed.) 44:12, 24:3(7). */
function matterOf({ state, sitting, poll, finding, rule }: Deciding): readonly Vote[] {
  const count = countOf(state, poll, finding);
  const size = sizeOf(sitting, poll);
  const matter = chairVoteMatters(poll.threshold, count, size);
  const ties = (choice: Vote): boolean =>
    rule.onAdopt === 'decide-ruling' && isTie(withVote(count, choice, size).tally);
  return choices.filter((choice) => matter.includes(choice) || ties(choice));
}

/** A body's weight is cast by the body: whoever presides has no part of it to give. */
function sizeOf(sitting: SittingInSession, poll: Poll): VoteSize {
  const size = voteSize(poll, sitting.presiding);
  return blocsOf(sitting, poll) ? { ...size, weight: 0 } : size;
}

/** Why the one who presides may not give this vote when the result is announced. */
export function chairVoteRefusal(acting: Acting, poll: ClosedPoll, vote: Vote): Refusal | null {
  const { state, sitting, member } = acting;
  const rulebook = rulebookOf(state, sitting);
  const citation = cited(rulebook, rulebook.voting.cite.chair);
  const may = presidingMayVote(rulebook.voting);
  const seated = may === 'on-tie' || (may !== 'never' && voteSize(poll, member).votes > 0);
  if (!seated) return refusal('not-entitled', citation, { act: 'vote' });
  if (may === 'with-all')
    return isUncounted(acting, poll) ? null : refusal('not-entitled', citation, { act: 'vote-twice' });
  return decisiveVotes(state, poll.id).includes(vote) ? null : refusal('not-decisive', citation, { vote });
}

/** Where the chair votes with all: whether that vote may still be missing from the count, also one in a seat in which they sit for
 *  another. */
function isUncounted({ member, context }: Acting, poll: ClosedPoll): boolean {
  const { finding, method, present, membership } = poll;
  if (finding.kind === 'judged' || method === 'ballot') return false;
  if (method !== 'hands')
    return !seatLines(poll, member).some((line) => context.hasCast?.(poll.id, mandateOf(line)));
  const { votes } = voteSize(poll, member);
  return voters(finding.tally) + votes <= (present ?? membership);
}

/** The count with the chair's vote in it. A casting vote is one vote, whatever seat its giver has. */
export function withChair(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { poll, count, vote }: { readonly poll: ClosedPoll; readonly count: Count; readonly vote: Vote | null },
): Count {
  if (vote === null) return count;
  const casting = presidingMayVote(rulebookOf(state, sitting).voting) === 'on-tie';
  const one: VoteSize = { votes: 1, weight: 1 };
  const size = casting ? one : sizeOf(sitting, poll);
  return withVote(count, vote, size);
}
