import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { leafHash, nodeHash } from './hash.ts';
import { rangeOf, rootHex } from './range.ts';
import { type Ballot, ballotLeaf, blindPapers, sealBox, type SealedBox } from './seal.ts';

const decoder = new TextDecoder();
const NONCE_A = 'a'.repeat(32);
const NONCE_B = 'b'.repeat(32);

const BOX: readonly Ballot[] = [
  { voter: 'zoe', choice: 'yes', nonce: NONCE_A },
  { voter: 'abe', choice: 'no', nonce: NONCE_B, weight: 3 },
];

describe('sealed box', () => {
  it('[R-7] has the root of the tree over its leaves', () => {
    const sealed = sealBox(BOX, { secret: false });
    expect(sealed.root).toBe(rootHex(rangeOf(sealed.leaves)));
    const [first, second] = sealed.leaves.map((leaf) => leafHash(leaf));
    expect(sealed.root).toBe(Buffer.from(nodeHash(first!, second!)).toString('hex'));
    expect(sealed.count).toBe(2);
  });

  it('[R-8] holds voter and choice of a named poll, sorted by voter', () => {
    expect(textsOf(BOX, false)).toEqual([
      '{"choice":"no","voter":"abe","weight":3}',
      '{"choice":"yes","voter":"zoe"}',
    ]);
  });

  it('[R-9] holds choice and nonce of a secret poll, sorted by nonce, and no voter', () => {
    expect(textsOf(BOX, true)).toEqual([
      `{"choice":"yes","nonce":"${NONCE_A}"}`,
      `{"choice":"no","nonce":"${NONCE_B}","weight":3}`,
    ]);
    expect(JSON.stringify(sealBox(BOX, { secret: true }))).not.toMatch(/zoe|abe|voter/);
  });

  it('[R-10] writes a weight only when it is not 1', () => {
    const plain = ballotLeaf({ voter: 'a', choice: 'yes' }, { secret: false });
    expect(ballotLeaf({ voter: 'a', choice: 'yes', weight: 1 }, { secret: false })).toEqual(plain);
    expect(decoder.decode(plain)).toBe('{"choice":"yes","voter":"a"}');
  });

  it('[R-16] holds papers by batch and by what they say, after the ballots, and counts them by their number', () => {
    const papers = [
      { batch: 'A ', choice: 'yes', weight: 1 },
      { batch: 'A', choice: 'yes', weight: 20 },
      { batch: 'A', choice: '', weight: 2 },
    ];
    const sealed = sealBox(BOX, { secret: true, papers });
    expect(sealed.leaves.map((leaf) => decoder.decode(leaf)).slice(2)).toEqual([
      '{"batch":"A","choice":"","weight":2}',
      '{"batch":"A","choice":"yes","weight":20}',
      '{"batch":"A ","choice":"yes"}',
    ]);
    expect(sealBox(BOX, { secret: true, papers: papers.toReversed() })).toEqual(sealed);
    expect([sealed.count, sealed.root]).toEqual([5, rootHex(rangeOf(sealed.leaves))]);
    expect(sealed.tally).toEqual({ '': 2, no: 1, yes: 22 });
    expect(sealed.weights).toEqual({ '': 2, no: 3, yes: 22 });
  });

  it.each([[{ batch: 'A', choice: 'yes', weight: 0 }], [{ batch: 'A', choice: 'yes', weight: 1.5 }]])(
    '[R-16] is not made with the papers %j',
    (paper) => expect(() => sealBox([], { secret: false, papers: [paper] })).toThrow(InvariantError),
  );

  it('[R-18] hides what papers say behind nonces that follow from a salt', () => {
    const papers = [
      { batch: 'A', choice: 'c1', weight: 3 },
      { batch: 'B', choice: 'c1', weight: 3 },
      { batch: 'B', choice: '', weight: 1 },
    ];
    const blinded = blindPapers(papers, 'salt');
    expect(blinded.every(({ nonce = '' }) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
    const nonces = [...blinded, ...blindPapers(papers, 'other')].map(({ nonce }) => nonce);
    expect(new Set(nonces).size).toBe(6);
    expect(blindPapers(papers, 'salt')).toEqual(blinded);
    const [open, hidden] = [papers, blinded].map((all) => sealBox([], { secret: true, papers: all }));
    expect(hidden!.tally).toEqual(open!.tally);
    const texts = (box: SealedBox) => box.leaves.map((leaf) => new TextDecoder().decode(leaf));
    expect(texts(hidden!).every((leaf) => leaf.includes('"nonce"'))).toBe(true);
    expect(texts(open!).some((leaf) => leaf.includes('"nonce"'))).toBe(false);
  });

  it('[R-16] is not made with papers of a batch that say the same and stand apart', () => {
    const paper = { batch: 'A', choice: 'yes', weight: 1 };
    expect(() => sealBox([], { secret: false, papers: [paper, paper] })).toThrow(InvariantError);
  });

  it('[R-11] tallies ballots and weights by choice, whatever the choice is called', () => {
    const ballots = ['yes', '__proto__', 'yes', 'constructor'].map((choice, index) => ({
      voter: `v${index}`,
      choice,
      weight: 2,
    }));
    const sealed = sealBox(ballots, { secret: false });
    expect(Object.entries(sealed.tally)).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
      ['yes', 2],
    ]);
    expect(Object.entries(sealed.weights)).toEqual([
      ['__proto__', 2],
      ['constructor', 2],
      ['yes', 4],
    ]);
  });

  it('[R-11] tallies an empty box as nothing, under the root of the empty tree', () => {
    expect(sealBox([], { secret: true })).toEqual({
      root: rootHex(rangeOf([])),
      count: 0,
      leaves: [],
      tally: {},
      weights: {},
    });
  });

  it.each([
    [
      'two ballots of one voter',
      [
        { voter: 'a', choice: 'yes' },
        { voter: 'a', choice: 'no' },
      ],
      false,
    ],
    ['a secret ballot without nonce', [{ voter: 'a', choice: 'yes' }], true],
    ['a nonce in capitals', [{ voter: 'a', choice: 'yes', nonce: 'A'.repeat(32) }], true],
    ['a nonce that is too long', [{ voter: 'a', choice: 'yes', nonce: 'a'.repeat(33) }], true],
    ['a weight of zero', [{ voter: 'a', choice: 'yes', weight: 0 }], false],
    ['a weight of one and a half', [{ voter: 'a', choice: 'yes', weight: 1.5 }], false],
    [
      'weights beyond 2^53',
      [
        { voter: 'a', choice: 'x', weight: 2 ** 53 - 1 },
        { voter: 'b', choice: 'x' },
      ],
      false,
    ],
  ] as const)('[R-13] cannot be sealed with %s', (_what, ballots, secret) => {
    expect(() => sealBox(ballots, { secret })).toThrow(InvariantError);
  });
});

function textsOf(ballots: readonly Ballot[], secret: boolean): string[] {
  return sealBox(ballots, { secret }).leaves.map((leaf) => decoder.decode(leaf));
}
