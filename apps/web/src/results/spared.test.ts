import { ballotsOf, countElection, givenLots } from '@tauride/count/elections';
import { describe, expect, it } from 'vitest';
import { sparedIn } from './spared.ts';

/** Four stand for two places; the one with the fewest votes alone is of the group. */
function stagesOf(atLeast: number) {
  const ranked = [
    [[0], 9],
    [[1], 6],
    [[2], 4],
    [[3], 1],
  ] as const;
  const ballots = ballotsOf(ranked.map(([ranks, weight]) => ({ ranks: ranks.map((one) => [one]), weight })));
  const counted = countElection(
    { title: 'Two', candidates: ['A', 'B', 'C', 'D'], seats: 2, withdrawn: [], ballots },
    'scottish-stv',
    { lots: givenLots([]), constraints: [{ name: 'Group', of: [3], atLeast }] },
  );
  return counted.phase === 'complete' ? counted.outcome : null;
}

describe('who stayed in by a condition', () => {
  it('is told with the stage in which another went out', () => {
    const outcome = stagesOf(1)!;
    expect(outcome.elected).toContain(3);
    const told = sparedIn(outcome.stages!);
    expect(told.length).toBeGreaterThan(0);
    for (const { stage, spared } of told) {
      expect(spared).toEqual([3]);
      expect(outcome.stages![stage - 1]!.action.kind).toBe('exclusion');
    }
  });

  it('is nobody where the last one goes out', () => {
    const outcome = stagesOf(0)!;
    expect(outcome.stages!.some(({ action }) => action.kind === 'exclusion')).toBe(true);
    expect(sparedIn(outcome.stages!)).toEqual([]);
  });
});
