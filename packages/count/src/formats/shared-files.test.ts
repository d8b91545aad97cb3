import { createReadStream, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Election } from '../election/model.ts';
import { hasSharedData, sharedPath, sharedText } from '../testing/shared-data.ts';
import { readBlt, readBltFrom } from './blt.ts';
import { readElectionFrom } from './read-election.ts';
import { writeBlt } from './write-blt.ts';

const MALFORMED = '5_cands/perth_kinross_2016_by_election_ward9.blt';

function filesIn(pattern: string): readonly string[] {
  return globSync(sharedPath(pattern)).toSorted();
}

function shortened(path: string): string {
  return path.slice(sharedPath('').length);
}

function validIn({ ballots }: Election): number {
  let valid = 0;
  for (let at = 0; at < ballots.size; at += 1)
    if (ballots.starts[at + 1]! > ballots.starts[at]!) valid += ballots.weights[at]!;
  return valid;
}

interface Row {
  readonly path: string;
  readonly candidates: number;
  readonly seats: number;
  readonly valid: number;
}

function wards(): readonly Row[] {
  const [, ...rows] = sharedText('scot-elex/EXPECTED.tsv').trim().split('\n');
  return rows.map((line) => {
    const [path, candidates, seats, valid] = line.split('\t');
    return { path: path!, candidates: Number(candidates), seats: Number(seats), valid: Number(valid) };
  });
}

describe.skipIf(!hasSharedData('scot-elex'))(
  'files of real elections in ../shared (skipped when absent)',
  () => {
    it('[VF-1] [VF-4] all wards have the candidates, seats and valid votes that are known', () => {
      const rows = wards();
      expect(rows).toHaveLength(758);
      for (const { path, candidates, seats, valid } of rows) {
        const election = readBlt(sharedText(`scot-elex/blt_files/${path}`));
        expect([path, election.candidates.length, election.seats, validIn(election)]).toEqual([
          path,
          candidates,
          seats,
          valid,
        ]);
        expect(election.title, path).not.toBe('');
        expect(
          election.candidates.filter((name) => /^["#]|ALTERNATIVE/.test(name)),
          path,
        ).toEqual([]);
        expect(new Set(election.candidates).size, path).toBe(candidates);
      }
    });

    it('[VF-10] the one malformed ward is told by its line', () => {
      const text = sharedText(`scot-elex/blt_files/${MALFORMED}`);
      expect(() => readBlt(text)).toThrow('line 1: expected the number of seats (1 to 32768), got "1,"');
    });

    it('[VF-12] [VF-13] every file comes to the same in pieces, and after it was written', async () => {
      const files = [...filesIn('**/*.blt'), ...filesIn('**/*.HIL')].filter(
        (path) => !path.endsWith(MALFORMED),
      );
      expect(files.length).toBeGreaterThan(800);
      for (const path of files) {
        const election = readBlt(sharedText(shortened(path)));
        expect(readBlt(writeBlt(election)), path).toEqual(election);
        expect(await readBltFrom(createReadStream(path, { highWaterMark: 1_021 })), path).toEqual(election);
      }
    });

    it('[VF-3] [VF-6] the samples of other programs are read', () => {
      const gardeners = readBlt(sharedText('apportionment/blt/atwood_so.blt'));
      expect(gardeners).toMatchObject({
        title: 'Gardening Club Election',
        candidates: ['Amy', 'Bob', 'Chuck', 'Diane'],
        withdrawn: [1],
      });
      expect(validIn(gardeners)).toBe(10);
      expect(readBlt(sharedText('apportionment/blt/maemo.blt')).candidates[0]).toBe('mosen (Timo Könnecke)');
      expect(readBlt(sharedText('droop-ref/test/blt/SCwopt.blt')).withdrawn).toEqual([3]);
      expect(readBlt(sharedText('droop-ref/test/blt/42ubom.blt')).candidates).toEqual([
        'Cåstor',
        'Pøllüx',
        'Hélen',
      ]);
    });

    it('[VF-11] a file in another encoding is told by its line', async () => {
      const chunks = createReadStream(sharedPath('apportionment/sk_prez_2019.csv'));
      await expect(readBltFrom(chunks)).rejects.toThrow('line 1: these bytes are not UTF-8');
    });

    it.each([
      ['other/election.blt', ['Ann Ames', 'Ben Bell', 'Cat Cruz', 'Dee Dahl'], 6],
      ['other/election.toi', ['Ann Ames', 'Ben Bell', 'Cat Cruz', 'Dee Dahl'], 7],
      ['other/election.soc', ['A', 'B', 'C'], 5],
      ['other/cvr.json', ['Ann Ames', 'Ben Bell'], 1],
    ])('[VF-14] [VF-17] %s is read by its ending', async (path, candidates, valid) => {
      const election = await readElectionFrom(path, createReadStream(sharedPath(path)));
      expect(election?.candidates).toEqual(candidates);
      expect(validIn(election!)).toBe(valid);
    });
  },
);

describe('readElectionFrom', () => {
  it('[VF-14] answers nothing for an ending that no format has', async () => {
    const nothing = (async function* () {
      yield '';
    })();
    expect(await readElectionFrom('ballots.xlsx', nothing)).toBeNull();
  });
});
