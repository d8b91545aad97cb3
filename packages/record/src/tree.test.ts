import { createHash } from 'node:crypto';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { emptyRoot, leafHash, nodeHash, type Sha256 } from './hash.ts';
import { consistencyProof, inclusionProof } from './proof.ts';
import { appendLeaf, emptyRange, rangeOf, rootHex, rootOf, treeHead } from './range.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const nodeSha: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => hexToBytes(hex));

const LEAVES = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
  '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  '4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658',
  'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  '46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1',
];

const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('Merkle tree', () => {
  it('[R-1] hashes the empty tree, leaves and nodes as RFC 6962 does', () => {
    expect(bytesToHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(ENTRIES.map((entry) => bytesToHex(leafHash(entry)))).toEqual(LEAVES);
    expect(bytesToHex(nodeHash(hexToBytes(LEAVES[0]!), hexToBytes(LEAVES[1]!)))).toBe(ROOTS[1]);
  });

  it('[R-1] does not take an entry made of two hashes for a node', () => {
    const pair = hexToBytes(LEAVES.slice(0, 2).join(''));
    expect(bytesToHex(leafHash(pair))).not.toBe(ROOTS[1]);
  });

  it.each(ROOTS.map((root, index) => ({ size: index + 1, root })))(
    '[R-2] has the known root at size $size',
    ({ size, root }) => {
      expect(treeHead(rangeOf(ENTRIES.slice(0, size)))).toEqual({ size, root });
    },
  );

  it('[R-3] keeps every earlier range valid while it grows', () => {
    const ranges = [emptyRange];
    for (const entry of ENTRIES) ranges.push(appendLeaf(ranges.at(-1)!, leafHash(entry)));
    expect(ranges.slice(1).map((range) => rootHex(range))).toEqual(ROOTS);
    expect(ranges.map((range) => range.hashes.length)).toEqual([0, 1, 1, 2, 1, 2, 2, 3, 1]);
  });

  it('[R-5] proves nothing of a smaller tree with the root of a larger one', () => {
    const leaves = ENTRIES.slice(0, 2).map((entry) => leafHash(entry));
    const claim = {
      root: rootOf(rangeOf(ENTRIES.slice(0, 2))),
      leaf: leaves[1]!,
      proof: inclusionProof(leaves, 1),
    };
    expect(verifyInclusion({ ...claim, index: 1, size: 2 })).toBe(true);
    expect(verifyInclusion({ ...claim, index: 0, size: 1 })).toBe(false);
  });

  it('[R-6] proves nothing of smaller trees with the roots of larger ones', () => {
    const proof = consistencyProof(
      ENTRIES.map((entry) => leafHash(entry)),
      7,
    );
    const claim = { oldRoot: rootOf(rangeOf(ENTRIES.slice(0, 7))), newRoot: rootOf(rangeOf(ENTRIES)), proof };
    expect(verifyConsistency({ ...claim, oldSize: 7, newSize: 8 })).toBe(true);
    expect(verifyConsistency({ ...claim, oldSize: 3, newSize: 4 })).toBe(false);
  });

  it('[R-4] gives the same roots by the SHA-256 of the platform', () => {
    expect(rootHex(rangeOf(ENTRIES, nodeSha), nodeSha)).toBe(ROOTS[7]);
  });
});
