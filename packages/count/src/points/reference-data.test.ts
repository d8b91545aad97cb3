import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { seededLots } from '../election/lots.ts';
import type { Election, Outcome } from '../election/model.ts';
import { readBlt } from '../formats/blt.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { hasSharedData, sharedText } from '../testing/shared-data.ts';
import { borda } from './borda.ts';
import { plurality } from './plurality.ts';

/** As the reference writes rankings: `3 > 4 > 1 = 5`. */
function written({ ranking }: Outcome, election: Election): string {
  return ranking!.map((group) => group.map((one) => election.candidates[one]!).join(' = ')).join(' > ');
}

describe.skipIf(!hasSharedData('tideman'))("Tideman's elections in ../shared (skipped when absent)", () => {
  const rows = hasSharedData('tideman')
    ? sharedText('tideman/condorcet-php-rankings.tsv')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([, mode]) => mode === 'implicit')
    : [];

  it.each([
    ['[VP-1] [VP-6]', 'BordaCount', borda],
    ['[VP-8]', 'First-past-the-post voting', plurality],
  ] as const)('%s are ranked by %s as another program ranks them', (_rules, name, method) => {
    const expected = rows.filter(([, , of]) => of === name);
    expect(expected).toHaveLength(64);
    const differ = expected.filter(([id, , , , ranking]) => {
      const election = readBlt(sharedText(`tideman/Input_TidemanElectionCollection/${id!}.HIL`));
      const lots = seededLots('a border is no matter here');
      return written(outcomeOf(method(election, { lots, seats: 1 })), election) !== ranking;
    });
    expect(differ.map(([id]) => id)).toEqual([]);
  });
});

interface Case {
  readonly id: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [number, string])[];
}

describe.skipIf(!hasSharedData('ranked-reference'))(
  'known profiles in ../shared (skipped when absent)',
  () => {
    function electionIn(id: string): Election {
      const cases = JSON.parse(sharedText('ranked-reference/cases.json')) as readonly Case[];
      const { candidates, ballots } = cases.find((each) => each.id === id)!;
      const list = ballots.map(([weight, order]) => ({
        weight,
        ranks: order.split('>').map((name) => [candidates.indexOf(name)]),
      }));
      return { title: id, candidates, seats: 1, withdrawn: [], ballots: ballotsOf(list) };
    }

    it('[VP-1] [VP-8] Tennessee: Nashville by points, Memphis by most votes', () => {
      const election = electionIn('tennessee');
      expect(outcomeOf(borda(election))).toMatchObject({
        scores: ['126.0', '194.0', '173.0', '107.0'],
        elected: [election.candidates.indexOf('Nashville')],
      });
      expect(outcomeOf(plurality(election)).elected).toEqual([election.candidates.indexOf('Memphis')]);
    });

    it('[VP-8] [VP-10] Ireland 1990: Lenihan by most votes, Robinson in a runoff of two', () => {
      const election = electionIn('ie-president-1990');
      expect(outcomeOf(plurality(election)).elected).toEqual([election.candidates.indexOf('Lenihan')]);
      const runoff = outcomeOf(plurality(election, { runoff: true }));
      expect(runoff.elected).toEqual([election.candidates.indexOf('Robinson')]);
      expect(runoff.stages?.at(-1)).toMatchObject({
        totals: ['817830', '731273', '0'],
        nonTransferable: '25548',
      });
    });
  },
);
