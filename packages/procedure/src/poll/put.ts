import { asksWeight, rowsOf, type Threshold } from '@tauride/count';
import { err, ok, type Result, tableGet, tableValues } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { bodyOf, cited, citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { BodyId, PollId } from '../ids.ts';
import { advisoryRefusal } from '../joint/advisory.ts';
import { blocsOf, weightOfAll } from '../joint/blocs.ts';
import { bodiesToCome, rowsFor } from '../joint/turns.ts';
import { openOffers } from '../motion/offers.ts';
import { isOnRuling } from '../motion/rules.ts';
import type { Motion, Order } from '../motion/state.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { Rulebook } from '../rulebook/types.ts';
import { registeredVotes } from '../register/access.ts';
import { isAlike, type Lines, registerOf } from '../register/register-of.ts';
import { sealOf } from '../register/seal.ts';
import { asksConfirmation, confirmLevelOf, confirmRefusal } from '../pressure/confirmation.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { underElection } from '../election/under-vote.ts';
import { settledElsewhere } from './settled.ts';
import { measuringOf } from './cast.ts';
import type { PollCommand } from './commands.ts';
import type { RollOrder } from './state.ts';
import { isPlainMajority, thresholdFor } from './threshold.ts';
import { allVotes, votesIn } from './votes-of.ts';

type Decided = Result<readonly Event[], Refusal>;

type Put = Acting & {
  readonly motion: Motion;
  readonly method: PollMethod;
  readonly rulebook: Rulebook;
  /** What the bodies have to reach that vote now. */
  readonly threshold: Threshold;
  /** Those bodies, where not all of the sitting do. */
  readonly of?: readonly BodyId[];
  readonly roll?: RollOrder;
  readonly confirm?: true;
};

/** Rule RP-1: the chair puts the question that is immediately pending, when nobody speaks and nothing waits. */
export function put(
  acting: Acting,
  command: PollCommand & { type: 'PutQuestion' },
  waiver: (refused: Refusal) => boolean,
): Decided {
  const { state, sitting } = acting;
  const stranger = chairOnly(acting);
  if (stranger) return err(stranger);
  const motion = tableGet(state.motions, command.motion);
  if (!motion) return err(refusal('unknown', null, { what: 'motion', id: command.motion }));
  const rulebook = rulebookOf(state, sitting);
  const input: Put = {
    ...acting,
    motion,
    method: command.method,
    rulebook,
    ...voteNow(state, sitting, motion),
    ...(command.roll ? { roll: command.roll } : {}),
    ...(command.confirm ? { confirm: command.confirm } : {}),
  };
  const refused = firstRefusal(putChecks, input, waiver);
  return refused ? err(refused) : ok([opened(input)]);
}

/** Rule JS-12: where one body votes after the other, only the next one and only on what is asked of it. */
function voteNow(
  state: FoundedAssembly,
  sitting: SittingInSession,
  motion: Motion,
): Pick<Put, 'threshold' | 'of'> {
  const threshold = thresholdFor(state, sitting, motion);
  const [next] = bodiesToCome(sitting, motion, threshold) ?? [];
  return next === undefined ? { threshold } : { threshold: rowsFor(threshold, next), of: [next] };
}

const putChecks: readonly ((input: Put) => Refusal | null)[] = [
  (input) =>
    input.sitting.poll ? refusal('voting-in-progress', citedTopic(input, 'voting-in-progress')) : null,
  (input) => underElection(input),
  (input) => (input.sitting.point ? refusal('point-pending', citedTopic(input, 'precedence')) : null),
  (input) =>
    openOffers(input.state, input.sitting).length > 0
      ? refusal('offer-waits', citedTopic(input, 'stating'))
      : null,
  (input) => settledElsewhere(input.state, input.sitting, input.motion),
  (input) => advisoryRefusal(input, input.motion),
  ({ sitting, motion, ...rest }) =>
    immediatelyPending(sitting) === motion.id
      ? null
      : refusal('not-immediately-pending', citedTopic({ sitting, ...rest }, 'pending-business'), {
          label: motion.label,
        }),
  speakerFinished,
  bodiesHere,
  methodAllowed,
  rollFits,
  (input) => confirmRefusal(confirmLevelOf(input.state, input.sitting), input),
];

/** A roll is called only where answers are called out, and begins with one of those whose names are on it. */
function rollFits(input: Put): Refusal | null {
  const { roll, method } = input;
  if (roll === undefined) return null;
  if (method !== 'roll-call') return refusal('malformed', null, { form: 'roll' });
  const { from } = roll;
  if (from === undefined || tableValues(registered(input).who).some(({ of }) => of === from)) return null;
  return refusal('not-in-register', null, { member: from });
}

/** While a speaker waits for an appeal or a submitted point, that is put and whatever was moved on it, such as to withdraw it; the
 *  speaker goes on afterwards. Source: RONR (12th ed.) 24:3, 33:11. */
function speakerFinished(input: Put): Refusal | null {
  const { state, sitting } = input;
  const { floor } = sitting;
  if (floor.phase === 'free') return null;
  const isOnHold = floor.runningSince === null;
  if (isOnHold && sitting.stack.some((id) => isOnRuling(motionOf(state, id)))) return null;
  return refusal('interrupts-speaker', citedTopic(input, 'recognition'), { member: floor.member });
}

/** Rule RP-20: a question that must be carried in certain bodies can't be put where one of them doesn't sit. */
function bodiesHere({ sitting, threshold, motion }: Put): Refusal | null {
  const absent = rowsOf(threshold).find(({ body }) => !sitting.bodies.includes(body as BodyId));
  return absent ? refusal('cannot-apply', motion.citation, { label: motion.label, body: absent.body }) : null;
}

type MethodOrder = Order & { readonly kind: 'method' };

/** Rules RP-2 and RP-22: by the method that was ordered, or else by one that the book has and that can show what is asked. */
function methodAllowed(input: Put): Refusal | null {
  const { method, rulebook } = input;
  const ordered = orderedMethod(input);
  const allowed = ordered ? method === ordered.method : rulebook.voting.methods.includes(method);
  if (allowed && canShow(input)) return null;
  const citation = ordered?.citation ?? cited(rulebook, rulebook.voting.cite.voting);
  return refusal('method-not-allowed', citation, { method, ...(ordered ? { ordered: ordered.method } : {}) });
}

/** An order for a method that cannot show what is asked does not bind: the question could never be put. */
function orderedMethod(input: Put): MethodOrder | undefined {
  const { motion, sitting } = input;
  const ordered = sitting.orders.findLast(
    (order): order is MethodOrder => order.kind === 'method' && order.on.includes(motion.id),
  );
  return ordered && canShow({ ...input, method: ordered.method }) ? ordered : undefined;
}

/** By voice only what a plain majority decides; in secret only where all who vote are counted as one and weigh the same: an unusual
 *  weight would tell whose ballot it is, and so would a leaf that has to name its body. */
function canShow(input: Put): boolean {
  const { method, threshold } = input;
  if ('demand' in threshold || asksUncounted(threshold)) return false;
  if (method === 'voice') return isPlainMajority(threshold);
  if (method !== 'ballot') return true;
  const apart = rowsOf(threshold).length > 0 && input.of === undefined;
  return !apart && !asksWeight(threshold) && isAlike(registered(input));
}

/** Who could vote in it. */
function registered({ state, sitting, motion, method, of }: Put): Lines {
  return registerOf(state, sitting, { of, on: motion.id, secret: method === 'ballot' });
}

/** Weights are counted over all, not inside a body. */
function asksUncounted(threshold: Threshold): boolean {
  return rowsOf(threshold).some(asksWeight);
}

function opened(input: Put): Event {
  const { state, sitting, motion, method, threshold, of, roll } = input;
  const voting = of ?? sitting.bodies;
  const by = measuringOf(input);
  const register = registered(input);
  const bodies = voting.map((body) => ({ body, membership: votesIn(state, body, by) }));
  return {
    type: 'PollOpened',
    sitting: sitting.id,
    poll: `p${state.counters.poll + 1}` as PollId,
    on: motion.id,
    method,
    threshold,
    membership: allVotes(state, { bodies: voting }, by),
    present: sitting.presence.phase === 'recorded' ? registeredVotes({ register }, { by })! : null,
    ...entitledIn(input),
    ...(sitting.bodies.length > 1 ? { bodies } : {}),
    ...(of ? { of } : {}),
    ...(asksWeight(threshold) ? { weights: weightsIn(input) } : {}),
    register: sealOf(register),
    ...(roll ? { roll } : {}),
    ...(repeats(input) ? { repeat: true } : {}),
    ...(asksConfirmation(confirmLevelOf(state, sitting), input) ? { confirm: true } : {}),
    citation: motion.citation,
  };
}

function weightsIn({ state, sitting, threshold }: Put): number {
  const blocs = blocsOf(sitting, { threshold });
  return blocs ? weightOfAll(blocs) : allVotes(state, sitting, 'weights');
}

/** Rule RP-32: who is entitled to vote is counted apart only where some members are not. */
function entitledIn({ state, sitting, of }: Put): { readonly entitled?: number } {
  const bodies = (of ?? sitting.bodies).map((body) => bodyOf(state, body));
  if (bodies.every(({ entitled }) => entitled === undefined)) return {};
  return { entitled: bodies.reduce((sum, body) => sum + (body.entitled ?? body.votingSeats), 0) };
}

/** Rule RP-26: the vote after one that had no result is its repetition. */
function repeats({ state, motion }: Put): boolean {
  const before = motion.poll === null ? undefined : tableGet(state.polls, motion.poll);
  return (
    before?.phase === 'announced' &&
    (before.outcome === 'no-result-repeat' || before.outcome === 'second-vote-later')
  );
}
