import { invariant, tableGet } from '@tauride/kernel';
import { minutesDecidedBy } from '../approval/decided.ts';
import type { ApprovalEvent } from '../approval/events.ts';
import { evolveApproval } from '../approval/evolve.ts';
import { findInSession } from '../assembly/access.ts';
import { dayIn } from '../assembly/day.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry, Event } from '../event.ts';
import type { Instant, MotionId, Seq } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { Motion } from '../motion/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { isRehearsal } from '../rehearsal/rehearsing.ts';
import { answersBy } from '../transmittal/answers.ts';
import { evolveTransmittal } from '../transmittal/evolve.ts';
import type { TransmittalEvent } from '../transmittal/events.ts';
import type { ResolutionEvent } from './events.ts';
import { evolveResolution } from './evolve.ts';
import { registered } from './registered.ts';
import { isInForce, resolutionsOf } from './register.ts';

/** A question as a decision leaves it. */
export interface Decided {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly before: Motion;
  readonly after: Motion;
  /** The event that decided it. */
  readonly by: Event;
  readonly now: Instant;
}

type Following = ResolutionEvent | TransmittalEvent | ApprovalEvent;

/** Rule RT-3: adds to what was decided, right after it, what that does to the register and whom it answers. */
export function withFollowUp(
  state: FoundedAssembly,
  events: readonly Event[],
  now: Instant,
): readonly Event[] {
  const all: Event[] = [];
  let current = state;
  for (const event of events) {
    all.push(event);
    for (const each of stepsOf(state, event)) {
      const following = each(current, now);
      all.push(...following);
      current = following.reduce((before, one) => applied(before, one, now), current);
    }
  }
  return all;
}

type Step = (state: FoundedAssembly, now: Instant) => readonly Following[];

function stepsOf(state: FoundedAssembly, event: Event): readonly Step[] {
  if ('sitting' in event && event.sitting !== undefined && isRehearsal(state, event.sitting)) return [];
  if (event.type === 'SittingOpened') return [(current, now) => expired(current, event, now)];
  const sitting = 'sitting' in event ? findInSession(state, event.sitting) : undefined;
  if (!sitting) return [];
  return touchedBy(state, sitting, event).flatMap((after) => {
    const before = tableGet(state.motions, after.id)!;
    const decided = { sitting, before, after, by: event };
    // An answer names what was registered just before it.
    return [registered, answersBy, minutesDecidedBy].map(
      (step): Step =>
        (current, now) =>
          step({ ...decided, state: current, now }),
    );
  });
}

function applied(state: FoundedAssembly, event: Following, at: Instant): FoundedAssembly {
  const entry: Entry = { v: 1, seq: state.seq as Seq, at, by: 'operator', event };
  if ('of' in event) return evolveApproval(state, event, entry);
  return event.type === 'ResolutionRegistered' || event.type === 'ResolutionStatusSet'
    ? evolveResolution(state, event, entry)
    : evolveTransmittal(state, event, entry);
}

/** The questions that an event decides or brings back, as it leaves them. */
function touchedBy(state: FoundedAssembly, sitting: SittingInSession, event: Event): readonly Motion[] {
  if (event.type === 'DivisionDemanded') return sitting.undo?.poll === event.poll ? sitting.undo.motions : [];
  if (event.type === 'BodyEstablished' || !('changes' in event)) return [];
  const touched = new Map<MotionId, Motion>();
  for (const change of event.changes ?? [])
    for (const [id, changed] of changedBy(change)) {
      const motion = touched.get(id) ?? tableGet(state.motions, id);
      if (motion) touched.set(id, { ...motion, ...changed });
    }
  return [...touched.values()];
}

function changedBy(change: Change): readonly (readonly [MotionId, Partial<Motion>])[] {
  switch (change.change) {
    case 'disposed':
      return [[change.motion, { phase: change.as }]];
    case 'reworded':
      return [[change.motion, { wording: change.wording }]];
    case 'pending':
      return change.stack.map((id) => [id, { phase: 'pending' }] as const);
    default:
      return [];
  }
}

/** Rule RT-21: what expired since the last sitting of a body is entered when it sits again. */
function expired(
  state: FoundedAssembly,
  event: Event & { readonly type: 'SittingOpened' },
  now: Instant,
): readonly Following[] {
  const sitting = tableGet(state.sittings, event.sitting);
  invariant(sitting !== undefined, `no sitting ${event.sitting}`);
  const day = dayIn(state.timeZone, now);
  return resolutionsOf(state)
    .filter(({ bodies }) => bodies.some((body) => sitting.bodies.includes(body)))
    .filter(({ status, expires }) => isInForce(status) && expires !== undefined && expires < day)
    .map(({ id }) => ({
      type: 'ResolutionStatusSet',
      resolution: id,
      status: 'expired',
      reason: '',
      cause: 'expired',
      sitting: sitting.id,
    }));
}
