import { describe, expect, it } from 'vitest';
import type { MotionId } from '../ids.ts';
import { openHall } from '../testing/hall.ts';
import { bare, bring, decideTop, demand, judgeAs, main, make, motion, votes } from '../testing/moves.ts';
import { type Item, openQuestions } from '../testing/open-questions.ts';
import { labelFor } from './label.ts';
import type { Judged } from './proposal.ts';

/** The label of the next amendment to a question that so many were moved to. */
function nextAfter(amendments: number): string {
  const items: Item[] = Array.from({ length: amendments }, (_, at) => ({
    id: `a${at}`,
    kind: 'amend',
    target: '7',
  }));
  const other: Item = { id: 'c', kind: 'commit', target: '7' };
  const { state, sitting } = openQuestions('ronr12', [{ id: '7', kind: 'main' }, ...items, other]);
  return labelFor(state, sitting, { kind: 'amend', target: '7' as MotionId } as Judged);
}

describe('the label of a motion', () => {
  it('[RM-5] goes from A to Z for amendments, then on with two letters and three', () => {
    const labels = [0, 1, 25, 26, 27, 51, 52, 701, 702].map(nextAfter);
    expect(labels).toEqual(['7-A', '7-B', '7-Z', '7-AA', '7-AB', '7-AZ', '7-BA', '7-ZZ', '7-AAA']);
  });

  it('[RM-56] goes on after a division by as many numbers as there are parts', () => {
    const hall = openHall();
    const whole = bring(hall, 'd1', main('That the yard be fenced.\nThat it be lit.'));
    judgeAs(hall, whole, { independentParts: true });
    hall.act('d2', demand('division-of-question', whole));
    for (let part = 0; part < 2; part += 1) decideTop(hall, votes(6, 2));
    const next = bring(hall, 'd1', main('That the hall be let.'));
    expect(motion(hall, next).label).toBe('4');
  });

  it('[RM-1] is a number of its own for a change of what was decided that names no motion', () => {
    const hall = openHall();
    const rule = make('amend-standing-rule', { form: 'text', text: 'That sittings begin at nine.' });
    expect(motion(hall, bring(hall, 'd1', rule)).label).toBe('1');
  });

  it('[RM-1] is a number of its own for what decides on a matter, none for what is done with business', () => {
    const hall = openHall();
    const first = bring(hall, 'd1', main('That the yard be fenced.'));
    const table = bring(hall, 'd2', make('lay-on-table', bare));
    expect([first, table].map((id) => motion(hall, id).label)).toEqual(['1', '1']);
    decideTop(hall, votes(2, 6));
    const recess = bring(hall, 'd2', make('recess', { form: 'minutes', minutes: 5 }));
    expect(motion(hall, recess).label).toBe('');
    decideTop(hall, votes(2, 6));
    decideTop(hall, votes(6, 2));
    const rescind = make('rescind-amend-adopted', bare, { target: first });
    expect(motion(hall, bring(hall, 'd3', rescind)).label).toBe('1');
    decideTop(hall, votes(8, 0));
    const adjourn = bring(hall, 'd3', make('adjourn', bare, { qualified: true }));
    expect(motion(hall, adjourn).label).toBe('');
  });
});
