import { describe, expect, it } from 'vitest';
import type { MemberId, MotionId } from '../ids.ts';
import { putMotion, putSitting } from '../assembly/access.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { decided, electedTo, openHouse, question } from '../testing/house.ts';
import { bare, bring, make, motion, sittingOf, top, votes } from '../testing/moves.ts';
import { place } from '../testing/place.ts';

const put = (id: MotionId, method: 'recorded' | 'hands' | 'ballot' | 'roll-call' = 'recorded') =>
  ({ type: 'PutQuestion', sitting: SITTING, motion: id, method }) as const;

describe('a question that is put', () => {
  it('[RP-1] is not put a second time while it is voted on', () => {
    const hall = openHouse();
    const id = question(hall);
    hall.act(CHAIR, put(id));
    expect(hall.refused(CHAIR, put(id)).code).toBe('voting-in-progress');
  });
});

describe('the order of a roll', () => {
  it('[RP-34] is kept with the vote, and begins with a name that is on the register', () => {
    const hall = openHouse();
    const id = question(hall);
    const roll = { by: 'faction', from: 'house-4' as MemberId } as const;
    const stranger = { by: 'name', from: CLERK } as const;
    expect(hall.refused(CHAIR, { ...put(id, 'roll-call'), roll: stranger })).toMatchObject({
      code: 'not-in-register',
      detail: { member: CLERK },
    });
    expect(hall.refused(CHAIR, { ...put(id), roll }).code).toBe('malformed');
    const [opened] = hall.act(CHAIR, { ...put(id, 'roll-call'), roll });
    expect(opened).toMatchObject({ type: 'PollOpened', roll });
  });
});

describe('questions that another decision has settled', () => {
  it('[RP-23] one that an adopted motion excludes is not put', () => {
    const hall = openHouse();
    const id = question(hall);
    place(hall, 'main', { phase: 'rejected', particulars: { excludes: [id] } });
    hall.act(CHAIR, put(id));
    const other = openHouse();
    const second = question(other);
    const first = place(other, 'main', { phase: 'adopted', particulars: { excludes: [second] } });
    expect(other.refused(CHAIR, put(second))).toMatchObject({
      code: 'excluded-by-adopted',
      detail: { by: first },
    });
  });

  it('[RP-23] says so also of one that is no longer pending', () => {
    const hall = openHouse();
    const gone = place(hall, 'main', { phase: 'not-put' });
    place(hall, 'main', { phase: 'adopted', particulars: { excludes: [gone] } });
    expect(hall.refused(CHAIR, put(gone)).code).toBe('excluded-by-adopted');
  });

  it('[RP-23] a whole whose operative parts were all rejected is not put', () => {
    for (const [phases, refused] of [
      [['rejected', 'rejected'], true],
      [['rejected', 'adopted'], false],
      [['rejected', 'postponed'], false],
      [[], false],
    ] as const) {
      const hall = openHouse();
      const id = question(hall);
      for (const phase of phases)
        place(hall, 'main', { phase, target: id, particulars: { operative: true } });
      place(hall, 'main', { phase: 'rejected', target: id, particulars: {} });
      if (refused) expect(hall.refused(CHAIR, put(id)).code).toBe('all-parts-rejected');
      else hall.act(CHAIR, put(id));
    }
  });
});

const waits = { member: 'house-3', runningSince: null };
const goesOn = { member: 'house-3', runningSince: expect.any(Number) as number };

/** One speaks, another raises a point and appeals from the ruling. */
function interrupted(): { readonly hall: Hall; readonly appeal: MotionId } {
  const hall = openHouse();
  question(hall);
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'house-3' as never });
  hall.act('house-4', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
  const point = sittingOf(hall).point!.id;
  hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer: 'not-well-taken', reason: 'No.' });
  return { hall, appeal: bring(hall, 'house-4', make('appeal', bare), 'house-5') };
}

describe('while a speaker is interrupted', () => {
  it('[RP-1] an appeal is put, but not while somebody speaks on it', () => {
    const { hall, appeal } = interrupted();
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'house-6' as never });
    expect(hall.refused(CHAIR, put(appeal))).toMatchObject({
      code: 'interrupts-speaker',
      detail: { member: 'house-6' },
    });
    hall.act('house-6', { type: 'YieldFloor', sitting: SITTING });
    hall.act(CHAIR, put(appeal));
  });

  it('[RP-1] an appeal is put while the one who was interrupted waits', () => {
    const { hall, appeal } = interrupted();
    expect(sittingOf(hall).floor).toMatchObject(waits);
    hall.act(CHAIR, put(appeal));
  });

  it('[RP-1] so is a motion to withdraw it; the speaker goes on when nothing is left of it', () => {
    for (const [tally, phase, floor] of [
      [votes(7, 1), 'withdrawn', goesOn],
      [votes(1, 7), 'pending', waits],
    ] as const) {
      const { hall, appeal } = interrupted();
      bring(hall, 'house-4', make('withdraw', bare, { target: appeal }), 'house-5');
      decided(hall, { tally });
      expect([motion(hall, appeal).phase, sittingOf(hall).floor]).toMatchObject([phase, floor]);
      if (phase === 'pending') decided(hall, { tally: votes(7, 1) });
      expect(sittingOf(hall).floor).toMatchObject(goesOn);
    }
  });

  it('[RP-1] the speaker goes on after an appeal that is withdrawn by consent', () => {
    const { hall, appeal } = interrupted();
    const matter = { kind: 'withdraw', motion: appeal } as const;
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter });
    expect(sittingOf(hall).floor).toMatchObject(waits);
    hall.act(CHAIR, { type: 'DeclareConsent', sitting: SITTING });
    expect(sittingOf(hall).floor).toMatchObject(goesOn);
  });
});

describe('methods', () => {
  it('[RP-2] a method that the book does not have is refused with its paragraph on voting', () => {
    const hall = openHouse({ changes: { methods: ['voice', 'recorded'] } });
    const id = question(hall);
    const refused = hall.refused(CHAIR, put(id, 'hands'));
    expect(refused).toMatchObject({ code: 'method-not-allowed', citation: expect.stringMatching(/^RONR/) });
    expect(refused.detail).toEqual({ method: 'hands' });
  });

  it('[RP-22] an order for a method that cannot show what is asked does not keep the question from being put', () => {
    const twoThirds = { num: 2, den: 3, basis: 'cast', compare: 'ge' } as const;
    const hall = openHouse({ changes: { thresholds: { main: twoThirds } } });
    const id = question(hall);
    const order = { kind: 'method', on: [id], method: 'voice', citation: 'order' } as const;
    hall.state = putSitting(hall.founded(), { ...sittingOf(hall), orders: [order] });
    const voice = { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'voice' } as const;
    expect(hall.refused(CHAIR, voice).code).toBe('method-not-allowed');
    hall.act(CHAIR, put(id, 'recorded'));
  });

  it('[RP-22] a question is put in the method that was ordered for it', () => {
    const hall = openHouse();
    const id = question(hall);
    const sitting = sittingOf(hall);
    const order = { kind: 'method', on: [id], method: 'ballot', citation: 'order' } as const;
    hall.state = putSitting(hall.founded(), { ...sitting, orders: [order] });
    expect(hall.refused(CHAIR, put(id, 'recorded'))).toMatchObject({
      code: 'method-not-allowed',
      citation: 'order',
      detail: { ordered: 'ballot' },
    });
    hall.act(CHAIR, put(id, 'ballot'));
  });

  it('[RP-2] no ballot in secret where one member has two votes', () => {
    const bodies = [
      { id: 'house', members: 5 },
      { id: 'senate', members: 3 },
    ];
    const hall = openHouse({ bodies });
    const id = question(hall);
    const double = {
      member: 'house-1' as never,
      label: 'Both',
      voting: 'full',
      weight: 1,
      group: null,
    } as const;
    electedTo(hall, 'senate' as never, double);
    expect(hall.refused(CHAIR, put(id, 'ballot')).code).toBe('method-not-allowed');
    const plain = openHouse({ bodies });
    plain.act(CHAIR, put(question(plain), 'ballot'));
  });
});

describe('thresholds', () => {
  it('[RP-32] those entitled are counted apart where not all members are', () => {
    const changes = { thresholds: { main: { num: 3, den: 5, compare: 'ge', basis: 'entitled' } } } as const;
    for (const [entitled, outcome] of [
      [16, 'rejected'],
      [15, 'adopted'],
      [undefined, 'rejected'],
    ] as const) {
      const body = { id: 'house', members: 20, ...(entitled === undefined ? {} : { entitled }) };
      const hall = openHouse({ bodies: [body], changes });
      question(hall);
      expect(decided(hall, { tally: votes(9, 2) })).toMatchObject({ outcome, basis: entitled ?? 20 });
    }
  });

  it('[RP-20] follow what is said of the motion, and notice given counts at the vote', () => {
    const either = {
      anyOf: [
        { num: 1, den: 2, compare: 'gt', basis: 'cast', requires: 'previous-notice' },
        { num: 2, den: 3, compare: 'ge', basis: 'cast' },
      ],
    } as const;
    for (const [particulars, outcome] of [
      [{ noticeGiven: true }, 'adopted'],
      [{}, 'rejected'],
    ] as const) {
      const hall = openHouse({ changes: { thresholds: { main: either } } });
      const id = question(hall);
      hall.state = putMotion(hall.founded(), { ...motion(hall, id), particulars });
      expect(top(hall)).toBe(id);
      expect(decided(hall, { tally: votes(5, 3) }).outcome).toBe(outcome);
    }
  });
});
