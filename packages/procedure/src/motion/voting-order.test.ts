import { describe, expect, it } from 'vitest';
import { motionOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { type Item, type Open, openQuestions } from '../testing/open-questions.ts';
import { orderReason, placeFor, votingOrder } from './voting-order.ts';

function order(rulebook: string, items: readonly Item[], pending: readonly string[] = []): readonly string[] {
  const { state, sitting } = openQuestions(rulebook, items, pending);
  return votingOrder(
    state,
    sitting,
    items.map(({ id }) => id as MotionId),
  );
}

function place({ state, sitting }: Open, id: string): number {
  return placeFor(state, sitting, motionOf(state, id as MotionId));
}

const main: Item = { id: 'main', kind: 'main' };

describe('nested questions', () => {
  it('[RB-20] are decided last in, first out', () => {
    const items: Item[] = [
      main,
      { id: 'a', kind: 'amend', target: 'main' },
      { id: 't', kind: 'lay-on-table' },
    ];
    expect(order('ronr12', items, ['main', 'a', 't'])).toEqual(['t', 'a', 'main']);
    expect(order('ronr12', items.toReversed(), ['main', 'a', 't'])).toEqual(['t', 'a', 'main']);
  });

  it('[RB-21] take a newly stated one at the top', () => {
    const open = openQuestions('ronr12', [main, { id: 'a', kind: 'amend', target: 'main' }], ['main']);
    expect(place(open, 'a')).toBe(1);
  });

  const blank = (id: string, amount: number, blankKind: 'amount-to-spend' | 'amount-of-income'): Item => ({
    id,
    kind: 'fill-blank',
    target: 'main',
    particulars: { amount, blankKind },
  });

  it('[RB-23] take the highest amount to spend first', () => {
    const items = [main, blank('low', 100, 'amount-to-spend'), blank('high', 500, 'amount-to-spend')];
    expect(order('ronr12', items, ['main'])).toEqual(['high', 'low', 'main']);
  });

  it('[RB-23] take the lowest income first', () => {
    const items = [main, blank('high', 500, 'amount-of-income'), blank('low', 100, 'amount-of-income')];
    expect(order('ronr12', items, ['main'])).toEqual(['low', 'high', 'main']);
  });

  it('[RB-23] take names as they were proposed, whatever the order in which they were entered', () => {
    const name = (id: string, submitted: number): Item => ({
      id,
      kind: 'fill-blank',
      target: 'main',
      particulars: { blankKind: 'names', submitted },
    });
    const items = [main, name('third', 3), name('first', 1), name('second', 2)];
    expect(order('ronr12', items, ['main'])).toEqual(['first', 'second', 'third', 'main']);
  });

  it('[RB-21] put a proposal for a blank in among the others', () => {
    const items = [
      main,
      blank('low', 100, 'amount-to-spend'),
      blank('high', 500, 'amount-to-spend'),
      blank('middle', 250, 'amount-to-spend'),
    ];
    expect(place(openQuestions('ronr12', items, ['main', 'low', 'high']), 'middle')).toBe(2);
  });

  it('[RB-22] take privileges of the assembly before those of a member', () => {
    const privilege = (id: string, privilegeOf: 'assembly' | 'individual'): Item => ({
      id,
      kind: 'raise-question-of-privilege',
      particulars: { privilegeOf },
    });
    const items = [main, privilege('house', 'assembly'), privilege('own', 'individual')];
    expect(order('ronr12', items, ['main', 'house'])).toEqual(['house', 'own', 'main']);
    expect(place(openQuestions('ronr12', items, ['main', 'house']), 'own')).toBe(1);
  });
});

describe('questions that are open together', () => {
  it('[RB-20] are decided by rank, amendments before their proposal', () => {
    const items: Item[] = [
      { id: 'one', kind: 'proposal' },
      { id: 'two', kind: 'proposal' },
      { id: 'near', kind: 'amend', target: 'one', particulars: { distance: 1 } },
      { id: 'far', kind: 'amend', target: 'one', particulars: { distance: 3 } },
      { id: 'to-far', kind: 'amend', target: 'far' },
      { id: 'close', kind: 'close-debate', target: 'one' },
      { id: 'comp', kind: 'competence', target: 'two' },
      { id: 'rise', kind: 'suspend-meeting' },
    ];
    expect(order('un-ga', items)).toEqual(['rise', 'close', 'comp', 'to-far', 'far', 'near', 'one', 'two']);
  });

  it('[RB-25] are decided by how far they reach, and in matters of money the other way round', () => {
    const motions = (money: boolean): readonly Item[] =>
      [2, 3, 1].map((reach) => ({ id: `r${reach}`, kind: 'proposal', particulars: { reach, money } }));
    expect(order('de-gosp-bonn', motions(false))).toEqual(['r3', 'r2', 'r1']);
    expect(order('de-gosp-bonn', motions(true))).toEqual(['r1', 'r2', 'r3']);
  });

  it('[RB-25] come last where nobody judged how far they reach', () => {
    const items: Item[] = [
      { id: 'unknown', kind: 'proposal' },
      { id: 'small', kind: 'proposal', particulars: { reach: 1 } },
    ];
    expect(order('de-fscs', items)).toEqual(['small', 'unknown']);
  });

  it('[RB-26] are decided as they were submitted', () => {
    const items: Item[] = [
      { id: 'b', kind: 'proposal', particulars: { submitted: 2 } },
      { id: 'a', kind: 'proposal', particulars: { submitted: 1 } },
      { id: 'moved-later', kind: 'proposal' },
    ];
    expect(order('un-ga', items)).toEqual(['a', 'b', 'moved-later']);
  });

  const caucus = (id: string, kind: Item['kind'], totalMinutes: number, speakerMinutes?: number): Item => ({
    id,
    kind,
    particulars: { totalMinutes, ...(speakerMinutes === undefined ? {} : { speakerMinutes }) },
  });

  it('[RB-24] take the longest caucus of a kind first, then the one with the fewest speakers', () => {
    const items = [
      caucus('many', 'moderated-caucus', 20, 1),
      caucus('few', 'moderated-caucus', 20, 2),
      caucus('long', 'moderated-caucus', 30, 1),
      caucus('free', 'unmoderated-caucus', 5),
      caucus('more', 'extend-unmoderated-caucus', 2),
    ];
    expect(order('mun', items)).toEqual(['more', 'free', 'long', 'few', 'many']);
  });

  it('[RB-20] take a text as a basis, then its amendments, then the whole', () => {
    const items: Item[] = [
      { id: 'whole', kind: 'whole' },
      { id: 'a', kind: 'amend', target: 'whole' },
      { id: 'b', kind: 'amend', target: 'basis' },
      { id: 'basis', kind: 'basis' },
    ];
    expect(order('soviet-1917', items)).toEqual(['basis', 'b', 'a', 'whole']);
  });

  it('[RB-20] take the end of a debate before its adjournment in the Bundestag', () => {
    const items: Item[] = [
      { id: 'p', kind: 'proposal' },
      { id: 'v', kind: 'adjourn-debate' },
      { id: 's', kind: 'close-debate' },
      { id: 'c', kind: 'commit', target: 'p' },
    ];
    expect(order('de-bundestag', items)).toEqual(['s', 'v', 'c', 'p']);
  });

  it('[RB-21] find their place among those that are pending', () => {
    const items: Item[] = [
      { id: 'p', kind: 'proposal' },
      { id: 'close', kind: 'close-debate', target: 'p' },
      { id: 'a', kind: 'amend', target: 'p' },
    ];
    expect(place(openQuestions('un-ga', items, ['p', 'close']), 'a')).toBe(1);
  });
});

describe('why a question comes after the one before it', () => {
  const why = (rulebook: string, items: readonly Item[]): readonly string[] => {
    const ids = order(rulebook, items);
    const { state, sitting } = openQuestions(rulebook, items, ids.toReversed());
    return ids
      .slice(1)
      .map((id, at) => orderReason(state, sitting, { before: ids[at] as MotionId, after: id as MotionId }));
  };

  it('[RB-20] what is moved to it goes first, then rank, then the book’s own order', () => {
    const items: Item[] = [
      { id: 'one', kind: 'proposal' },
      { id: 'two', kind: 'proposal' },
      { id: 'near', kind: 'amend', target: 'one', particulars: { distance: 1 } },
      { id: 'far', kind: 'amend', target: 'one', particulars: { distance: 2 } },
      { id: 'to-near', kind: 'amend', target: 'near' },
      { id: 'rise', kind: 'suspend-meeting' },
      { id: 'close', kind: 'close-debate' },
    ];
    expect(order('un-ga', items)).toEqual(['rise', 'close', 'far', 'to-near', 'near', 'one', 'two']);
    expect(why('un-ga', items)).toEqual([
      'rank',
      'rank',
      'distance',
      'moved-to-it',
      'moved-to-it',
      'submission',
    ]);
  });

  it('[RB-24] the length of a caucus, then that of its speeches', () => {
    const items = ([20, 20, 30] as const).map((totalMinutes, at): Item => ({
      id: `c${at}`,
      kind: 'moderated-caucus',
      particulars: { totalMinutes, speakerMinutes: at + 1 },
    }));
    expect(order('mun', items)).toEqual(['c2', 'c1', 'c0']);
    expect(why('mun', items)).toEqual(['total-time', 'speaking-time']);
  });

  it('[RB-25] how far they reach', () => {
    const items = [1, 2].map((reach): Item => ({
      id: `r${reach}`,
      kind: 'proposal',
      particulars: { reach },
    }));
    expect(why('de-gosp-bonn', items)).toEqual(['reach']);
  });
});
