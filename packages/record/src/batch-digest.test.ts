import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { batchDigest } from './batch-digest.ts';
import { portableSha256 } from './hash.ts';

const SALT = 'ab'.repeat(32);
const FOUND = {
  poll: 'p7',
  batch: 'Table 1',
  papers: [
    { paper: 'c2>c1', count: 3 },
    { paper: '', count: 1 },
  ],
};

describe('digest of a batch', () => {
  it('[R-17] is SHA-256 over poll, batch, papers in order and the salt', () => {
    const text = `{"batch":"Table 1","papers":[{"count":1,"paper":""},{"count":3,"paper":"c2>c1"}],"poll":"p7","salt":"${SALT}"}`;
    const hash = Buffer.from(portableSha256(new TextEncoder().encode(text))).toString('hex');
    expect(batchDigest(FOUND, SALT)).toBe(hash);
    expect(batchDigest({ ...FOUND, papers: FOUND.papers.toReversed() }, SALT)).toBe(hash);
  });

  it.each([
    [
      'another number',
      {
        ...FOUND,
        papers: [
          { paper: 'c2>c1', count: 2 },
          { paper: '', count: 1 },
        ],
      },
    ],
    [
      'another paper',
      {
        ...FOUND,
        papers: [
          { paper: 'c2', count: 3 },
          { paper: '', count: 1 },
        ],
      },
    ],
    ['another batch', { ...FOUND, batch: 'Table 2' }],
    ['another poll', { ...FOUND, poll: 'p8' }],
  ])('[R-17] differs with %s', (_what, other) => {
    expect(batchDigest(other, SALT)).not.toBe(batchDigest(FOUND, SALT));
  });

  it('[R-17] differs with the salt, so that nobody finds what it stands for by trying', () => {
    expect(batchDigest(FOUND, 'cd'.repeat(32))).not.toBe(batchDigest(FOUND, SALT));
  });

  it('[R-17] is not made of papers that say the same and stand apart', () => {
    const twice = [
      { paper: 'c1', count: 1 },
      { paper: 'c1', count: 2 },
    ];
    expect(() => batchDigest({ ...FOUND, papers: twice }, SALT)).toThrow(InvariantError);
  });
});
