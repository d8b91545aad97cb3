import { invariant, tableGet } from '@tauride/kernel';
import { type Event, quorumOf, type Sitting } from '@tauride/procedure';
import type { Attendance, Heading, QuorumFact } from './minutes.ts';
import { personOf, type Step } from './step.ts';

/** The facts at the head of the minutes after an entry of this sitting. */
export function headingAfter(step: Step, event: Event): Heading | null {
  const { heading } = step.minutes;
  if (event.type === 'SittingCalled') return calledHeading(step);
  if (heading === null) return null;
  if (event.type === 'SittingOpened')
    return {
      ...heading,
      openedAt: heading.hoursRecorded ? step.entry.at : null,
      ...officersOf(step, event),
      quorum: quorumFact(step),
    };
  if (event.type === 'PresenceRecorded')
    return { ...heading, attendance: attendanceAfter(step, heading.attendance, event) };
  return heading;
}

function calledHeading(step: Step): Heading {
  const { after, minutes } = step;
  const { call, bodies } = sittingOf(step);
  const { kind, place, startsAt, title, hoursRecorded, publicity, subjects = [], mode = 'as-one' } = call;
  invariant(bodies.length > 0, `sitting ${minutes.sitting} has no body`);
  return {
    assembly: after.name,
    bodies: bodies.map((body) => ({ body, name: after.bodies[body]?.name ?? body })),
    kind,
    place,
    startsAt,
    title,
    hoursRecorded,
    publicity,
    ...(call.rehearsal ? { rehearsal: true } : {}),
    subjects,
    mode,
    language: after.language,
    timeZone: after.timeZone,
    calendar: after.calendar,
    openedAt: null,
    chair: null,
    clerk: null,
    attendance: { phase: 'not-recorded' },
    quorum: { kind: 'not-known' },
  };
}

function officersOf(
  step: Step,
  event: Event & { readonly type: 'SittingOpened' },
): Pick<Heading, 'chair' | 'clerk'> {
  const [body] = sittingOf(step).bodies;
  const clerk = body === undefined ? null : (step.after.bodies[body]?.offices.clerk ?? null);
  return { chair: personOf(step, event.presiding), clerk: clerk === null ? null : personOf(step, clerk) };
}

/** In a joint sitting one body's number says nothing about the other. */
function quorumFact(step: Step): QuorumFact {
  const sitting = sittingOf(step);
  if (sitting.bodies.length > 1 || !('presence' in sitting)) return { kind: 'not-known' };
  const { needed } = quorumOf(step.after, sitting);
  return needed === null ? { kind: 'none' } : { kind: 'number', needed };
}

function attendanceAfter(
  step: Step,
  before: Attendance,
  event: Event & { readonly type: 'PresenceRecorded' },
): Attendance {
  const sitting = sittingOf(step);
  invariant(
    'presence' in sitting && sitting.presence.phase === 'recorded',
    'presence was recorded and is not known',
  );
  const known = before.phase === 'recorded' ? before.persons : [];
  const names = new Set(known.map((person) => person.member));
  const added = event.arrived.filter((member) => !names.has(member)).map((member) => personOf(step, member));
  const votingCount = before.phase === 'recorded' ? before.votingCount : sitting.presence.votingCount;
  return { phase: 'recorded', persons: [...known, ...added], votingCount };
}

function sittingOf({ after, minutes }: Step): Sitting {
  const sitting = tableGet(after.sittings, minutes.sitting);
  invariant(sitting !== undefined, `no sitting ${minutes.sitting}`);
  return sitting;
}
