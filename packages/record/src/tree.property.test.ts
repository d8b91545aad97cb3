import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot, leafHash, nodeHash } from './hash.ts';
import { consistencyProof, inclusionProof } from './proof.ts';
import { rangeOf, rootHex, rootOf } from './range.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const entries = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 });
const someEntries = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 });

describe('Merkle tree', () => {
  it('[R-3] grows to the root that the definition gives', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(rootHex(rangeOf(list))).toBe(bytesToHex(definedRoot(list.map((entry) => leafHash(entry)))));
      }),
    );
  });

  it('[R-5] proves each entry, and nothing at another index, size or entry', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat(), (list, pick, bit) => {
        const leaves = list.map((entry) => leafHash(entry));
        const index = pick % leaves.length;
        const claim = {
          index,
          size: leaves.length,
          root: rootOf(rangeOf(list)),
          leaf: leaves[index]!,
          proof: inclusionProof(leaves, index),
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, index: leaves.length })).toBe(false);
      }),
    );
  });

  it('[R-5] accepts no proof with any hash of it changed or left out', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat(), (list, pick, bit) => {
        const leaves = list.map((entry) => leafHash(entry));
        const index = pick % leaves.length;
        const proof = inclusionProof(leaves, index);
        const claim = { index, size: leaves.length, root: rootOf(rangeOf(list)), leaf: leaves[index]! };
        for (const at of proof.keys()) {
          expect(verifyInclusion({ ...claim, proof: proof.with(at, flipped(proof[at]!, bit)) })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.toSpliced(at, 1) })).toBe(false);
        }
      }),
    );
  });

  it('[R-6] proves each older tree, and no tree with a changed entry', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat(), (list, pick, bit) => {
        const oldSize = 1 + (pick % list.length);
        const leaves = list.map((entry) => leafHash(entry));
        const claim = {
          oldSize,
          newSize: list.length,
          oldRoot: rootOf(rangeOf(list.slice(0, oldSize))),
          newRoot: rootOf(rangeOf(list)),
          proof: consistencyProof(leaves, oldSize),
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: flipped(claim.oldRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, newRoot: flipped(claim.newRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...claim.proof, claim.newRoot] })).toBe(false);
        for (const at of claim.proof.keys()) {
          expect(verifyConsistency({ ...claim, proof: claim.proof.toSpliced(at, 1) })).toBe(false);
        }
      }),
    );
  });
});

/** The recursive definition of RFC 6962 section 2.1, written on its own. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return nodeHash(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(hash);
  copy[bit % copy.length]! ^= 1 << (bit % 8);
  return copy;
}
