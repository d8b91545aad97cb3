import { failedBodies, isCarried, requiredYes } from '@tauride/count';
import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { bodiesInTurn } from '../joint/in-turn.ts';
import type { Change } from '../motion/changes.ts';
import { leftUndecided } from '../motion/decision.ts';
import { changesOf } from '../motion/outcome.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { chairVoteRefusal, prescribedVote, type Vote, withChair } from './chair-vote.ts';
import { basisNumber, type ClosedPoll, countOf } from './count-of.ts';
import { isCarriedBy, type Judged, outcomeOf } from './outcome.ts';
import { bodiesWithoutQuorum, lacksQuorum } from './quorum.ts';
import type { Outcome, Poll } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function announce(acting: Acting, chairVote: Vote | null, poll: Poll): Decided {
  const refused =
    chairOnly(acting) ?? (poll.phase === 'closed' ? null : refusal('no-poll', null, { poll: poll.id }));
  if (refused || poll.phase !== 'closed') return err(refused ?? refusal('no-poll'));
  const lacking = chairVote === null ? null : chairVoteRefusal(acting, poll, chairVote);
  return lacking ? err(lacking) : ok([announced(acting, poll, chairVote)]);
}

function announced(acting: Acting, poll: ClosedPoll, given: Vote | null): Event {
  const { state, sitting } = acting;
  const rulebook = rulebookOf(state, sitting);
  const isVoid = lacksQuorum(state, sitting, poll);
  const chairVote = isVoid ? given : (given ?? prescribedVote(state, poll));
  const judged = judge(acting, poll, chairVote);
  const outcome = isVoid ? 'no-quorum' : outcomeSoFar(acting, poll, outcomeOf(judged));
  return {
    type: 'ResultAnnounced',
    sitting: sitting.id,
    poll: poll.id,
    on: poll.on,
    chairVote,
    outcome,
    ...numbers(judged),
    ...failedIn(acting, judged, outcome),
    changes: changesBy(acting, poll, outcome),
    citation: cited(rulebook, rulebook.voting.cite.voting),
  };
}

function judge({ state, sitting }: Acting, poll: ClosedPoll, vote: Vote | null): Judged {
  const rulebook = rulebookOf(state, sitting);
  const rule = ruleOf(rulebook, motionOf(state, poll.on));
  const base = { poll, rule, voting: rulebook.voting };
  const { finding } = poll;
  if (finding.kind === 'judged') return { ...base, count: null, carried: finding.ayesHaveIt };
  const count = withChair(state, sitting, { poll, count: countOf(state, poll, finding), vote });
  return { ...base, count, carried: isCarried(poll.threshold, count) };
}

interface Numbers {
  readonly needed: number | null;
  readonly basis: number | null;
}

function numbers({ poll, count }: Judged): Numbers {
  if (count === null) return { needed: null, basis: null };
  return {
    needed: requiredYes(poll.threshold, count) ?? null,
    basis: basisNumber(poll, count),
  };
}

/** The bodies without their quorum, or else those that didn't carry it. */
function failedIn(
  { state, sitting }: Acting,
  { poll, count }: Judged,
  outcome: Outcome,
): { readonly failed?: readonly BodyId[] } {
  const lacking = outcome === 'no-quorum' ? bodiesWithoutQuorum(state, sitting, poll) : [];
  const lost = count === null ? [] : (failedBodies(poll.threshold, count) as BodyId[]);
  const failed = lacking.length > 0 ? lacking : lost;
  return failed.length > 0 ? { failed } : {};
}

/** Rule JS-12: what one body has carried is adopted once those that vote after it have carried it too. */
function outcomeSoFar({ state, sitting }: Acting, poll: ClosedPoll, outcome: Outcome): Outcome {
  if (outcome !== 'adopted' || !poll.of) return outcome;
  const turn = bodiesInTurn(state, sitting, motionOf(state, poll.on));
  return turn && turn.after.length > 0 ? 'carried-so-far' : outcome;
}

function changesBy(acting: Acting, poll: ClosedPoll, outcome: Outcome): readonly Change[] {
  const { state, sitting, context } = acting;
  const motion = motionOf(state, poll.on);
  if (outcome === 'carried-so-far')
    return [{ change: 'carried-in', motion: motion.id, bodies: [...(motion.carriedIn ?? []), ...poll.of!] }];
  const carried = isCarriedBy(outcome);
  if (carried !== null) return changesOf({ state, sitting, motion, now: context.now }, carried);
  if (outcome === 'second-vote-later') return laidOver(acting, motion);
  const closes = outcome === 'no-quorum' && rulebookOf(state, sitting).closesWithoutQuorum;
  return closes ? [{ change: 'adjourned', undecided: leftUndecided(sitting) }] : [];
}

/** The question waits for the second vote, while the others are decided. */
function laidOver({ sitting }: Acting, { id }: Motion): readonly Change[] {
  return [
    { change: 'disposed', motion: id, as: 'postponed', taking: [id] },
    { change: 'pending', stack: sitting.stack.filter((pending) => pending !== id) },
  ];
}
