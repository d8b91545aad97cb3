import { tableGet } from '@tauride/kernel';
import type {
  CandidateId,
  ElectionCommand,
  ElectionId,
  MemberId,
  MotionId,
  PollId,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { freshlyDecided } from '../house/decided.ts';
import { electionsGoing, electionShown } from '../house/election-now.ts';
import { electionAsks } from './election-asks.ts';
import { CHAIR, SITTING, SmallHall } from './small-hall.fixture.ts';
import { turnOf } from './turn-view.ts';

const at = { sitting: SITTING };
const [one, two] = ['d1', 'd2'] as [MemberId, MemberId];
const election = 'e1' as ElectionId;
const poll = 'p1' as PollId;

function houseOf(hall: SmallHall) {
  const { assembly } = hall;
  return { assembly, sitting: tableGet(assembly.sittings, SITTING) ?? null, directory: {} };
}

function asks(hall: SmallHall, member: MemberId | null, papers = {}): boolean {
  return electionAsks({ ...houseOf(hall), me: { member, room: 'delegate' }, papers });
}

type Plain<One> = One extends ElectionCommand ? Omit<One, 'sitting' | 'election'> : never;

function act(hall: SmallHall, member: MemberId, command: Plain<ElectionCommand>): void {
  hall.act(member, { ...command, ...at, election } as ElectionCommand);
}

function called(): SmallHall {
  const hall = new SmallHall();
  call(hall);
  return hall;
}

function call(hall: SmallHall): void {
  const rules = { seats: 1, method: { kind: 'people', by: 'irv' } } as const;
  hall.act(CHAIR, { type: 'CallElection', ...at, office: 'Clerk', rules });
}

function nominated(hall: SmallHall, by: MemberId, member: MemberId): void {
  const source = by === member ? 'self' : 'floor';
  act(hall, by, { type: 'Nominate', candidate: { member, name: '', groups: [] }, source });
}

function opened(): SmallHall {
  const hall = called();
  for (const member of [one, two]) nominated(hall, member, member);
  act(hall, CHAIR, { type: 'CloseNominations' });
  act(hall, CHAIR, { type: 'OpenRound' });
  return hall;
}

/** A motion that is carried because nobody objects. */
function carried(hall: SmallHall): void {
  const motion = `m${hall.assembly.counters.motion + 1}` as MotionId;
  moved(hall);
  hall.act(two, { type: 'SecondMotion', ...at, motion });
  hall.act(CHAIR, { type: 'StateQuestion', ...at, motion });
  hall.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'adopt', motion } });
  hall.act(CHAIR, { type: 'DeclareConsent', ...at });
}

function moved(hall: SmallHall): void {
  hall.act(one, {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That it be so.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
}

describe('the election in the place of the question', () => {
  it('is there while none is pending, and goes under one that is', () => {
    const hall = called();
    expect(electionShown(houseOf(hall))?.office).toBe('Clerk');
    moved(hall);
    expect(electionShown(houseOf(hall))).toBeNull();
    expect(electionsGoing(houseOf(hall))).toHaveLength(1);
  });

  it('gives way to a result that is younger than its call, and not to an older one', () => {
    const hall = called();
    carried(hall);
    expect(freshlyDecided(houseOf(hall))).not.toBeNull();
    expect(electionShown(houseOf(hall))).toBeNull();
    nominated(hall, one, one);
    act(hall, CHAIR, { type: 'CloseNominations' });
    act(hall, CHAIR, { type: 'OpenRound' });
    expect(freshlyDecided(houseOf(hall))).toBeNull();
    expect(electionShown(houseOf(hall))?.phase).toBe('voting');
  });

  it('takes the place of a result once it is called', () => {
    const hall = new SmallHall();
    carried(hall);
    call(hall);
    expect(freshlyDecided(houseOf(hall))).toBeNull();
    expect(electionShown(houseOf(hall))?.phase).toBe('nominating');
  });
});

describe('what an election asks of a member', () => {
  it('is the answer to a nomination', () => {
    const hall = called();
    nominated(hall, one, two);
    expect([one, two, null].map((member) => asks(hall, member))).toEqual([false, true, false]);
    act(hall, two, { type: 'AnswerNomination', candidate: 'c1' as CandidateId, accepts: true });
    expect(asks(hall, two)).toBe(false);
  });

  it('is a ballot paper, until one was cast from this device', () => {
    const hall = opened();
    expect(asks(hall, one)).toBe(true);
    expect(asks(hall, one, { [poll]: {} })).toBe(false);
  });
});

describe('the turn of a member in an election', () => {
  it('offers to stand while names are taken, and once', () => {
    const hall = called();
    const nominate = () => turnOf(houseOf(hall), one, hall.now).nominate;
    expect(nominate()).toMatchObject([{ election, candidate: { member: one } }]);
    nominated(hall, one, one);
    expect(nominate()).toEqual([]);
  });
});
