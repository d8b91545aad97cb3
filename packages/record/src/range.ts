import { bytesToHex } from '@noble/hashes/utils.js';
import { invariant } from '@tauride/kernel';
import { emptyRoot, HASH_LENGTH, leafHash, nodeHash, portableSha256, type Sha256 } from './hash.ts';

/** What a tree of `size` entries needs to grow: the roots of its full subtrees, largest first, one for each bit of `size`.
 *  Ranges are never changed, so an older one stays valid. */
export interface Range {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** Size and root of a tree; the root in lowercase hexadecimal. */
export interface TreeHead {
  readonly size: number;
  readonly root: string;
}

export const emptyRange: Range = Object.freeze({ size: 0, hashes: Object.freeze([]) });

/** The range with one more entry, given by its leaf hash. */
export function appendLeaf(range: Range, leaf: Uint8Array, sha: Sha256 = portableSha256): Range {
  invariant(leaf.length === HASH_LENGTH, 'a leaf hash has 32 bytes');
  invariant(range.size < Number.MAX_SAFE_INTEGER, 'the tree is full');
  const hashes = [...range.hashes];
  let carried = leaf;
  // Each full subtree on the right doubles with its equal, as a carry runs through a binary sum.
  for (let rest = range.size; rest % 2 === 1; rest = (rest - 1) / 2)
    carried = nodeHash(hashes.pop()!, carried, sha);
  hashes.push(carried);
  return { size: range.size + 1, hashes };
}

/** The root of the tree. Source: RFC 6962 section 2.1. */
export function rootOf(range: Range, sha: Sha256 = portableSha256): Uint8Array {
  const last = range.hashes.at(-1);
  if (last === undefined) return emptyRoot(sha);
  return range.hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, sha), last);
}

/** The root in lowercase hexadecimal. */
export function rootHex(range: Range, sha: Sha256 = portableSha256): string {
  return bytesToHex(rootOf(range, sha));
}

export function treeHead(range: Range, sha: Sha256 = portableSha256): TreeHead {
  return { size: range.size, root: rootHex(range, sha) };
}

/** The range over entries in their order. */
export function rangeOf(entries: Iterable<Uint8Array>, sha: Sha256 = portableSha256): Range {
  let range = emptyRange;
  for (const entry of entries) range = appendLeaf(range, leafHash(entry, sha), sha);
  return range;
}
