import type { Outcome, Stage } from '@tauride/count/elections';
import { describe, expect, it } from 'vitest';
import { sampleCount } from '../parts-page/count-sample.ts';
import { flowOf } from './flow.ts';

const stage = (action: Stage['action'], totals: readonly string[], more: Partial<Stage> = {}): Stage => ({
  action,
  totals,
  nonTransferable: '0',
  residual: '0',
  elected: [],
  excluded: [],
  ...more,
});

/** A has a surplus, C goes out and its votes go to B and to nobody. */
const small: Pick<Outcome, 'elected' | 'stages' | 'quota'> = {
  quota: '10',
  elected: [0, 1],
  stages: [
    stage({ kind: 'first-preferences' }, ['14', '8', '6', '0'], { elected: [0] }),
    stage({ kind: 'surplus', of: [0] }, ['10', '9', '9', '0']),
    stage({ kind: 'exclusion', of: [2] }, ['10', '15', '0', '0'], {
      nonTransferable: '3',
      elected: [1],
      excluded: [2],
    }),
  ],
};

describe('a count as a flow', () => {
  it('stands those elected on top, in their order, and who went out first at the foot', () => {
    const { lanes } = flowOf(sampleCount);
    const out = sampleCount.stages!.flatMap(({ excluded }) => excluded);
    expect(lanes.map(({ candidate }) => candidate)).toEqual([...sampleCount.elected, ...out.toReversed()]);
  });

  it('leaves out who never had a vote', () => {
    expect(flowOf(small).lanes.map(({ candidate }) => candidate)).toEqual([0, 1, 2]);
  });

  it('moves as many votes as one lane loses to those who gain, and to nobody', () => {
    const { ribbons, exhausted } = flowOf(small);
    expect(ribbons).toEqual([
      { column: 1, votes: 3, from: { lane: 0, foot: 10 }, to: { lane: 2, foot: 6 } },
      { column: 1, votes: 1, from: { lane: 0, foot: 13 }, to: { lane: 1, foot: 8 } },
      { column: 2, votes: 3, from: { lane: 2, foot: 0 }, to: { lane: exhausted, foot: 0 } },
      { column: 2, votes: 6, from: { lane: 2, foot: 3 }, to: { lane: 1, foot: 9 } },
    ]);
  });

  it('says of no vote where it went when several lose at once', () => {
    const stages = [
      stage({ kind: 'first-preferences' }, ['9', '4', '3']),
      stage({ kind: 'exclusion', of: [1, 2] }, ['16', '0', '0'], { elected: [0], excluded: [1, 2] }),
    ];
    const { ribbons } = flowOf({ elected: [0], stages });
    expect(ribbons.filter(({ from }) => from.lane === null)).toHaveLength(1);
    expect(ribbons.filter(({ to }) => to.lane === null).map(({ votes }) => votes)).toEqual([3, 4]);
  });

  it('keeps what a ribbon brings within the bar that gained it', () => {
    const { bars, ribbons } = flowOf(sampleCount);
    for (const bar of bars.filter(({ gained }) => gained > 0)) {
      const into = ribbons.filter(({ column, to }) => column === bar.column && to.lane === bar.lane);
      expect(into.reduce((sum, { votes }) => sum + votes, 0)).toBeCloseTo(bar.gained, 4);
    }
  });

  it('draws iterations that declare nothing with the stage after them', () => {
    const iteration = { kind: 'iteration' } as const;
    const stages = [
      stage({ kind: 'first-preferences' }, ['6', '5', '4']),
      stage(iteration, ['6', '5', '4']),
      stage(iteration, ['7', '5', '3']),
      stage(iteration, ['8', '7', '0'], { elected: [0], excluded: [2] }),
    ];
    expect(flowOf({ elected: [0], stages }).columns.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 3],
    ]);
  });

  it('stays readable however many stages there are', () => {
    const first = stage({ kind: 'first-preferences' }, ['6', '5', '4']);
    const idle = Array.from({ length: 40 }, () => stage({ kind: 'surplus', of: [0] }, ['6', '5', '4']));
    const last = stage({ kind: 'exclusion', of: [2] }, ['8', '7', '0'], { elected: [0], excluded: [2] });
    expect(flowOf({ elected: [0], stages: [first, ...idle, last] }).columns).toHaveLength(2);
  });

  it('marks who goes out in the column before the votes have gone', () => {
    const { bars, lanes } = flowOf(small);
    const lane = lanes.findIndex(({ candidate }) => candidate === 2);
    expect(bars.filter((bar) => bar.lane === lane).map(({ standing }) => standing)).toEqual([
      'hopeful',
      'going',
    ]);
  });
});
