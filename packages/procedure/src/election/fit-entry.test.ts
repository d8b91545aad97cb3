import type { Outcome, Stage } from '@tauride/count/elections';
import { describe, expect, it } from 'vitest';
import { fitted } from './fit-entry.ts';

function stageOf(candidates: number): Stage {
  const votes = Array.from({ length: candidates }, () => '1234.567890');
  return {
    action: { kind: 'iteration' },
    totals: votes,
    keepValues: votes,
    nonTransferable: '0',
    residual: '0',
    elected: [],
    excluded: [],
  };
}

function outcomeOf(candidates: number, more: Partial<Outcome> = {}): Outcome {
  return {
    method: 'meek',
    seats: 5,
    valid: '100000',
    blank: '3',
    elected: [4, 1, 0],
    stages: Array.from({ length: candidates }, () => stageOf(candidates)),
    ties: [{ purpose: 'exclude', among: [1, 2], stage: 3, by: 'lot', chosen: 2 }],
    ...more,
  };
}

const keptOf = (outcome: Outcome): Outcome => {
  const count = fitted({ kind: 'people', outcome });
  if (count.kind !== 'people') throw new Error('another kind of count');
  expect(JSON.stringify(count).length).toBeLessThan(48_100);
  return count.outcome;
};

describe('a count in the journal', () => {
  it('[RE-33] is kept whole where it fits', () => {
    const outcome = outcomeOf(20, { pairwise: [['1', '2']] });
    expect(keptOf(outcome)).toBe(outcome);
  });

  it('[RE-33] loses its keep values first, then its stages', () => {
    const without = keptOf(outcomeOf(50));
    expect(without.stages).toHaveLength(50);
    expect(without.stages![0]).not.toHaveProperty('keepValues');
    expect(without.stages![0]!.totals).toHaveLength(50);
    const short = keptOf(outcomeOf(100));
    expect(short).not.toHaveProperty('stages');
    const { stages: _stages, ...rest } = outcomeOf(100);
    expect(short).toEqual(rest);
  });

  it('[RE-33] loses its table of pairs last', () => {
    const pairwise = Array.from({ length: 150 }, () => Array.from({ length: 150 }, () => '1234'));
    const kept = keptOf(outcomeOf(20, { pairwise, ranking: [[1], [0]] }));
    expect(kept).toEqual({ ...outcomeOf(20), stages: undefined, ranking: [[1], [0]] });
    expect(kept).not.toHaveProperty('pairwise');
  });

  it('[RE-33] of lists, or one that waits for a lot, is short by itself', () => {
    const request = { purpose: 'fill', among: [0, 1], stage: 1, number: 0 } as const;
    const waits = { kind: 'lot-needed', request } as const;
    expect(fitted(waits)).toBe(waits);
  });
});
