import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import { electionOf, outcomeOf, places } from '../testing/election-of.ts';
import { irv } from './irv.ts';

const shrinking = electionOf({ seats: 1, names: 'ABC', papers: ['4 A', '3 B', '2 C'] });

describe('instant-runoff voting', () => {
  it('[VS-29] elects who has more than half of the votes that still count', () => {
    const outcome = outcomeOf(irv(shrinking));
    expect(outcome.stages?.map(({ quota, elected }) => [quota, elected])).toEqual([
      ['5', []],
      ['4', [0]],
    ]);
    expect(outcome.stages?.[1]).toMatchObject({
      totals: ['4', '3', '0'],
      nonTransferable: '2',
      excluded: [2],
    });
  });

  it('[VS-29] does not elect with exactly half', () => {
    const outcome = outcomeOf(irv(electionOf({ seats: 1, names: 'ABC', papers: ['4 A', '3 B', '1 C>B'] })));
    expect(outcome.stages?.[0]).toMatchObject({ quota: '5', elected: [] });
  });

  it('[VS-30] keeps the majority of the first round where it is set so', () => {
    const outcome = outcomeOf(irv(shrinking, { settings: { threshold: 'first-round' } }));
    expect(outcome.stages?.map(({ quota }) => quota)).toEqual(['5', '5', '5']);
    expect(outcome.elected).toEqual([0]);
  });

  it('[VS-31] excludes those together who cannot pass the next one any more', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['9 A', '8 B', '2 C>B', '1 D>A'] });
    const stages = outcomeOf(irv(election, { settings: { sureLosersTogether: true } })).stages;
    expect(stages?.[1]).toMatchObject({
      action: { kind: 'exclusion', of: [3, 2] },
      totals: ['10', '10', '0', '0'],
    });
  });

  it('[VS-32] goes on until two are left where it is set so', () => {
    const election = electionOf({ seats: 1, names: 'ABC', papers: ['9 A', '2 B', '1 C>B'] });
    expect(outcomeOf(irv(election)).stages).toHaveLength(1);
    const stages = outcomeOf(irv(election, { settings: { untilTwo: true } })).stages;
    expect(stages?.at(-1)).toMatchObject({ totals: ['9', '3', '0'], elected: [0] });
  });

  it('[VS-32] leaves two also where several go out together', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['9 A', '3 B', '2 C>B', '1 D'] });
    const settings = { untilTwo: true, sureLosersTogether: true };
    const stages = outcomeOf(irv(election, { settings, lots: givenLots([2]) })).stages;
    expect(stages?.at(-1)?.totals).toEqual(['9', '5', '0', '0']);
  });

  it('[VS-33] fills several places one after another', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['5 A>C', '4 B', '2 C'] });
    const outcome = outcomeOf(irv(election));
    // Without A the five papers A>C are C's.
    expect(outcome).toMatchObject({ elected: places('ABC', 'AC'), seats: 2, valid: '11' });
    expect(outcome.stages?.at(-1)?.totals).toEqual(['0', '4', '7']);
  });

  it('[VS-33] numbers lots through all its counts', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['5 A', '5 B', '3 C', '3 D'] });
    const first = irv(election);
    expect(first).toMatchObject({ phase: 'lot-needed', request: { among: [2, 3], number: 0, stage: 2 } });
    const later = irv(election, { lots: givenLots([2, 0]) });
    expect(later).toMatchObject({ phase: 'lot-needed', request: { number: 2, stage: 6 } });
    const outcome = outcomeOf(irv(election, { lots: givenLots([2, 0, 2]) }));
    expect(outcome.ties.map(({ stage, chosen }) => [stage, chosen])).toEqual([
      [2, 2],
      [4, 0],
      [6, 2],
    ]);
  });

  it('[VS-34] or excludes the lowest until as many are left as places', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['9 A>C', '3 B', '2 C'] });
    const outcome = outcomeOf(irv(election, { settings: { severalSeats: 'bottoms-up' } }));
    expect(outcome).toMatchObject({ elected: [0, 1] });
    expect(outcome.quota).toBeUndefined();
    expect(outcome.stages?.at(-1)?.totals).toEqual(['9', '3', '0']);
  });

  it('[VS-35] lets those go out first who are named for it', () => {
    const election = electionOf({ seats: 1, names: 'ABC', papers: ['4 A', '3 B', '5 C>B'] });
    const stages = outcomeOf(irv(election, { settings: { firstOut: [2] } })).stages;
    expect(stages?.[1]).toMatchObject({ excluded: [2], elected: [1] });
  });
});
