import { invariant, tableGet } from '@tauride/kernel';
import { findInSession, inSession, motionOf, pollOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { pause } from '../floor/clock.ts';
import type { MotionId, PollId, SittingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { SittingInSession, Undo, UndoneHall } from '../sitting/state.ts';

/** Keeps what an announced decision changed, so that a vote demanded at once can be taken on the question as it stood. */
export function keepUndo(
  before: FoundedAssembly,
  after: FoundedAssembly,
  event: { readonly sitting: SittingId; readonly poll: PollId; readonly changes: readonly Change[] },
): FoundedAssembly {
  const now = findInSession(after, event.sitting);
  if (!now) return after;
  const then = inSession(before, event.sitting);
  const touched = new Set([...now.motions, ...event.changes.flatMap(motionIn)]);
  const ids = [...touched].filter((id) => tableGet(before.motions, id) !== tableGet(after.motions, id));
  const made = ids.filter((id) => tableGet(before.motions, id) === undefined);
  const { register } = pollOf(before, event.poll);
  const undo: Undo = {
    poll: event.poll,
    stack: then.stack,
    orders: then.orders,
    motions: ids.flatMap((id) => tableGet(before.motions, id) ?? []),
    ...(made.length > 0 ? { made } : {}),
    hall: hallOf(then),
    ...(register ? { register } : {}),
  };
  return putSitting(after, { ...now, undo });
}

function motionIn(change: Change): readonly MotionId[] {
  return 'motion' in change ? [change.motion] : [];
}

const keys = [
  'agenda',
  'listClosed',
  'lastPoll',
  'ruling',
  'laterMeetingSet',
  'caucus',
  'committeeOfTheWhole',
  'nominationsClosed',
  'pollsClosed',
  'publicExcluded',
] as const satisfies readonly (keyof UndoneHall)[];

function hallOf(sitting: SittingInSession): UndoneHall {
  const known = keys.filter((key) => sitting[key] !== undefined).map((key) => [key, sitting[key]]);
  return Object.fromEntries(known) as UndoneHall;
}

/** Puts back what the announced decision of a poll had changed, and opens that poll again. */
export function undone(
  state: FoundedAssembly,
  { sitting: id, poll }: { readonly sitting: SittingId; readonly poll: PollId },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, id);
  const { undo, ...now } = sitting;
  invariant(undo?.poll === poll, `poll ${poll} was divided after something intervened`);
  const made = undo.made ?? [];
  const fallen = made.map((motion) => ({ ...motionOf(state, motion), phase: 'dropped' as const }));
  const motions = [...undo.motions, ...fallen];
  const kept = Object.entries(now).filter(([key]) => !(keys as readonly string[]).includes(key));
  return putSitting(motions.reduce(putMotion, state), {
    ...(Object.fromEntries(kept) as unknown as SittingInSession),
    ...undo.hall!,
    stack: undo.stack,
    orders: undo.orders,
    motions: sitting.motions.filter((motion) => !made.includes(motion)),
    floor: pause(sitting.floor, at),
    poll,
  });
}
