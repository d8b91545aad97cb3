import { createHash } from 'node:crypto';
import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { givenLots, seedCommitment, seededLots } from './lots.ts';
import type { LotRequest } from './model.ts';

const request: LotRequest = { purpose: 'exclude', among: [1, 4, 6], stage: 3, number: 0 };

describe('lots from a seed', () => {
  it('[VM-1] can be drawn again by hand from the text that is hashed', () => {
    const digest = createHash('sha256').update('tauride-lot/1|gallery|0|exclude|1,4,6|0').digest();
    const place = Number(BigInt(`0x${digest.subarray(0, 6).toString('hex')}`) % 3n);
    expect(seededLots('gallery')(request)).toBe([1, 4, 6][place]);
  });

  it('[VM-1] are the same each time and other for another seed, number, purpose or circle', () => {
    const drawn = (seed: string, change: Partial<LotRequest>): string =>
      Array.from({ length: 64 }, (_, number) => seededLots(seed)({ ...request, number, ...change })).join();
    const first = drawn('gallery', {});
    expect(drawn('gallery', {})).toBe(first);
    expect(drawn('galleries', {})).not.toBe(first);
    expect(drawn('gallery', { purpose: 'fill' })).not.toBe(first);
    expect(drawn('gallery', { number: 0 })).not.toBe(first);
    expect(new Set(drawn('gallery', { among: [1, 4] }).split(','))).toEqual(new Set(['1', '4']));
  });

  it('[VM-1] favour nobody', () => {
    const lots = seededLots('even');
    const times = new Map<number, number>();
    for (let number = 0; number < 3_000; number += 1) {
      const chosen = lots({ ...request, number })!;
      times.set(chosen, (times.get(chosen) ?? 0) + 1);
    }
    // Four standard deviations about 1,000; the seed is fixed, so this never changes from run to run.
    for (const candidate of request.among) expect(Math.abs(times.get(candidate)! - 1_000)).toBeLessThan(104);
  });

  it('[VM-2] are bound beforehand by the hash of the seed', () => {
    expect(seedCommitment('абв')).toBe(createHash('sha256').update('абв', 'utf8').digest('hex'));
  });
});

describe('lots drawn by people', () => {
  it('[VM-3] are given in their order, and nothing after the last', () => {
    const lots = givenLots([4, 1]);
    expect(lots(request)).toBe(4);
    expect(lots({ ...request, number: 1 })).toBe(1);
    expect(lots({ ...request, number: 2 })).toBeNull();
  });

  it('[VM-3] never choose somebody who is not in the draw', () => {
    expect(() => givenLots([5])(request)).toThrow(InvariantError);
  });
});
