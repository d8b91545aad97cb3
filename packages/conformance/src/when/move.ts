import { invariant, tableGet } from '@tauride/kernel';
import {
  type Command,
  decidedByOf,
  type Event,
  judge,
  type MemberId,
  type MotionId,
  type Refusal,
  targetFor,
} from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';
import { particularsOf } from '../hall/particulars.ts';
import { amend, motionIn } from '../hall/stipulate.ts';
import { wordingFor } from '../hall/wording.ts';
import type { ActOf } from '../schema/when.ts';
import { type Answer, refused, refusedFor } from './answer.ts';

type Move = ActOf<'move'>;

/** A motion is made, seconded and stated. Refused at any of these, it was never made, unless it died for want of a second. */
export function move(hall: Hall, step: Move): Answer {
  const answer = attempt(hall, step);
  return { ...answer, decidedBy: deciding(hall, step, answer) };
}

function deciding(hall: Hall, step: Move, { refusal, motion }: Answer): 'assembly' | 'chair' | 'demand' {
  const { session, state } = hall;
  if (refusal?.code === 'chair-discretion') return 'chair';
  if (motion !== undefined && session) return decidedByOf(state, session, motionIn(hall, motion));
  return (session && hall.rulebook.motions[step.motion]?.decidedBy) ?? 'assembly';
}

function attempt(hall: Hall, step: Move): Answer {
  const command = commandOf(hall, step);
  if (!command) return refusedFor(hall.session ? 'motion-off' : 'adjourned');
  // The case says what the chair judges: so it is entered at the chair's desk.
  const made = hall.act(step.by, command, { enteredBy: hall.chair as MemberId });
  if (!made.ok) return refused(made.error);
  const motion = motionMade(made.value);
  hall.motions.set(step.ref, motion);
  const lacking = seconded(hall, step, motion) ?? stated(hall, step, motion);
  if (!lacking && step.amended) amend(hall, step.ref, motion);
  if (!lacking) return { refusal: null, motion };
  if (lacking.code === 'needs-second') hall.act(hall.chair, offerOf(hall, 'DeclareNoSecond', motion));
  return refused(lacking);
}

function motionMade(events: readonly Event[]): MotionId {
  const made = events.find((event) => event.type === 'MotionMade');
  invariant(made !== undefined, 'a motion was in order and not made');
  return made.motion;
}

function seconded(hall: Hall, { second }: Move, motion: MotionId): Refusal | null {
  if (second === undefined || !tableGet(hall.state.motions, motion)?.needsSecond) return null;
  const answer = hall.act(second, offerOf(hall, 'SecondMotion', motion));
  return answer.ok ? null : answer.error;
}

function stated(hall: Hall, { stated: isStated = true }: Move, motion: MotionId): Refusal | null {
  const isNoted = tableGet(hall.state.motions, motion)?.phase === 'on-hold';
  if (!isStated || isNoted) return null;
  const answer = hall.act(hall.chair, offerOf(hall, 'StateQuestion', motion));
  return answer.ok ? null : answer.error;
}

function offerOf(
  { sitting }: Hall,
  type: 'SecondMotion' | 'StateQuestion' | 'DeclareNoSecond',
  motion: MotionId,
): Command {
  return { type, sitting, motion };
}

/** `undefined` where the rulebook has no such motion, or the sitting is over. */
function commandOf(hall: Hall, step: Move): (Command & { type: 'MakeMotion' }) | undefined {
  const { session, state } = hall;
  const known = session && hall.rulebook.motions[step.motion];
  if (!known) return undefined;
  const named = step.target === undefined ? null : hall.idOf(step.target);
  const target = targetFor(known, { state, sitting: session }, named);
  const { qualified = false, onBehalfOf = null, motion: kind, ref, scope } = step;
  const particulars = particularsOf(hall, step);
  const claims = { by: null, text: null, qualified, claimsPrevailingSide: true };
  const judged = judge({ state, sitting: session, kind, target, particulars, ...claims });
  invariant(judged.ok, `the rulebook has no motion ${kind}`);
  return {
    type: 'MakeMotion',
    sitting: hall.sitting,
    kind,
    target: named,
    wording: wordingFor(hall, { ...judged.value, ref, scope }),
    onBehalfOf,
    qualified,
    claimsPrevailingSide: true,
    particulars,
  };
}
