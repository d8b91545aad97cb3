import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf, ranksOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { readBlt, readBltFrom } from './blt.ts';
import { tidy } from './blt-names.ts';
import { readCvr } from './cvr.ts';
import { FormatError } from './format-error.ts';
import type { Chunks } from './lines.ts';
import { readPrefLib } from './preflib.ts';
import { writeBlt } from './write-blt.ts';

/** Ranks from a shuffled list: each candidate begins a rank of its own or joins the one before. */
const ranksFrom = (count: number): fc.Arbitrary<number[][]> =>
  fc
    .shuffledSubarray(Array.from({ length: count }, (_, at) => at))
    .chain((order) =>
      fc.tuple(fc.constant(order), fc.array(fc.boolean(), { minLength: count, maxLength: count })),
    )
    .map(([order, joins]) => {
      const ranks: number[][] = [];
      order.forEach((candidate, at) => {
        if (joins[at] === true && ranks.length > 0) ranks.at(-1)!.push(candidate);
        else ranks.push([candidate]);
      });
      return ranks.map((rank) => rank.toSorted((a, b) => a - b));
    });

/** A name as it is kept: without space around it, and not itself two strings in quotes. */
const nameOf = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('A "B" C', '# 1', 'O\'"', '"', '0', '/* no */', 'אבג'),
  )
  .map(tidy)
  .filter((name) => !name.includes('\0') && !/^".*"\s+".*"$/.test(name));

const elections: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    title: nameOf,
    candidates: fc.array(nameOf, { minLength: count, maxLength: count }),
    seats: fc.integer({ min: 1, max: 9 }),
    withdrawn: fc.subarray(Array.from({ length: count }, (_, at) => at)),
    ballots: fc
      .tuple(
        fc.uniqueArray(fc.record({ ranks: ranksFrom(count), weight: fc.integer({ min: 1, max: 1e6 }) }), {
          selector: ({ ranks }) => JSON.stringify(ranks),
        }),
        fc.constantFrom(0, 2),
      )
      .map(([list, decimals]) => ballotsOf(list, decimals)),
  }),
);

/** Ballots with their weights as exact fractions of the smallest unit, whatever decimals they are written with. */
function plain({ ballots, ...election }: Election): object {
  const scale = 10n ** BigInt(9 - ballots.decimals);
  const list = Array.from({ length: ballots.size }, (_, at) => [
    BigInt(ballots.weights[at]!) * scale,
    ranksOf(ballots, at),
  ]);
  return { ...election, list };
}

/** A text in which pieces of a real file stand where they do not belong. */
const broken = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
      {
        maxLength: 60,
      },
    )
    .map((list) => list.join(''));

const BLT = [
  '2 1\n',
  '3 2',
  ' 0\n',
  '0\n',
  '1 1 2 0\n',
  '1 2=1 0\n',
  '"A"\n',
  'B\n',
  '-1 ',
  '(',
  ')',
  '=',
  '/*',
];
const BLT_MORE = [
  '*/',
  '#',
  '[nick a b c]',
  '[',
  ']',
  '"',
  '0.5 ',
  '9'.repeat(20),
  '\r',
  '\0',
  '\uFEFF',
  '- ',
];
const PREFLIB = [
  '# DATA TYPE: toi\n',
  '# NUMBER ALTERNATIVES: 3\n',
  '1: 1,2\n',
  '2: {1,3}\n',
  '{',
  '}',
  ',',
  ':',
];
const CVR = [
  '{"CVR":[',
  '{"CurrentSnapshotId":"b","CVRSnapshot":[{"@id":"b"',
  '}',
  ']',
  ',',
  '"Election":[{',
  ':',
  '"',
];

/** Reads, or says in which line it cannot; nothing else is allowed. */
function readsOrTells(read: () => Election): 'read' | 'told' {
  try {
    const { candidates, ballots } = read();
    expect(candidates.length).toBeGreaterThan(0);
    for (let at = 0; at < ballots.size; at += 1)
      for (const one of ranksOf(ballots, at).flat()) expect(one).toBeLessThan(candidates.length);
    return 'read';
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    expect(error.message).toMatch(/^line \d+: ./);
    return 'told';
  }
}

describe('formats', () => {
  it('[VF-13] read what was written', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(plain(readBlt(writeBlt(election)))).toEqual(plain(election));
      }),
      { numRuns: 300 },
    );
  });

  it('[VF-12] read the same in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(elections, fc.integer({ min: 1, max: 40 }), async (election, size) => {
        const bytes = new TextEncoder().encode(writeBlt(election).replaceAll('\n', '\r\n'));
        const pieces: Chunks = (async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        })();
        expect(plain(await readBltFrom(pieces))).toEqual(plain(election));
      }),
      { numRuns: 100 },
    );
  });

  it('[VF-20] read any text or tell its line, without anything else', () => {
    const found = { read: 0, told: 0 };
    const tell = (outcome: 'read' | 'told'): void => void (found[outcome] += 1);
    fc.assert(
      fc.property(broken([...BLT, ...BLT_MORE]), (text) => tell(readsOrTells(() => readBlt(text)))),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(broken(PREFLIB), (text) => tell(readsOrTells(() => readPrefLib(text)))),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(broken(CVR), (text) => tell(readsOrTells(() => readCvr(text)))),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(elections, fc.nat(), fc.constantFrom(...BLT, ...BLT_MORE, ''), (election, place, piece) => {
        const text = writeBlt(election);
        const at = place % text.length;
        tell(readsOrTells(() => readBlt(text.slice(0, at) + piece + text.slice(at + 1))));
      }),
      { numRuns: 1_000 },
    );
    expect(found.read).toBeGreaterThan(100);
    expect(found.told).toBeGreaterThan(3_000);
  });

  it('[VF-20] take no longer than their length asks, however a file is made', () => {
    const long = '1 '.repeat(400_000);
    for (const text of [
      `2 1\n${long}`,
      `2 1\n${'('.repeat(400_000)}`,
      `2 1\n1 1${'='.repeat(400_000)}`,
      `2 1\n0\n"${'"'.repeat(400_000)}`,
    ])
      readsOrTells(() => readBlt(text));
    readsOrTells(() => readPrefLib(`# NUMBER ALTERNATIVES: 2\n1: ${'{'.repeat(400_000)}`));
    readsOrTells(() => readCvr(`{"CVR":[${'['.repeat(400_000)}`));
  });
});
