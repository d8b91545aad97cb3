import { describe, expect, it } from 'vitest';
import type { MotionId } from '../ids.ts';
import { type Item, openQuestions } from '../testing/open-questions.ts';
import type { Particulars } from './particulars.ts';
import { votingOrder } from './voting-order.ts';

type Said = readonly [id: string, particulars: Particulars];

function order(rulebook: string, kind: Item['kind'], on: Item, said: readonly Said[]): readonly string[] {
  const items = [on, ...said.map(([id, particulars]): Item => ({ id, kind, target: on.id, particulars }))];
  const { state, sitting } = openQuestions(rulebook, items, [on.id]);
  const ids = said.map(([id]) => id as MotionId);
  return votingOrder(state, sitting, ids);
}

const draft: Item = { id: 'draft', kind: 'proposal' };

describe('what nobody said of a question', () => {
  it('[RB-23] leaves it after those for a blank of which the amount is known', () => {
    const main: Item = { id: 'main', kind: 'main' };
    for (const blankKind of ['amount-of-income', 'amount-to-spend'] as const) {
      const said: Said[] = [
        ['open', { blankKind }],
        ['told', { blankKind, amount: 100 }],
      ];
      expect(order('ronr12', 'fill-blank', main, said)).toEqual(['told', 'open']);
    }
  });

  it('[RB-25] leaves it after those of which the distance is known', () => {
    const said: Said[] = [
      ['open', {}],
      ['near', { distance: 1 }],
      ['far', { distance: 2 }],
    ];
    expect(order('un-ga', 'amend', draft, said)).toEqual(['far', 'near', 'open']);
  });

  it('[RB-26] leaves it after those of which the order of submission is known', () => {
    const said: Said[] = [
      ['open', {}],
      ['second', { submitted: 2 }],
      ['first', { submitted: 1 }],
    ];
    expect(order('un-ga', 'amend', draft, said)).toEqual(['first', 'second', 'open']);
  });

  it('[RB-25] leaves matters of money after the others, what reaches least far before what reaches further', () => {
    const said: Said[] = [
      ['money', { money: true }],
      ['dear', { money: true, reach: 9 }],
      ['cheap', { money: true, reach: 1 }],
      ['open', {}],
      ['near', { reach: 1 }],
      ['far', { reach: 9, money: false }],
    ];
    expect(order('de-gosp-bonn', 'amend', draft, said)).toEqual([
      'far',
      'near',
      'open',
      'cheap',
      'dear',
      'money',
    ]);
  });
});
