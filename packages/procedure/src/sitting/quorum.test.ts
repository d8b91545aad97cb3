import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import { inSession, votingBodies } from '../assembly/access.ts';
import type { QuorumRule } from '../rulebook/house-rules.ts';
import type { RulebookChanges } from '../rulebook/types.ts';
import { CHAIR, CLERK, emptyHall, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, main, sittingOf } from '../testing/moves.ts';
import { quorumOf } from './quorum.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const thirds = (num: number): QuorumRule => ({ kind: 'fraction', num, den: 3, compare: 'ge', cite: '1' });
const doubt = { type: 'ChallengeQuorum', sitting: SITTING } as const;

function come(...arrived: readonly string[]) {
  return { type: 'RecordPresence', sitting: SITTING, arrived: arrived as MemberId[], left: [] } as const;
}

function go(...left: readonly string[]) {
  return { type: 'RecordPresence', sitting: SITTING, arrived: [], left: left as MemberId[] } as const;
}

/** Two bodies of five and three members, one of them in both, in one sitting; nobody is counted yet. */
function jointHall(mode: 'as-one' | 'concurrent'): Hall {
  const hall = emptyHall();
  const [upper, lower] = ['upper', 'lower'] as BodyId[] as [BodyId, BodyId];
  const seat = (member: string) =>
    ({ member: member as MemberId, label: member, voting: 'full', weight: 1, group: null }) as const;
  hall.act('operator', {
    type: 'FoundAssembly',
    assembly: 'joint',
    name: 'Joint',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  for (const body of [upper, lower])
    hall.act('operator', { type: 'EstablishBody', body, name: body, rulebook: 'ronr12', changes: {} });
  const [ours, theirs] = [
    [CHAIR, 'u1', 'u2', 'u3', 'both'],
    ['both', 'l1', 'l2'],
  ];
  hall.act('operator', { type: 'SeatMembers', body: upper, members: ours.map(seat) });
  hall.act('operator', { type: 'SeatMembers', body: lower, members: theirs.map(seat) });
  hall.act('operator', { type: 'AssignOffice', body: upper, office: 'chair', member: CHAIR });
  hall.act('operator', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [upper, lower],
    kind: 'regular',
    title: 'Joint sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
    mode,
  });
  hall.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  return hall;
}

function quorum(hall: Hall, act?: 'debate' | 'decision') {
  return quorumOf(hall.founded(), sittingOf(hall), act);
}

describe('a quorum', () => {
  it('[RQ-20] has no numbers where none is needed or nobody was counted', () => {
    expect(quorum(openHall({ present: null })).present).toBeNull();
    expect(quorum(openHall({ changes: { quorum: { kind: 'none', cite: '1' } } })).needed).toBeNull();
  });

  it('[RQ-20] to open a debate may be less than to decide', () => {
    const changes: RulebookChanges = { quorumToDebate: thirds(1), quorum: thirds(2) };
    const hall = openHall({ members: 10, present: 4, changes });
    expect(quorum(hall, 'debate')).toMatchObject({ needed: 4, holds: true });
    expect(quorum(hall)).toMatchObject({ needed: 7, holds: false });
  });

  it('[RQ-20] is needed to take up an item', () => {
    const hall = openHall({ members: 10, present: 3, changes: { quorumToDebate: thirds(1) } });
    const [item] = sittingOf(hall).agenda;
    const takeUp = { type: 'TakeUpItem', sitting: SITTING, item: item!.id } as const;
    expect(hall.refused(CHAIR, takeUp)).toMatchObject({
      code: 'no-quorum',
      detail: { present: 3, needed: 4 },
    });
    hall.act(CLERK, come('d9'));
    hall.act(CHAIR, takeUp);
  });

  it('[RQ-20] is presumed until somebody doubts it, where the rules say so', () => {
    const hall = openHall({ rulebook: 'de-bundestag', present: 3 });
    expect(quorum(hall)).toMatchObject({ counted: false, holds: true });
    hall.act('d1', doubt);
    expect(quorum(hall)).toMatchObject({ counted: false, holds: false });
  });

  it('[RQ-20] that was doubted before anybody was counted is not there until it is counted', () => {
    const hall = openHall({ present: null });
    expect(quorum(hall)).toMatchObject({ counted: null, holds: true });
    hall.act('d1', doubt);
    expect(quorum(hall).holds).toBe(false);
    expect(hall.refused('d1', main(STORE)).code).toBe('no-quorum');
  });
});

describe('a doubt about the quorum', () => {
  it('[RQ-21] comes from a member with a vote, once, when nobody speaks and no vote is taken', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    expect(hall.refused(CLERK, doubt).code).toBe('not-entitled');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    expect(hall.refused('d3', doubt).code).toBe('interrupts-speaker');
    hall.act('d2', { type: 'YieldFloor', sitting: SITTING });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'voice' });
    expect(hall.refused('d3', doubt).code).toBe('voting-in-progress');
    const other = openHall();
    other.act('d3', doubt);
    expect(other.refused('d4', doubt).code).toBe('already-so');
  });

  it('[RQ-22] is over once counting has found one, and the next needs a new doubt', () => {
    const hall = openHall({ rulebook: 'de-bundestag', present: 3 });
    hall.act('d1', doubt);
    hall.act(CLERK, come('d3'));
    expect(sittingOf(hall).quorumChallenged).toBe(true);
    hall.act(CLERK, come('d4'));
    expect(sittingOf(hall).quorumChallenged).toBe(false);
    hall.act(CLERK, go('d4'));
    expect(quorum(hall)).toMatchObject({ counted: false, holds: true });
  });
});

describe('a joint sitting', () => {
  it('[RQ-20] as one has one roll, on which a member of both bodies has two votes', () => {
    const hall = jointHall('as-one');
    hall.act(CHAIR, come('both', 'u1', CHAIR));
    expect(quorum(hall)).toMatchObject({ members: 8, needed: 5, present: 4, counted: false, holds: false });
    hall.act('l1', come('l1'));
    expect(quorum(hall).holds).toBe(true);
  });

  it('[RQ-20] side by side needs a quorum in each body', () => {
    const hall = jointHall('concurrent');
    hall.act(CHAIR, come(CHAIR, 'u1', 'u2', 'u3', 'both'));
    expect(quorum(hall)).toMatchObject({ members: 8, needed: 5, present: 6, holds: false });
    hall.act('l1', come('l1'));
    expect(quorum(hall).holds).toBe(true);
    hall.act(CHAIR, go('both'));
    expect(quorum(hall)).toMatchObject({ present: 5, holds: false });
  });

  it('[RS-24] one member of several bodies speaks once and votes in each', () => {
    const hall = jointHall('concurrent');
    const sitting = inSession(hall.founded(), SITTING);
    expect(votingBodies(hall.founded(), sitting, 'both' as MemberId)).toEqual(['upper', 'lower']);
    const ask = { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' } as const;
    hall.act('both', ask);
    expect(hall.refused('both', ask).code).toBe('already-asked');
    const call = { ...sitting.call, type: 'CallSitting', agenda: [] } as const;
    const twice = ['upper', 'upper'] as BodyId[];
    expect(hall.refused(CHAIR, { ...call, sitting: 's2' as SittingId, bodies: twice }).code).toBe(
      'malformed',
    );
  });
});
