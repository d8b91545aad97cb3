import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import type { Counted, CountOptions, Election } from '../election/model.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { hasSharedData, sharedPath, sharedText } from '../testing/shared-data.ts';
import { copeland } from './copeland.ts';
import { debian } from './debian.ts';
import { schulze, schulzeMargins } from './schulze.ts';

type Method = (election: Election, options: CountOptions) => Counted;

function electionWith(
  candidates: readonly string[],
  papers: readonly { readonly ranks: readonly (readonly number[])[]; readonly weight: number }[],
): Election {
  return { title: '', candidates, seats: 1, withdrawn: [], ballots: ballotsOf(papers) };
}

interface Resolution {
  readonly options: readonly string[];
  /** From 1. */
  readonly default: number;
  /** By option a digit for its rank, `-` for none. */
  readonly ballots: Readonly<Record<string, number>>;
  readonly official?: {
    readonly pairwise: readonly (readonly number[])[];
    readonly quorum: readonly (readonly [number, number, string, number])[];
    readonly majority: readonly (readonly [number, string, number, number, number, string, number])[];
    readonly winners: readonly number[];
  };
}

function ranksOf(digits: string): readonly (readonly number[])[] {
  const ranks = new Map<string, number[]>();
  digits.split('').forEach((digit, option) => ranks.set(digit, [...(ranks.get(digit) ?? []), option]));
  ranks.delete('-');
  return [...ranks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, rank]) => rank);
}

const DEBIAN = 'debian-schulze';

describe.skipIf(!hasSharedData(DEBIAN))('Debian resolutions in ../shared (skipped when absent)', () => {
  const files = hasSharedData(DEBIAN)
    ? readdirSync(sharedPath(DEBIAN)).filter((file) => file.endsWith('.json'))
    : [];
  const resolutions = files
    .map((file) => JSON.parse(sharedText(`${DEBIAN}/${file}`)) as Resolution)
    .flatMap(({ official, ...rest }) => (official === undefined ? [] : [{ ...rest, official }]));

  it('[VW-13] all have the duels, the options dropped and the winner that were announced', () => {
    const expected = resolutions.map(({ official }) => ({
      pairwise: official.pairwise,
      dropped: official.majority.filter(([, verdict]) => verdict === 'dropped').map(([option]) => option - 1),
      elected: official.winners.map((option) => option - 1),
    }));
    const found = resolutions.map(({ ballots, default: standard, official, options }) => {
      const papers = Object.entries(ballots).map(([digits, weight]) => ({ ranks: ranksOf(digits), weight }));
      // Published is the quorum, 3 x sqrt(developers) / 2, as a decimal.
      const developers = Math.round((official.quorum[0]![3] / 1.5) ** 2);
      const outcome = outcomeOf(
        debian(electionWith(options, papers), {
          defaultOption: standard - 1,
          quorum: { developers },
          majorities: new Map(official.majority.map(([option, , , , , , ratio]) => [option - 1, ratio])),
        }),
      );
      return {
        pairwise: outcome.pairwise!.map((row) => row.map(Number)),
        dropped: outcome.dropped!.map(({ option }) => option),
        elected: outcome.elected,
      };
    });
    expect(found.map(({ dropped, ...rest }) => ({ ...rest, dropped: dropped.toSorted() }))).toEqual(
      expected.map(({ dropped, ...rest }) => ({ ...rest, dropped: dropped.toSorted() })),
    );
    expect(found).toHaveLength(28);
  });
});

const TIDEMAN = 'tideman/ConversionToCondorcetElectionFormat';

/** The Condorcet Election Format, as far as these files use it. */
function condorcetElection(text: string): Election {
  const names = /^#\/Candidates: (.*)$/m
    .exec(text)![1]!
    .split(';')
    .map((name) => name.trim());
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const papers = lines.map((line) => {
    const [ranks = '', weight = '1'] = line.split('*');
    const places = ranks.split('>').map((rank) => rank.split('=').map((name) => names.indexOf(name.trim())));
    return { ranks: ranks.trim() === '/EMPTY_RANKING/' ? [] : places, weight: Number(weight) };
  });
  return electionWith(names, papers);
}

function text(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.toSorted().join(' = ')).join(' > ');
}

describe.skipIf(!hasSharedData('tideman'))("Tideman's elections in ../shared (skipped when absent)", () => {
  const rows = hasSharedData('tideman')
    ? sharedText('tideman/condorcet-php-rankings.tsv')
        .trim()
        .split('\n')
        .map((row) => row.split('\t'))
    : [];

  it.each<readonly [string, string, Method]>([
    ['VW-3', 'Schulze Winning', schulze],
    ['VW-4', 'Schulze Margin', schulzeMargins],
    ['VW-6', 'Copeland', copeland],
  ])('[VW-3] [VW-4] [VW-6] all are ranked as another program does (%s, %s)', (_, name, method) => {
    const own = rows.filter(([, mode, by]) => mode === 'implicit' && by === name);
    const different = own.filter(([file = '', , , , ranking = '']) => {
      const election = condorcetElection(sharedText(`${TIDEMAN}/${file}.cvotes`));
      const found = outcomeOf(method(election, {})).ranking!;
      const named = found.map((group) => group.map((candidate) => election.candidates[candidate]!));
      return text(named) !== text(ranking.split(' > ').map((group) => group.split(' = ')));
    });
    expect(different).toEqual([]);
    expect(own).toHaveLength(64);
  });
});

interface Case {
  readonly id: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [number, string])[];
  readonly expected: { readonly schulze?: string; readonly condorcet?: string };
}

describe.skipIf(!hasSharedData('ranked-reference'))(
  'textbook profiles in ../shared (skipped when absent)',
  () => {
    const cases = hasSharedData('ranked-reference')
      ? (JSON.parse(sharedText('ranked-reference/cases.json')) as readonly Case[])
      : [];

    it('[VW-3] [VW-6] have the order and the Condorcet winner that are known', () => {
      const known = cases.filter(({ expected }) => expected.schulze !== undefined);
      expect(known).toHaveLength(2);
      for (const { ballots, candidates, expected } of known) {
        const papers = ballots.map(([weight, order]) => ({
          weight,
          ranks: order.split('>').map((name) => [candidates.indexOf(name)]),
        }));
        const election = electionWith(candidates, papers);
        const order = (method: Method): string =>
          outcomeOf(method(election, {}))
            .ranking!.map((group) => group.map((at) => candidates[at]).join('='))
            .join('>');
        // A whole order, or the winner alone.
        expect(`${order(schulze)}>`.startsWith(`${expected.schulze ?? ''}>`)).toBe(true);
        if (expected.condorcet !== undefined)
          expect(order(copeland).startsWith(expected.condorcet)).toBe(true);
      }
    });
  },
);
