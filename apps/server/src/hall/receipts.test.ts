import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PollId } from '@tauride/procedure';
import type { Receipt } from '@tauride/protocol';
import { claimHash, signedBytesOf } from '@tauride/record';
import { createReceipts } from './receipts.ts';

const receipts = createReceipts({ secret: (_name, make) => make() });
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: receipts.publicKey }, format: 'jwk' });

function isGenuine(receipt: Receipt): boolean {
  const bytes = signedBytesOf(receipt);
  return bytes !== null && verify(null, bytes, key, Buffer.from(receipt.signature, 'base64url'));
}

const issue = (leaf: string): Promise<Receipt> =>
  receipts.issue({ assembly: 'town', poll: 'p1' as PollId, leaf: leaf.repeat(64) });

test('[R-14] receipts issued at once share a signature, and each is genuine by itself', async () => {
  const issued = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', '0'].map(issue));
  expect(issued.map(({ claim }) => claim.leaf[0]).join('')).toBe('abcdef0');
  expect(new Set(issued.map(({ signature }) => signature)).size).toBe(1);
  expect(issued.every(isGenuine)).toBe(true);
  const [first, second] = issued as [Receipt, Receipt];
  expect(isGenuine({ ...first, claim: second.claim })).toBe(false);
  expect(isGenuine({ ...first, signature: (await issue('a')).signature })).toBe(false);
});

test('[R-14] [I-8] the places of receipts follow from their salts, not from when they were issued', async () => {
  const issued = await Promise.all(Array.from({ length: 20 }, () => issue('a')));
  const byPlace = issued.toSorted((a, b) => a.proof.index - b.proof.index);
  const hashes = byPlace.map((receipt) => Buffer.from(claimHash(receipt)).toString('hex'));
  expect(hashes).toEqual(hashes.toSorted());
  expect(new Set(issued.map(({ salt }) => salt)).size).toBe(20);
});

test('a receipt issued alone is its own tree', async () => {
  const alone = await issue('a');
  expect(alone.proof).toMatchObject({ index: 0, size: 1, hashes: [] });
  expect(isGenuine(alone)).toBe(true);
});
