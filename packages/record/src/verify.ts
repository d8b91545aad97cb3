import { HASH_LENGTH, nodeHash, portableSha256, type Sha256 } from './hash.ts';

/** What is claimed of one entry: its leaf hash stands at `index` in the tree of `size` entries with that root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** What is claimed of two trees: the new one begins with the entries of the old one. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof leads from the leaf to the root. Source: RFC 9162 section 2.1.3.2. */
export function verifyInclusion(claim: InclusionClaim, sha: Sha256 = portableSha256): boolean {
  const { index, size, proof } = claim;
  if (!isSize(size) || !isIndex(index, size)) return false;
  if (![claim.root, claim.leaf, ...proof].every(isHash)) return false;
  let [at, last, hash] = [index, size - 1, claim.leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    const isRight = at % 2 === 1 || at === last;
    hash = isRight ? nodeHash(sibling, hash, sha) : nodeHash(hash, sibling, sha);
    // A last node without a sibling rises unchanged until it is a right child.
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && isEqual(hash, claim.root);
}

/** Whether the proof shows the new tree to extend the old one. Both sizes are at least 1: an empty tree is extended by every
 *  tree, without proof. Source: RFC 9162 section 2.1.4.2. */
export function verifyConsistency(claim: ConsistencyClaim, sha: Sha256 = portableSha256): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && isEqual(oldRoot, newRoot);
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  // A full old tree is itself the first hash, so the proof leaves it out.
  const [seed, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  return seed !== undefined && isExtension(claim, seed, rest, sha);
}

function isExtension(
  claim: ConsistencyClaim,
  seed: Uint8Array,
  proof: readonly Uint8Array[],
  sha: Sha256,
): boolean {
  let [at, last] = [claim.oldSize - 1, claim.newSize - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [oldHash, newHash] = [seed, seed];
  for (const sibling of proof) {
    if (last === 0) return false;
    const isRight = at % 2 === 1 || at === last;
    if (isRight) oldHash = nodeHash(sibling, oldHash, sha);
    newHash = isRight ? nodeHash(sibling, newHash, sha) : nodeHash(newHash, sibling, sha);
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && isEqual(oldHash, claim.oldRoot) && isEqual(newHash, claim.newRoot);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function isIndex(value: number, size: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value < size;
}

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_LENGTH;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
