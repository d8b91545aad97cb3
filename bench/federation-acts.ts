import type { BodyId, Command, Instant, MemberId, MotionId, PollId, SittingId } from '@tauride/procedure';
import type { Act } from './congress.ts';

const MEMBERS = 10_000;
/** Bodies of each level: the congress of all, regions, branches, committees. */
const LEVELS = [1, 9, 90, 300] as const;
const SEATS_OF_LEVEL = [MEMBERS, 300, 111, 10] as const;
const MEMBERS_AT_ONCE = 250;
const SPEECHES = 6;

export interface BodyOf {
  readonly id: BodyId;
  readonly level: number;
  readonly parent: BodyId | null;
  /** Its first member is the chair, its second the clerk. */
  readonly members: readonly MemberId[];
}

export function memberAt(number: number): MemberId {
  return `m${1 + (number % MEMBERS)}` as MemberId;
}

/** Four hundred bodies in a tree of four levels; the congress seats everybody, the others stretches of the members. */
export function bodies(): readonly BodyOf[] {
  return LEVELS.flatMap((count, level) =>
    Array.from({ length: count }, (_body, at): BodyOf => ({
      id: `l${level}-${at}` as BodyId,
      level,
      parent: level === 0 ? null : (`l${level - 1}-${at % LEVELS[level - 1]!}` as BodyId),
      members: Array.from({ length: SEATS_OF_LEVEL[level]! }, (_seat, seat) =>
        memberAt(at * SEATS_OF_LEVEL[level]! * (level === 3 ? 7 : 1) + seat),
      ),
    })),
  );
}

function* founding(all: readonly BodyOf[]): Generator<Command> {
  yield {
    type: 'FoundAssembly',
    assembly: 'federation',
    name: 'Federation of the Bench',
    language: 'en',
    timeZone: 'Europe/Berlin',
    calendar: 'gregorian',
  };
  for (const { id, parent, members } of all) {
    const place = { ...(parent === null ? {} : { parent }), seats: members.length + 2 };
    yield { type: 'EstablishBody', body: id, name: `Body ${id}`, rulebook: 'ronr12', changes: {}, ...place };
    for (let at = 0; at < members.length; at += MEMBERS_AT_ONCE)
      yield { type: 'SeatMembers', body: id, members: members.slice(at, at + MEMBERS_AT_ONCE).map(seated) };
    yield { type: 'AssignOffice', body: id, office: 'chair', member: members[0]! };
    yield { type: 'AssignOffice', body: id, office: 'clerk', member: members[1]! };
  }
}

function seated(member: MemberId): (Command & { type: 'SeatMembers' })['members'][number] {
  const number = Number(member.slice(1));
  const term = { from: '2020-01-01', until: '2099-12-31' };
  const group = `List ${number % 12}`;
  return { member, label: `Member ${number}`, voting: 'full', weight: 1, group, term };
}

/** Goes on for ever: each body sits in its turn and decides two questions; the congress of all sits last in each round. */
export function* federation(): Generator<Act> {
  const all = bodies();
  for (const command of founding(all)) yield { by: 'operator', command };
  let motions = 0;
  for (let round = 1; ; round += 1)
    for (const body of all.toReversed()) {
      const sitting = `${body.id}-r${round}` as SittingId;
      yield* opening(sitting, body, Date.UTC(2026, 0, round) as Instant);
      for (let at = 0; at < 2; at += 1, motions += 1) yield* question(sitting, body, motions + 1);
      yield {
        by: body.members[0]!,
        command: { type: 'AdjournSitting', sitting, ground: 'agenda-done', reason: '' },
      };
    }
}

/** The acts until everybody of a body is in its hall. */
export function* opening(sitting: SittingId, { id, members }: BodyOf, startsAt: Instant): Generator<Act> {
  const [chair, clerk] = [members[0]!, members[1]!];
  yield {
    by: clerk,
    command: {
      type: 'CallSitting',
      sitting,
      bodies: [id],
      kind: 'regular',
      title: `Sitting of ${id}`,
      place: 'The hall',
      startsAt,
      hoursRecorded: true,
      publicity: 'public',
      agenda: ['Motions'],
    },
  };
  yield { by: chair, command: { type: 'OpenSitting', sitting } };
  for (let at = 0; at < members.length; at += 2_000)
    yield {
      by: clerk,
      command: { type: 'RecordPresence', sitting, arrived: members.slice(at, at + 2_000), left: [] },
    };
}

function* question(sitting: SittingId, body: BodyOf, number: number): Generator<Act> {
  const chair = body.members[0]!;
  yield* bringing(sitting, body, number);
  for (let at = 0; at < SPEECHES; at += 1) {
    const member = body.members[4 + at]!;
    const side = at % 2 === 0 ? 'for' : 'against';
    yield { by: member, command: { type: 'RequestFloor', sitting, side, purpose: 'debate' } };
    yield { by: chair, command: { type: 'GiveFloor', sitting, member } };
    yield { by: member, command: { type: 'YieldFloor', sitting } };
  }
  yield {
    by: chair,
    command: { type: 'PutQuestion', sitting, motion: motionId(number), method: 'recorded' },
  };
  const poll = `p${number}` as PollId;
  yield { by: chair, command: { type: 'ClosePoll', sitting, poll, ayesHaveIt: null } };
  yield { by: chair, command: { type: 'AnnounceResult', sitting, poll, chairVote: null } };
}

/** A main motion until it is before the house. */
export function* bringing(sitting: SittingId, { members }: BodyOf, number: number): Generator<Act> {
  const [chair, , mover, seconder] = members as readonly [MemberId, MemberId, MemberId, MemberId];
  const text = `That depot ${number} be built at the harbour and paid for by all branches alike.`;
  yield { by: mover, command: { type: 'RequestFloor', sitting, side: null, purpose: 'motion' } };
  yield { by: chair, command: { type: 'GiveFloor', sitting, member: mover } };
  yield {
    by: mover,
    command: {
      type: 'MakeMotion',
      sitting,
      kind: 'main',
      target: null,
      wording: { form: 'text', text },
      onBehalfOf: null,
      qualified: false,
      claimsPrevailingSide: false,
    },
  };
  yield { by: seconder, command: { type: 'SecondMotion', sitting, motion: motionId(number) } };
  yield { by: chair, command: { type: 'StateQuestion', sitting, motion: motionId(number) } };
}

export function motionId(number: number): MotionId {
  return `m${number}` as MotionId;
}
