import { majority } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { openHall } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, sittingOf, strikeInsert, votes } from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const carried = votes(7, 1);

describe('an order of the house', () => {
  it('[RM-53] about the method is for the question that it names, though an amendment is pending over that', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const change = bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    const ballot = make('voting-method', { form: 'method', method: 'ballot' }, { target: id });
    const motion = bring(hall, 'd3', ballot);
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, change]);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', on: [id], by: motion }]);
  });

  it('[RM-53] about the method is for what is decided next where it names nothing else', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const change = bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    bring(hall, 'd3', make('voting-method', { form: 'method', method: 'roll-call' }));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ on: [change], method: 'roll-call' }]);
  });

  it('[RM-53] about the method is for what is decided next where a motion of one’s own names what was decided', () => {
    const own = {
      class: 'subsidiary',
      rank: 9,
      appliesTo: ['adopted'],
      interrupts: 'no',
      second: false,
      debatable: 'no',
      amendable: 'no',
      threshold: majority,
      onAdopt: 'set-method',
      reconsider: 'no',
      renewable: true,
      cite: '1',
    } as const;
    const hall = openHall({ changes: { motions: { 'x-as-then': own } } });
    const before = bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    const ballot = make('x-as-then', { form: 'method', method: 'ballot' }, { target: before });
    const id = bring(hall, 'd1', main('That the yard be fenced.'));
    bring(hall, 'd2', ballot);
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', on: [id] }]);
    decideTop(hall, carried, { method: 'ballot' });
    bring(hall, 'd2', ballot);
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toEqual([]);
  });

  it('[RM-55] about the paragraphs is for the main question', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(`${STORE}\nThat it be lit.`));
    bring(hall, 'd3', make('consider-by-paragraph', bare));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'by-paragraph', on: [id] }]);
  });
});
