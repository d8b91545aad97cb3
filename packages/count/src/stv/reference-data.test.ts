import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Election, Lots, Outcome } from '../election/model.ts';
import { readBlt } from '../formats/blt.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { hasSharedData, sharedPath, sharedText } from '../testing/shared-data.ts';
import { scottishStv } from './scottish-stv.ts';
import { wigm } from './wigm.ts';

function rows(path: string): readonly (readonly string[])[] {
  const lines = sharedText(path).trim().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

describe.skipIf(!hasSharedData('scot-elex'))('Scottish wards in ../shared (skipped when absent)', () => {
  const wards = hasSharedData('scot-elex') ? rows('scot-elex/EXPECTED.tsv') : [];

  it('[VS-11] all have the winners, in order, the quota and the number of stages they are known to have', () => {
    const different = wards.filter(([blt = '', , , , quota = '', stages = '', elected = '']) => {
      const outcome = outcomeOf(scottishStv(readBlt(sharedText(`scot-elex/blt_files/${blt}`))));
      const inOrder = outcome.elected.map((candidate) => candidate + 1).join(',');
      return (
        inOrder !== elected || outcome.stages?.length !== Number(stages) || outcome.quota !== `${quota}.00000`
      );
    });
    expect(different).toEqual([]);
    expect(wards.length).toBeGreaterThan(700);
  });
});

interface Official {
  readonly blt: string;
  readonly stages: readonly (readonly string[])[];
  readonly publishedDecimals: number;
}

describe.skipIf(!hasSharedData('scot-stv-official'))(
  'official tables in ../shared (skipped when absent)',
  () => {
    const files = hasSharedData('scot-stv-official') ? rows('scot-stv-official/INDEX.tsv') : [];
    const tables = files.map(([file = '', , , errata = '']) => ({
      file,
      errata,
      table: JSON.parse(sharedText(`scot-stv-official/${file}`)) as Official,
    }));

    /** Units of the fifth decimal; councils leave out zeros at the end. */
    const units = (votes: string): number => Math.round(Number(votes) * 100_000);

    function differences({ table }: (typeof tables)[number]): readonly string[] {
      const stages = outcomeOf(scottishStv(readBlt(sharedText(`scot-elex/blt_files/${table.blt}`)))).stages!;
      if (stages.length !== table.stages.length) return ['number of stages'];
      const tolerance = table.publishedDecimals === 5 ? 0 : 500;
      return table.stages.flatMap((published, stage) =>
        published.flatMap((votes, candidate) => {
          const counted = stages[stage]!.totals[candidate]!;
          const isSame = Math.abs(units(votes) - units(counted)) <= tolerance;
          return isSame
            ? []
            : [`stage ${stage + 1} candidate ${candidate + 1}: ${votes}, counted ${counted}`];
        }),
      );
    }

    it('[VS-7] show every total of every stage as it is counted, to the last decimal they publish', () => {
      const different = tables
        .filter(({ errata }) => errata === '')
        .map((entry) => [entry.file, differences(entry)] as const)
        .filter(([, list]) => list.length > 0);
      expect(different).toEqual([]);
      expect(tables.filter(({ table }) => table.publishedDecimals === 5).length).toBeGreaterThan(200);
    });

    it('[VS-7] with a slip of transcription that their index tells differ in that number only', () => {
      for (const entry of tables.filter(({ errata }) => errata !== '')) {
        const list = differences(entry);
        expect(list).toHaveLength(1);
        const [place = '', , counted = ''] = list[0]!.split(/: |, counted /);
        expect(entry.errata).toContain(place);
        expect(entry.errata).toContain(counted);
      }
    });
  },
);

/** What a dump of Droop's says: the totals that follow one another, and who is elected at its end. */
interface Dump {
  readonly totals: readonly string[];
  readonly elected: readonly string[];
}

function readDump(path: string): Dump {
  const states = rows(path).filter((row) => row.length > 4);
  const places = Array.from({ length: Math.floor((states[0]!.length - 4) / 3) }, (_, at) => 4 + at * 3);
  const totals = states.map((row) => places.map((at) => `${row[at]!.trim()} ${row[at + 2]!}`).join('|'));
  const last = states.at(-1)!;
  return {
    totals: totals.filter((state, at) => state !== totals[at - 1]),
    elected: places.filter((at) => last[at + 1] === 'E').map((at) => last[at]!.trim()),
  };
}

function sameForm({ candidates, withdrawn }: Election, { stages, elected }: Outcome): Dump {
  const standing = candidates.map((_, at) => at).filter((at) => !withdrawn.includes(at));
  const totals = stages!.map((stage) =>
    standing.map((at) => `${candidates[at]!.trim()} ${stage.totals[at]!}`).join('|'),
  );
  return {
    totals: totals.filter((state, at) => state !== totals[at - 1]),
    elected: elected.toSorted((one, other) => one - other).map((at) => candidates[at]!.trim()),
  };
}

/** Droop draws lots by an order in the file, or else the order of candidates. */
function lotsOf(text: string): Lots {
  const order = /\[tie ([^\]]*)\]/
    .exec(text)?.[1]
    ?.trim()
    .split(/\s+/)
    .map((one) => Number(one) - 1);
  return ({ among }) => order?.find((candidate) => among.includes(candidate)) ?? among[0]!;
}

const dumps = 'droop-ref/test/ref/dump';

describe.skipIf(!hasSharedData(dumps))('dumps of Droop in ../shared (skipped when absent)', () => {
  const all = hasSharedData(dumps) ? readdirSync(sharedPath(dumps), { recursive: true }).map(String) : [];

  // Droop's reference rule moves the papers of the last candidate who goes out, where the rule's text (B.4, D.3) ends before;
  // its variant with sure losers does as the text says.
  it.each([
    { rule: 'scotland', id: 'VS-9', count: scottishStv },
    {
      rule: 'wigm-prf',
      id: 'VS-13',
      count: (election: Election, options: { lots: Lots }) =>
        wigm(election, { ...options, settings: { movesLastPapers: true } }),
    },
    {
      rule: 'wigm-prf-batch',
      id: 'VS-16',
      count: (election: Election, options: { lots: Lots }) =>
        wigm(election, { ...options, settings: { sureLosersTogether: true } }),
    },
  ])('[$id] of the rule $rule show the same totals one after another', ({ rule, count }) => {
    const own = all.filter((file) => new RegExp(`-${rule}-fixed-p\\d`).test(file));
    for (const file of own) {
      const text = sharedText(
        `droop-ref/test/blt/${file.replace(/-[a-z]+(-prf(-batch)?)?-fixed.*/, '')}.blt`,
      );
      const election = readBlt(text);
      const outcome = outcomeOf(count(election, { lots: lotsOf(text) }));
      expect({ file, ...sameForm(election, outcome) }).toEqual({ file, ...readDump(`${dumps}/${file}`) });
    }
    expect(own.length).toBeGreaterThanOrEqual(9);
  });
});
