import type {
  BodyId,
  Event,
  MemberId,
  RulebookChanges,
  SeatedMember,
  SittingId,
  VotingRight,
} from '@tauride/procedure';
import { engineThreshold } from '../code-map.ts';
import { type Constitution, SINGLE_BODY, type SuiteBody } from './constitution.ts';
import { type Hall, OPERATOR } from './hall.ts';
import { CHAIR, filler } from './people.ts';

/** Where visitors sit: known to the assembly, without a seat in what decides. */
const GALLERY = '~gallery' as BodyId;

/** Founds the assembly of a case: its bodies, and a seat for everybody whom it names. */
export function found(
  hall: Hall,
  rulebook: string,
  { constitution, named }: { readonly constitution: Constitution; readonly named: readonly string[] },
): void {
  hall.record(OPERATOR, {
    type: 'AssemblyFounded',
    assembly: SINGLE_BODY as never,
    name: 'Assembly of the case',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  for (const [at, body] of constitution.bodies.entries())
    hall.record(
      OPERATOR,
      ...bodyEvents(rulebook, constitution, { body, named: at === 0 ? named : null, at }),
    );
  if (constitution.visitors.length > 0) hall.record(OPERATOR, ...gallery(rulebook, constitution));
}

interface Place {
  readonly body: SuiteBody;
  /** The members whom the case names sit in the first body; `null` in the others. */
  readonly named: readonly string[] | null;
  readonly at: number;
}

function bodyEvents(rulebook: string, constitution: Constitution, place: Place): readonly Event[] {
  const body = place.body.id as BodyId;
  const { kind, entitled } = constitution.facts;
  const established: Event = {
    type: 'BodyEstablished',
    body,
    name: place.body.id,
    rulebook,
    changes: changesOf(constitution),
    ...(kind === undefined ? {} : { kind }),
    ...(entitled === undefined || entitled === place.body.members ? {} : { entitled }),
  };
  const members = seatsOf(constitution, place);
  return [
    established,
    { type: 'MembersSeated', body, members },
    ...(place.named === null
      ? []
      : [{ type: 'OfficeAssigned', body, office: 'chair', member: CHAIR as MemberId } as const]),
  ];
}

function changesOf({ facts: { quorum }, thresholds }: Constitution): RulebookChanges {
  const set = thresholds.map(({ motion, threshold }) => [motion, engineThreshold(threshold)]);
  const number = { kind: 'number', count: quorum ?? 0, cite: '' } as const;
  return {
    ...(set.length === 0 ? {} : { thresholds: Object.fromEntries(set) }),
    ...(quorum === undefined ? {} : { quorum: number }),
  };
}

/** Voting seats in the order in which they are filled when only some are present: the chair, who is named, the others. */
export function votersOf({ facts }: Constitution, { body, named, at }: Place): readonly string[] {
  const chair = named !== null && facts.chairIsMember !== false ? [CHAIR] : [];
  const known = [...chair, ...(named ?? [])];
  const rest = Math.max(0, body.members - known.length);
  return [...known, ...Array.from({ length: rest }, (_, index) => filler(at * BLOCK + index + 1))];
}

/** Names of the members of one body never reach those of the next. */
const BLOCK = 1_000_000;

function seatsOf(constitution: Constitution, place: Place): readonly SeatedMember[] {
  const voters = votersOf(constitution, place).map((id) => seat(id, 'full'));
  if (place.named === null) return voters;
  const chairOnly = constitution.facts.chairIsMember === false ? [seat(CHAIR, 'none')] : [];
  return [...voters, ...chairOnly, ...constitution.advisers.map((id) => seat(id, 'advisory'))];
}

function seat(id: string, voting: VotingRight): SeatedMember {
  return { member: id as MemberId, label: id.replace('~', 'Member '), voting, weight: 1, group: null };
}

function gallery(rulebook: string, { visitors }: Constitution): readonly Event[] {
  const members = visitors.map((id) => seat(id, 'none'));
  return [
    { type: 'BodyEstablished', body: GALLERY, name: 'Gallery', rulebook, changes: {} },
    { type: 'MembersSeated', body: GALLERY, members },
  ];
}

/** Calls and opens the sitting of one day of a session. */
export function openSitting(
  hall: Hall,
  constitution: Constitution,
  { session, day }: { readonly session: number; readonly day: number },
): void {
  hall.setDay(session, day);
  hall.sitting = `sitting-${session}-${day}` as SittingId;
  const { meeting, call: subjects, laterMeetingProvided, quarterly } = constitution.facts;
  hall.record(
    CHAIR,
    {
      type: 'SittingCalled',
      sitting: hall.sitting,
      bodies: constitution.bodies.map(({ id }) => id as BodyId),
      call: {
        kind: meeting ?? 'regular',
        place: 'The hall',
        startsAt: hall.now,
        title: `Session ${session}, day ${day}`,
        hoursRecorded: true,
        publicity: 'public',
        session,
        day,
        ...(constitution.mode === undefined ? {} : { mode: constitution.mode }),
        ...(constitution.joint === undefined ? {} : { joint: constitution.joint }),
        ...(subjects === undefined ? {} : { subjects }),
        ...(laterMeetingProvided === undefined ? {} : { laterMeeting: laterMeetingProvided }),
        ...(quarterly === undefined ? {} : { quarterly }),
      },
      agenda: [],
    },
    { type: 'SittingOpened', sitting: hall.sitting, presiding: CHAIR as MemberId },
  );
}

export function adjournSitting(hall: Hall): void {
  hall.record(CHAIR, {
    type: 'SittingAdjourned',
    sitting: hall.sitting,
    ground: 'hour-fixed',
    reason: '',
    undecided: hall.inSession.stack,
    citation: '',
  });
}
