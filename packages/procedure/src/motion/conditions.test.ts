import { describe, expect, it } from 'vitest';
import type { Condition } from '../rulebook/types.ts';
import type { JointMode } from '../sitting/state.ts';
import { openHall, SITTING } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { bring, main, make, sittingOf } from '../testing/moves.ts';
import { holds, type Subject } from './conditions.ts';

const subject: Subject = { kind: 'main', target: null, particulars: {}, qualified: false };

describe('a fact on which a rule turns', () => {
  it('[RM-20] is the kind of the body that sits', () => {
    const kinds = ['small-board', 'committee', 'plenary', 'main-committee'] as const;
    for (const kind of [...kinds, undefined]) {
      const hall = openHall(kind === undefined ? {} : { kind });
      const held = { state: hall.founded(), sitting: sittingOf(hall) };
      expect(kinds.filter((asked) => holds(held, subject, asked))).toEqual(kind === undefined ? [] : [kind]);
    }
  });

  it('[RM-20] is whether bodies decide as one, which they do where the call says nothing', () => {
    const bodies = [
      { id: 'house', members: 5 },
      { id: 'senate', members: 3 },
    ];
    const told = (mode?: JointMode): readonly boolean[] => {
      const hall = openHouse({ bodies, ...(mode ? { mode } : {}) });
      const held = { state: hall.founded(), sitting: sittingOf(hall) };
      return (['as-one', 'concurrent'] as const).map((asked) => holds(held, subject, asked));
    };
    expect(told()).toEqual([true, false]);
    expect(told('as-one')).toEqual([true, false]);
    expect(told('concurrent')).toEqual([false, true]);
  });

  it('[RM-20] is whether something is pending, and what is said of the motion', () => {
    const hall = openHall();
    const ask = (condition: Condition, more: Partial<Subject> = {}): boolean =>
      holds({ state: hall.founded(), sitting: sittingOf(hall) }, { ...subject, ...more }, condition);
    expect(ask('nothing-pending')).toBe(true);
    bring(hall, 'd1', main('That the yard be fenced.'));
    expect(ask('nothing-pending')).toBe(false);
    expect([ask('qualified'), ask('qualified', { qualified: true })]).toEqual([false, true]);
    expect(ask('winners-not-notified')).toBe(false);
    expect(ask('winners-not-notified', { particulars: { winnersNotified: true } })).toBe(false);
    expect(ask('winners-not-notified', { particulars: { winnersNotified: false } })).toBe(true);
    expect(ask('committee-late', { particulars: { committeeLate: false } })).toBe(false);
    expect(ask('committee-late', { particulars: { committeeLate: true } })).toBe(true);
    expect(ask('special-order')).toBe(false);
    expect(ask('special-order', { particulars: { specialOrder: true } })).toBe(true);
    expect(ask('ordinary-standing-rule', { particulars: { suspends: 'rule-of-order' } })).toBe(false);
    expect(ask('ordinary-standing-rule', { particulars: { suspends: 'ordinary-standing-rule' } })).toBe(true);
  });

  it('[RM-20] of importance is that of the motion itself before that of its question', () => {
    const hall = openHall();
    const target = bring(hall, 'd1', main('That the yard be fenced.'));
    const ask = (important?: boolean): boolean =>
      holds(
        { state: hall.founded(), sitting: sittingOf(hall) },
        { ...subject, target, particulars: important === undefined ? {} : { important } },
        'important',
      );
    const judge = { type: 'JudgeMotion', sitting: SITTING, motion: target, reason: 'So it is.' } as const;
    expect([ask(), ask(true)]).toEqual([false, true]);
    hall.act('chair', { ...judge, judged: { important: true } });
    expect([ask(), ask(false)]).toEqual([true, false]);
  });

  it('[RM-20] of the hour is fixed by an adjournment that was adopted here, or by the call', () => {
    const hall = openHall();
    const ask = () =>
      holds({ state: hall.founded(), sitting: sittingOf(hall) }, subject, 'hour-already-fixed');
    expect(ask()).toBe(false);
    bring(hall, 'd1', make('adjourn', { form: 'until', until: 'ten' }, { qualified: true }));
    expect(ask()).toBe(false);
    const timed = { ...sittingOf(hall), call: { ...sittingOf(hall).call, endsAt: hall.now } };
    expect(holds({ state: hall.founded(), sitting: timed }, subject, 'hour-already-fixed')).toBe(true);
  });
});
