import { findInSession } from '../assembly/access.ts';
import type { BodyId, MotionId, SittingId } from '../ids.ts';
import type { MotionCommand } from '../motion/commands.ts';
import { emptyHall, type Hall } from './hall.ts';

type Make = MotionCommand & { readonly type: 'MakeMotion' };

/** Bodies of one assembly, each with its chair (`a-chair`), its clerk (`a-clerk`), members (`a-1` ...) and a sitting of its own
 *  (`a-now`) that is open. */
export function openBodies(...bodies: readonly string[]): Hall {
  return openBodiesOf({ assembly: 'home', name: 'Home Assembly' }, ...bodies);
}

export function openBodiesOf(
  named: { readonly assembly: string; readonly name: string },
  ...bodies: readonly string[]
): Hall {
  const hall = emptyHall();
  hall.act('operator', {
    type: 'FoundAssembly',
    ...named,
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  for (const body of bodies) found(hall, body as BodyId);
  for (const body of bodies) sit(hall, body as BodyId);
  return hall;
}

function found(hall: Hall, body: BodyId): void {
  const name = `Body ${body}`;
  hall.act('operator', { type: 'EstablishBody', body, name, rulebook: 'ronr12', changes: {} });
  const ids = ['chair', 'clerk', '1', '2', '3'].map((who) => `${body}-${who}`);
  const members = ids.map((member) => ({
    member: member as never,
    label: member,
    voting: member.endsWith('clerk') ? ('none' as const) : ('full' as const),
    weight: 1,
    group: null,
  }));
  hall.act('operator', { type: 'SeatMembers', body, members });
  for (const office of ['chair', 'clerk'] as const)
    hall.act('operator', { type: 'AssignOffice', body, office, member: `${body}-${office}` as never });
}

function sit(hall: Hall, body: BodyId): void {
  const sitting = nowOf(body);
  hall.act(`${body}-chair`, {
    type: 'CallSitting',
    sitting,
    bodies: [body],
    kind: 'regular',
    title: `Sitting of ${body}`,
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Business'],
  });
  hall.act(`${body}-chair`, { type: 'OpenSitting', sitting });
}

export function nowOf(body: string): SittingId {
  return `${body}-now` as SittingId;
}

/** Brings a main motion before a body. */
export function bringIn(hall: Hall, body: string, text: string, more: Partial<Make> = {}): MotionId {
  const sitting = nowOf(body);
  hall.act(`${body}-1`, {
    type: 'MakeMotion',
    sitting,
    kind: 'main',
    target: null,
    wording: { form: 'text', text },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
    ...more,
  });
  const motion = findInSession(hall.founded(), sitting)!.offered.at(-1)!;
  hall.act(`${body}-2`, { type: 'SecondMotion', sitting, motion });
  hall.act(`${body}-chair`, { type: 'StateQuestion', sitting, motion });
  return motion;
}

/** Puts the pending question of a body by voice and announces what the chair heard. */
export function decideIn(hall: Hall, body: string, ayesHaveIt: boolean): void {
  const sitting = nowOf(body);
  const motion = findInSession(hall.founded(), sitting)!.stack.at(-1)!;
  hall.act(`${body}-chair`, { type: 'PutQuestion', sitting, motion, method: 'voice' });
  const poll = findInSession(hall.founded(), sitting)!.poll!;
  hall.act(`${body}-chair`, { type: 'ClosePoll', sitting, poll, ayesHaveIt });
  hall.act(`${body}-chair`, { type: 'AnnounceResult', sitting, poll, chairVote: null });
}
