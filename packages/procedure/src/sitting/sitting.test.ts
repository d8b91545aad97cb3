import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { BODY, CHAIR, CLERK, emptyHall, openHall, SITTING } from '../testing/hall.ts';
import { currentSitting } from '../assembly/access.ts';
import { bare, bring, decideTop, main, make, phaseOf, sittingOf, votes } from '../testing/moves.ts';
import { quorumNumber, quorumOf } from './quorum.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

describe('business that is pending', () => {
  it('[RS-4] is also a motion that waits for the chair', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const end = { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' } as const;
    expect(hall.refused(CHAIR, end).code).toBe('business-pending');
    const [item] = sittingOf(hall).agenda;
    const takeUp = { type: 'TakeUpItem', sitting: SITTING, item: item!.id } as const;
    expect(hall.refused(CHAIR, takeUp).code).toBe('business-pending');
  });

  it('[RS-4] an item that there is not cannot be taken up', () => {
    const takeUp = { type: 'TakeUpItem', sitting: SITTING, item: 'i9' as never } as const;
    expect(openHall().refused(CHAIR, takeUp)).toMatchObject({ code: 'unknown', detail: { what: 'item' } });
  });

  it('[RS-4] what is under consideration when the sitting ends is done, the rest is not', () => {
    const hall = openHall();
    hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: sittingOf(hall).agenda[1]!.id });
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'It burns.' });
    const { agenda } = tableGet(hall.founded().sittings, SITTING)!;
    expect(agenda.map(({ phase }) => phase)).toEqual(['to-come', 'done', 'to-come']);
  });

  it('[RS-4] an item that is closed leaves those to come', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: sittingOf(hall).agenda[1]!.id });
    bring(hall, 'd1', make('adjourn-debate', bare));
    decideTop(hall, votes(6, 2));
    expect(sittingOf(hall).agenda.map(({ phase }) => phase)).toEqual(['to-come', 'done', 'to-come']);
  });
});

describe('the hour for adjourning', () => {
  it('[RS-21] does not come by a motion that was lost', () => {
    const hall = openHall();
    const words = { form: 'text', text: 'That we adjourn at ten.' } as const;
    bring(hall, 'd1', make('adjourn', words, { qualified: true }));
    decideTop(hall, votes(2, 6));
    const end = { type: 'AdjournSitting', sitting: SITTING, ground: 'hour-fixed', reason: '' } as const;
    expect(hall.refused(CHAIR, end).code).toBe('needs-consent');
  });
});

describe('presence', () => {
  it('[RQ-22] finds a quorum only where one was doubted', () => {
    const hall = openHall({ present: 8 });
    const [event] = hall.act(CLERK, {
      type: 'RecordPresence',
      sitting: SITTING,
      arrived: ['d8' as never],
      left: [],
    });
    expect(event).not.toHaveProperty('quorumFound');
  });
});

describe('the current sitting', () => {
  it('[RS-7] is the one in session, whatever was called since, then the one to come, then the last', () => {
    const hall = openHall();
    const next = 'sitting-2' as typeof SITTING;
    const call = { ...tableGet(hall.founded().sittings, SITTING)!.call, agenda: [], bodies: [BODY] };
    hall.act(CHAIR, { type: 'CallSitting', sitting: next, ...call });
    expect(currentSitting(hall.founded())?.id).toBe(SITTING);
    const adjourn = { type: 'AdjournSitting', ground: 'agenda-done', reason: '' } as const;
    hall.act(CHAIR, { ...adjourn, sitting: SITTING });
    expect(currentSitting(hall.founded())?.id).toBe(next);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: next });
    hall.act(CHAIR, { ...adjourn, sitting: next });
    expect(currentSitting(hall.founded())?.id).toBe(next);
  });
});

describe('founding', () => {
  it('[RA-3] only the operator founds, and does nothing in a sitting', () => {
    const hall = openHall();
    const body = {
      type: 'EstablishBody',
      body: 'x' as never,
      name: 'X',
      rulebook: 'ronr12',
      changes: {},
    } as const;
    expect(hall.refused(CHAIR, body).code).toBe('not-entitled');
    expect(hall.refused('operator', { type: 'YieldFloor', sitting: SITTING }).code).toBe('not-entitled');
    expect(hall.refused('operator', { ...body, rulebook: 'no-such-book' })).toMatchObject({
      code: 'unknown',
      detail: { what: 'rulebook' },
    });
  });

  it('[RA-3] nothing happens before the founding', () => {
    expect(emptyHall().refused('d1', { type: 'OpenSitting', sitting: SITTING }).code).toBe('not-founded');
  });

  it('[RA-1] an act needs a known member and a sitting that is open', () => {
    const hall = openHall();
    expect(hall.refused('nobody', { type: 'YieldFloor', sitting: SITTING })).toMatchObject({
      code: 'unknown',
      detail: { what: 'member', id: 'nobody' },
    });
    expect(hall.refused('d1', { type: 'YieldFloor', sitting: 'other' as never })).toMatchObject({
      code: 'unknown',
      detail: { what: 'sitting' },
    });
  });
});

describe('the life of a sitting', () => {
  it('[RS-2] the chair opens it, nobody else', () => {
    const hall = openHall();
    expect(hall.refused('d1', { type: 'OpenSitting', sitting: SITTING }).code).toBe('already-so');
    hall.act(CLERK, {
      type: 'CallSitting',
      sitting: 'sitting-2' as never,
      bodies: [BODY],
      kind: 'adjourned',
      title: 'Second',
      place: 'There',
      startsAt: hall.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: [],
    });
    expect(hall.refused(CLERK, { type: 'OpenSitting', sitting: 'sitting-2' as never }).code).toBe(
      'not-entitled',
    );
  });

  it('[RS-3] members record their own presence, the desk anybody’s', () => {
    const hall = openHall({ present: 4 });
    const come = (member: string) =>
      ({ type: 'RecordPresence', sitting: SITTING, arrived: [member as never], left: [] }) as const;
    hall.act('d7', come('d7'));
    expect(hall.refused('d7', come('d8')).code).toBe('not-entitled');
    hall.act(CLERK, come('d8'));
    expect(quorumOf(hall.founded(), sittingOf(hall))).toEqual({
      needed: 5,
      present: 6,
      members: 9,
      counted: true,
      holds: true,
    });
  });

  it('[RS-3] that nobody is there is recorded once', () => {
    const hall = openHall({ present: null });
    const nobody = { type: 'RecordPresence', sitting: SITTING, arrived: [], left: [] } as const;
    hall.act(CLERK, nobody);
    expect(quorumOf(hall.founded(), sittingOf(hall)).present).toBe(0);
    expect(hall.refused(CLERK, nobody).code).toBe('already-so');
  });

  it('[RS-3] as many may leave as come', () => {
    const hall = openHall({ present: 4 });
    const [event] = hall.act(CLERK, {
      type: 'RecordPresence',
      sitting: SITTING,
      arrived: ['d7' as never],
      left: ['d1' as never],
    });
    expect(event).toMatchObject({ arrived: ['d7'], left: ['d1'] });
    expect(quorumOf(hall.founded(), sittingOf(hall)).present).toBe(4);
  });

  it('[RQ-1] more than half of the members, exactly', () => {
    const half = { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '' } as const;
    expect([7, 8, 180].map((members) => quorumNumber(half, members))).toEqual([4, 5, 91]);
    expect(quorumNumber({ ...half, num: 1, den: 3, compare: 'ge' }, 10)).toBe(4);
  });

  it('[RS-6] a question that was never put is left undecided when the house adjourns', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    expect(
      hall.refused(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' })
        .code,
    ).toBe('business-pending');
    const adjourn = bring(hall, 'd2', make('adjourn', bare));
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, id)).toBe('undecided');
    expect(phaseOf(hall, adjourn)).toBe('adopted');
    expect(tableGet(hall.founded().sittings, SITTING)!.phase).toBe('adjourned');
    expect(hall.refused('d1', main('That we go on.')).code).toBe('adjourned');
  });

  it('[RS-6] in an emergency the chair adjourns at once, with a reason', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const leave = { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency' } as const;
    expect(hall.refused(CHAIR, { ...leave, reason: ' ' }).code).toBe('malformed');
    hall.act(CHAIR, { ...leave, reason: 'Fire in the building.' });
  });

  it('[RS-4] no new item while a question is pending, and a recess ends only by the chair', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const [first] = sittingOf(hall).agenda;
    expect(hall.refused(CLERK, { type: 'TakeUpItem', sitting: SITTING, item: first!.id }).code).toBe(
      'business-pending',
    );
    bring(hall, 'd2', make('recess', { form: 'minutes', minutes: 10 }));
    decideTop(hall, votes(6, 1));
    expect(hall.refused('d1', { type: 'YieldFloor', sitting: SITTING }).code).toBe('recessed');
    expect(hall.refused('d1', { type: 'ResumeSitting', sitting: SITTING }).code).toBe('not-entitled');
    hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
    expect(sittingOf(hall).stack).toHaveLength(1);
  });
});
