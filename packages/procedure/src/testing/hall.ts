import { emptyTable, invariant } from '@tauride/kernel';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly, FoundedAssembly } from '../assembly/state.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import type { Entry, Event } from '../event.ts';
import type { BodyId, Instant, MemberId, Seq, SittingId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { BodyKind, RulebookChanges, RulebookId } from '../rulebook/types.ts';

export const BODY = 'congress' as BodyId;
export const SITTING = 'sitting-1' as SittingId;
export const CHAIR = 'chair' as MemberId;
export const CLERK = 'clerk' as MemberId;

/** A hall in memory for tests: it journals what is decided and says what was refused. */
export interface Hall {
  readonly entries: Entry[];
  /** What was done, and by whom. */
  readonly acts: { readonly member: string; readonly command: Command }[];
  state: Assembly;
  now: Instant;
  /** Does an act that must be in order. */
  act(member: string, command: Command, extra?: Partial<Context>): readonly Event[];
  /** Tries an act that must be refused. */
  refused(member: string, command: Command, extra?: Partial<Context>): Refusal;
  founded(): FoundedAssembly;
}

export function emptyHall(): Hall {
  const hall: Hall = {
    entries: [],
    acts: [],
    state: initialAssembly,
    now: 1_000_000 as Instant,
    act(member, command, extra) {
      const events = attempt(hall, member, command, extra);
      invariant(events.ok, `${command.type} was refused: ${JSON.stringify(events.ok ? '' : events.error)}`);
      hall.acts.push({ member, command });
      for (const event of events.value) record(hall, member, event);
      return events.value;
    },
    refused(member, command, extra) {
      const events = attempt(hall, member, command, extra);
      invariant(!events.ok, `${command.type} was in order`);
      return events.error;
    },
    founded() {
      invariant(hall.state.phase === 'founded', 'not founded');
      return hall.state;
    },
  };
  return hall;
}

function attempt(
  hall: Hall,
  member: string,
  command: Command,
  extra: Partial<Context> = {},
): ReturnType<typeof decide> {
  const actor =
    member === 'operator'
      ? ({ kind: 'operator' } as const)
      : ({ kind: 'member', member: member as MemberId } as const);
  return decide(hall.state, command, { now: hall.now, actor, ...extra });
}

/** Calls a sitting of bodies that have sat, whose desks agreed on it beyond what a test is about. */
export function callAgreed(hall: Hall, command: Command & { readonly type: 'CallSitting' }): void {
  const unsat = { ...hall.founded(), sittings: emptyTable };
  const events = decide(unsat, command, { now: hall.now, actor: { kind: 'operator' } });
  invariant(events.ok, `CallSitting was refused: ${JSON.stringify(events.ok ? '' : events.error)}`);
  hall.acts.push({ member: CHAIR, command });
  for (const event of events.value) record(hall, CHAIR, event);
}

function record(hall: Hall, by: string, event: Event): void {
  const entry: Entry = { v: 1, seq: hall.state.seq as Seq, at: hall.now, by: by as MemberId, event };
  // Through JSON, as the journal would bring it back.
  const stored = JSON.parse(JSON.stringify(entry)) as Entry;
  hall.entries.push(stored);
  hall.state = evolve(hall.state, stored);
  hall.now = (hall.now + 1000) as Instant;
}

/** A body of `members` with a chair who is a member, a clerk without a seat, and a sitting that is open. */
export function openHall({
  members = 9,
  present = members,
  changes = {},
  rulebook = 'ronr12',
  kind,
  rehearsal = false,
}: {
  readonly members?: number;
  readonly present?: number | null;
  readonly changes?: RulebookChanges;
  readonly rulebook?: RulebookId;
  readonly kind?: BodyKind;
  readonly rehearsal?: boolean;
} = {}): Hall {
  const hall = emptyHall();
  const seat = { weight: 1, group: null };
  const delegates = Array.from({ length: members - 1 }, (_, at) => `d${at + 1}` as MemberId);
  hall.act('operator', {
    type: 'FoundAssembly',
    assembly: 'test',
    name: 'Test Congress',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  hall.act('operator', {
    type: 'EstablishBody',
    body: BODY,
    name: 'Congress',
    rulebook,
    changes,
    ...(kind === undefined ? {} : { kind }),
  });
  hall.act('operator', {
    type: 'SeatMembers',
    body: BODY,
    members: [
      { member: CHAIR, label: 'Chair', voting: 'full', ...seat },
      { member: CLERK, label: 'Clerk', voting: 'none', ...seat },
      ...delegates.map(
        (member) => ({ member, label: `Delegate ${member}`, voting: 'full', ...seat }) as const,
      ),
    ],
  });
  hall.act('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR });
  hall.act('operator', { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK });
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: 'First sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Opening', 'Cold store', 'Any other business'],
    ...(rehearsal ? { rehearsal } : {}),
  });
  hall.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  if (present !== null) {
    const arrived = [CHAIR, ...delegates].slice(0, present);
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived, left: [] });
  }
  return hall;
}
