import { expect, test } from 'vitest';
import type { NotDone } from './not-done.ts';
import { createRefusals } from './refusals.ts';

const request = (key: string, fingerprint = 'f'): { key: string; fingerprint: string } => ({
  key,
  fingerprint,
});
const tooLarge = (bytes: number): NotDone => ({ kind: 'too-large', bytes });

test('[P-8] a refusal is found by its key, and the key is refused to another act', () => {
  const refusals = createRefusals();
  refusals.keep(request('a'), tooLarge(1));
  expect(refusals.find(request('a'))).toEqual(tooLarge(1));
  expect(refusals.find(request('a', 'other'))).toEqual({ kind: 'key-reused' });
  expect(refusals.find(request('b'))).toBeUndefined();
});

test('[P-8] only the newest refusals are kept', () => {
  const refusals = createRefusals(2);
  for (const [at, key] of ['a', 'b', 'c'].entries()) refusals.keep(request(key), tooLarge(at));
  expect(['a', 'b', 'c'].map((key) => refusals.find(request(key)))).toEqual([
    undefined,
    tooLarge(1),
    tooLarge(2),
  ]);
});
