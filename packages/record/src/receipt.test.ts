import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalText } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { inclusionProof, inclusionProofs } from './proof.ts';
import { claimHash, signedBytesOf, signedTogether, type SignedTogether } from './receipt.ts';

const claims = ['ann', 'bob', 'carl', 'dora', 'eve'].map((voter, at) => ({
  claim: { poll: 'p1', voter },
  salt: String(at).padStart(32, '0'),
}));

function receipts(): readonly SignedTogether[] {
  const { root, proofs } = inclusionProofs(claims.map((claim) => claimHash(claim)));
  return claims.map((claim, index) => ({
    ...claim,
    proof: {
      index,
      size: claims.length,
      root: bytesToHex(root),
      hashes: proofs[index]!.map((hash) => bytesToHex(hash)),
    },
  }));
}

describe('receipts signed together', () => {
  it('[R-5] are proven as one by one', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = Array.from({ length: size }, (_, salt) =>
        claimHash({ claim: { size }, salt: `${salt}` }),
      );
      const { proofs } = inclusionProofs(leaves);
      expect(proofs).toEqual(leaves.map((_leaf, index) => inclusionProof(leaves, index)));
    }
  });

  it('[R-14] have one statement that names root and size', () => {
    const all = receipts();
    const statements = new Set(all.map((one) => new TextDecoder().decode(signedBytesOf(one)!)));
    const { root } = all[0]!.proof;
    expect([...statements]).toEqual([canonicalText({ receipts: root, size: 5 })]);
    expect(signedBytesOf(all[2]!)).toEqual(signedTogether(root, 5));
  });

  it('[R-15] hold for their own claim, salt and place alone', () => {
    const [first, second] = receipts() as [SignedTogether, SignedTogether];
    const { proof } = first;
    const changed: SignedTogether[] = [
      { ...first, claim: second.claim },
      { ...first, salt: second.salt },
      { ...first, proof: { ...proof, index: 1 } },
      { ...first, proof: { ...proof, size: 4 } },
      { ...first, proof: { ...proof, root: second.proof.hashes[0]! } },
      { ...first, proof: { ...proof, hashes: proof.hashes.slice(1) } },
      { ...first, proof: { ...proof, hashes: ['no hash', ...proof.hashes.slice(1)] } },
    ];
    expect(signedBytesOf(first)).not.toBeNull();
    for (const one of changed) expect(signedBytesOf(one)).toBeNull();
  });
});
