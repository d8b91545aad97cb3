import { tableGet } from '@tauride/kernel';
import type { MemberId, MotionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { CHAIR, SITTING, SmallHall } from './small-hall.fixture.ts';
import { movableKinds, purposeNow, redAct, turnOf } from './turn-view.ts';

const at = { sitting: SITTING };
const one = 'd1' as MemberId;
const two = 'd2' as MemberId;

function turn(hall: SmallHall, member: MemberId) {
  const assembly = hall.assembly;
  const house = { assembly, sitting: tableGet(assembly.sittings, SITTING) ?? null, directory: {} };
  return { house, turn: turnOf(house, member, hall.now) };
}

function moved(hall: SmallHall): void {
  hall.act(one, {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That the hall be open.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
}

function pending(hall: SmallHall): MotionId {
  moved(hall);
  const sitting = tableGet(hall.assembly.sittings, SITTING);
  const motion = sitting?.phase === 'open' ? sitting.offered[0] : undefined;
  if (motion === undefined) throw new Error('nothing was moved');
  hall.act(two, { type: 'SecondMotion', ...at, motion });
  hall.act(CHAIR, { type: 'StateQuestion', ...at, motion });
  return motion;
}

describe('what a delegate’s page asks for', () => {
  it('is a second from others, not from the mover', () => {
    const hall = new SmallHall();
    moved(hall);
    expect(redAct(turn(hall, two).turn)).toBe('second');
    expect(turn(hall, one).turn.toSecond).toEqual([]);
  });

  it('is the floor, for debate while a question is open to it and for a motion between questions', () => {
    const hall = new SmallHall();
    const before = turn(hall, one);
    expect(purposeNow(before.house, before.turn)).toBe('motion');
    pending(hall);
    const after = turn(hall, one);
    expect(redAct(after.turn)).toBe('ask');
    expect(purposeNow(after.house, after.turn)).toBe('debate');
  });

  it('is to yield while this member speaks, and a place in line while they wait', () => {
    const hall = new SmallHall();
    pending(hall);
    hall.act(two, { type: 'RequestFloor', ...at, side: 'against', purpose: 'debate' });
    expect(turn(hall, two).turn.place).toEqual({ number: 1, of: 1, side: 'against' });
    expect(redAct(turn(hall, two).turn)).toBeNull();
    hall.act(CHAIR, { type: 'GiveFloor', ...at, member: two });
    expect(redAct(turn(hall, two).turn)).toBe('yield');
  });

  it('is a vote before everything else, and nothing of the chair’s', () => {
    const hall = new SmallHall();
    const motion = pending(hall);
    hall.act(CHAIR, { type: 'PutQuestion', ...at, motion, method: 'recorded' });
    expect(redAct(turn(hall, two).turn)).toBe('vote');
    expect(turn(hall, CHAIR).turn.ballot).toBeNull();
  });

  it('lists each kind of motion once', () => {
    const hall = new SmallHall();
    pending(hall);
    const kinds = movableKinds(turn(hall, two).turn).map(({ kind }) => kind);
    expect(kinds).toContain('amend');
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('is nothing for somebody without a link of their own', () => {
    const hall = new SmallHall();
    const { house } = turn(hall, one);
    expect(turnOf(house, null, hall.now).motions.inOrder).toEqual([]);
  });
});
