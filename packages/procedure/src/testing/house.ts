import type { Tally } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import type { BodyId, MemberId, MotionId, PollId } from '../ids.ts';
import type { Context } from '../context.ts';
import { bodyOf } from '../assembly/access.ts';
import type { SeatedMember } from '../assembly/commands.ts';
import type { Event } from '../event.ts';
import { chairsOf } from '../joint/presides.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { BodyKind, RulebookChanges } from '../rulebook/types.ts';
import type { JointMode, JointTerms } from '../sitting/state.ts';
import { CHAIR, CLERK, emptyHall, type Hall, SITTING } from './hall.ts';
import { bring, main, sittingOf, top, votes } from './moves.ts';

export interface HouseBody {
  readonly id: string;
  readonly members: number;
  /** Of those, the first so many are present. */
  readonly present?: number;
  /** Of each seat but the chair's; default 1. */
  readonly weight?: number;
  readonly entitled?: number;
  /** Where it is not that of the house. */
  readonly rulebook?: string;
  readonly changes?: RulebookChanges;
  /** Members of other bodies who sit in this one too. */
  readonly also?: readonly string[];
  /** Its second member is a deputy, its third a teller; outside the first body the first member has the chair. */
  readonly officers?: boolean;
}

export interface House {
  readonly rulebook?: string;
  readonly bodies?: readonly HouseBody[];
  readonly kind?: BodyKind;
  readonly mode?: JointMode;
  readonly joint?: JointTerms;
  readonly changes?: RulebookChanges;
  /** Whether the chair has a seat in the first body; default yes. */
  readonly seatedChair?: boolean;
  readonly chairWeight?: number;
  /** In a world every second sitting is a rehearsal. */
  readonly rehearses?: true;
}

const oneBody: readonly HouseBody[] = [{ id: 'house', members: 9 }];

/** One body or several, in a sitting that is open. Members are `house-1`, `house-2` and so on; the chair takes the place of the
 *  first body's last member. */
export function openHouse(house: House = {}): Hall {
  const { rulebook = 'ronr12', bodies = oneBody, kind, changes = {} } = house;
  const hall = emptyHall();
  hall.act('operator', {
    type: 'FoundAssembly',
    assembly: 'test',
    name: 'Test Assembly',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  for (const { id, entitled, ...own } of bodies) {
    const facts = { ...(kind ? { kind } : {}), ...(entitled === undefined ? {} : { entitled }) };
    const rules = { rulebook: own.rulebook ?? rulebook, changes: own.changes ?? changes };
    const body = { body: id as BodyId, name: id, ...rules, ...facts };
    hall.act('operator', { type: 'EstablishBody', ...body });
  }
  bodies.forEach((body, at) => seat(hall, house, body, at === 0));
  const body = bodies[0]!.id as BodyId;
  hall.act('operator', { type: 'AssignOffice', body, office: 'chair', member: CHAIR });
  hall.act('operator', { type: 'AssignOffice', body, office: 'clerk', member: CLERK });
  bodies.forEach((each, at) => each.officers && appoint(hall, each, at === 0));
  call(hall, bodies, house);
  const arrived = bodies.flatMap((each, at) => presentIn(each, at === 0));
  if (bodies.some(({ present }) => present !== undefined))
    hall.act(sittingOf(hall).presiding, { type: 'RecordPresence', sitting: SITTING, arrived, left: [] });
  return hall;
}

function seat(
  hall: Hall,
  { seatedChair = true, chairWeight = 1 }: House,
  body: HouseBody,
  leads: boolean,
): void {
  const { id, members, weight = 1, also = [] } = body;
  const own = memberIds(body, leads && seatedChair ? members - 1 : members);
  const plain = [...own, ...(also as readonly MemberId[])].map(
    (member) => ({ member, label: member, voting: 'full', weight, group: null }) as const,
  );
  const chair = { member: CHAIR, label: 'Chair', weight: chairWeight, group: null } as const;
  const clerk = { member: CLERK, label: 'Clerk', voting: 'none', weight: 1, group: null } as const;
  const officers = leads ? [{ ...chair, voting: seatedChair ? 'full' : 'none' } as const, clerk] : [];
  hall.act('operator', { type: 'SeatMembers', body: id as BodyId, members: [...officers, ...plain] });
}

function appoint(hall: Hall, { id }: HouseBody, leads: boolean): void {
  const [first, second, third] = memberIds({ id, members: 3 }, 3) as [MemberId, MemberId, MemberId];
  const body = id as BodyId;
  if (!leads) hall.act('operator', { type: 'AssignOffice', body, office: 'chair', member: first });
  hall.act('operator', { type: 'AssignOffice', body, office: 'deputy', member: second });
  hall.act('operator', { type: 'AssignOffice', body, office: 'teller', member: third });
}

/** A seat given while the sitting is open: by the clerk of the body, who is made one where it has none. */
export function electedTo(hall: Hall, body: BodyId, member: SeatedMember): void {
  const { chair, clerk } = bodyOf(hall.founded(), body).offices;
  const office = { body, office: 'clerk', member: CLERK, reason: 'None yet.' } as const;
  if (clerk === null) hall.act(chair ?? 'operator', { type: 'AssignOffice', ...office });
  hall.act(CLERK, { type: 'SeatMembers', body, members: [member], reason: 'By-election.' });
}

function memberIds({ id }: HouseBody, count: number): MemberId[] {
  return Array.from({ length: count }, (_, at) => `${id}-${at + 1}` as MemberId);
}

function presentIn(body: HouseBody, leads: boolean): MemberId[] {
  const count = body.present ?? body.members;
  return leads ? [CHAIR, ...memberIds(body, count - 1)] : memberIds(body, count);
}

function call(hall: Hall, bodies: readonly HouseBody[], { mode, joint }: House): void {
  hall.act('operator', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: bodies.map(({ id }) => id as BodyId),
    kind: 'regular',
    title: 'Sitting',
    place: 'The house',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Business'],
    ...(mode ? { mode } : {}),
    ...(joint ? { joint } : {}),
  });
  const called = tableGet(hall.founded().sittings, SITTING)!;
  const [chair = CHAIR] = chairsOf(hall.founded(), called);
  hall.act(chair, { type: 'OpenSitting', sitting: SITTING });
}

/** Brings a main question before the house. */
export function question(hall: Hall, text = 'That the ferry run all night.'): MotionId {
  return bring(hall, 'house-1', main(text), 'house-2');
}

export interface Vote {
  readonly tally: Tally;
  readonly method?: PollMethod;
  readonly chairVote?: 'yes' | 'no' | null;
  readonly besides?: number;
  readonly sealed?: Omit<NonNullable<Context['sealed']>, 'seal' | 'tally'>;
}

/** Puts and counts what is immediately pending, from a sealed box. */
export function counted(hall: Hall, { tally, method = 'recorded', besides, sealed = {} }: Vote): PollId {
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method });
  const poll = sittingOf(hall).poll!;
  const seal = { root: '00', count: tally.yes + tally.no + tally.abstain };
  const close = { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null } as const;
  hall.act(CHAIR, besides === undefined ? close : { ...close, besides }, {
    sealed: { seal, tally, ...sealed },
  });
  return poll;
}

/** The same, and announces the result. */
export function decided(hall: Hall, vote: Vote): Event & { readonly type: 'ResultAnnounced' } {
  const poll = counted(hall, vote);
  const { chairVote = null } = vote;
  const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote });
  return event as Event & { readonly type: 'ResultAnnounced' };
}

/** What a vote of so many comes to. */
export function outcome(hall: Hall, yes: number, no: number, abstain = 0): string {
  return decided(hall, { tally: votes(yes, no, abstain) }).outcome;
}
