import type { BodyId, Command, Instant, MemberId, MotionId, PollId, SittingId } from '@tauride/procedure';

const BODY = 'congress' as BodyId;
export const CHAIR = 'chair' as MemberId;
const CLERK = 'clerk' as MemberId;
/** Members in one entry: an entry holds 64 kB at most. */
const MEMBERS_AT_ONCE = 250;

export interface Act {
  readonly by: MemberId | 'operator';
  readonly command: Command;
}

export function delegate(number: number): MemberId {
  return `d${number}` as MemberId;
}

/** The acts that found a congress: a chair and a clerk without a vote, and delegates `d1`, `d2`, ... */
export function founding(delegates: number): readonly Act[] {
  const commands: readonly Command[] = [
    {
      type: 'FoundAssembly',
      assembly: 'bench',
      name: 'Congress of the Bench',
      language: 'en',
      timeZone: 'Europe/Berlin',
      calendar: 'gregorian',
    },
    { type: 'EstablishBody', body: BODY, name: 'Congress', rulebook: 'ronr12', changes: {} },
    seating([officer(CHAIR), officer(CLERK)]),
    ...inParts(delegates, (number) => voter(number)).map(seating),
    { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR },
    { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK },
  ];
  return commands.map((command) => ({ by: 'operator', command }));
}

/** The acts from the call of a sitting until all delegates are in the hall. */
export function opening(sitting: SittingId, delegates: number, startsAt: Instant): readonly Act[] {
  return [
    {
      by: CLERK,
      command: {
        type: 'CallSitting',
        sitting,
        bodies: [BODY],
        kind: 'regular',
        title: 'A day of the congress',
        place: 'The hall',
        startsAt,
        hoursRecorded: true,
        publicity: 'public',
        agenda: ['Opening', 'Motions'],
      },
    },
    { by: CHAIR, command: { type: 'OpenSitting', sitting } },
    ...inParts(delegates, delegate).map((arrived): Act => ({
      by: CLERK,
      command: { type: 'RecordPresence', sitting, arrived, left: [] },
    })),
  ];
}

interface Brought {
  readonly mover: number;
  readonly wording: (Command & { type: 'MakeMotion' })['wording'];
  readonly kind: 'main' | 'amend';
  /** Place among all motions of the congress, from 1. */
  readonly motion: number;
}

/** A motion is made from the floor, seconded by the next delegate, and stated. */
export function bringing(sitting: SittingId, { mover, wording, kind, motion }: Brought): readonly Act[] {
  const [by, id] = [delegate(mover), motionId(motion)];
  const make: Command = {
    type: 'MakeMotion',
    sitting,
    kind,
    target: null,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
  return [
    { by, command: { type: 'RequestFloor', sitting, side: null, purpose: 'motion' } },
    { by: CHAIR, command: { type: 'GiveFloor', sitting, member: by } },
    { by, command: make },
    { by: delegate(mover + 1), command: { type: 'SecondMotion', sitting, motion: id } },
    { by: CHAIR, command: { type: 'StateQuestion', sitting, motion: id } },
  ];
}

export function putting(sitting: SittingId, motion: number, method: 'recorded' | 'ballot'): Act {
  return { by: CHAIR, command: { type: 'PutQuestion', sitting, motion: motionId(motion), method } };
}

/** The acts that end a poll. @param poll place among all polls of the congress, from 1 */
export function deciding(sitting: SittingId, poll: number): readonly [Act, Act] {
  const id = pollId(poll);
  return [
    { by: CHAIR, command: { type: 'ClosePoll', sitting, poll: id, ayesHaveIt: null } },
    { by: CHAIR, command: { type: 'AnnounceResult', sitting, poll: id, chairVote: null } },
  ];
}

/** The engine numbers motions and polls as they come. */
function motionId(number: number): MotionId {
  return `m${number}` as MotionId;
}

export function pollId(number: number): PollId {
  return `p${number}` as PollId;
}

type Seated = (Command & { type: 'SeatMembers' })['members'][number];

function seating(members: readonly Seated[]): Command {
  return { type: 'SeatMembers', body: BODY, members };
}

function officer(member: MemberId): Seated {
  return { member, label: `The ${member}`, voting: 'none', weight: 1, group: null };
}

function voter(number: number): Seated {
  const group = `Branch ${number % 12}`;
  return { member: delegate(number), label: `Delegate ${number}`, voting: 'full', weight: 1, group };
}

function inParts<T>(count: number, of: (number: number) => T): T[][] {
  return Array.from({ length: Math.ceil(count / MEMBERS_AT_ONCE) }, (_part, part) =>
    Array.from({ length: Math.min(MEMBERS_AT_ONCE, count - part * MEMBERS_AT_ONCE) }, (_one, at) =>
      of(part * MEMBERS_AT_ONCE + at + 1),
    ),
  );
}
