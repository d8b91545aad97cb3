import { invariant } from '@tauride/kernel';
import { nodeHash, portableSha256, type Sha256 } from './hash.ts';
import { appendLeaf, emptyRange, rootOf } from './range.ts';

/** The hashes that lead from the leaf at `index` to the root, the leaf's sibling first. Source: RFC 6962 section 2.1.1.
 *  @throws InvariantError when there is no such leaf. */
export function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  sha: Sha256 = portableSha256,
): Uint8Array[] {
  invariant(Number.isInteger(index) && index >= 0 && index < leaves.length, 'no leaf has that index');
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split
    ? [...inclusionProof(left, index, sha), subtreeRoot(right, sha)]
    : [...inclusionProof(right, index - split, sha), subtreeRoot(left, sha)];
}

/** The root, and for every leaf the hashes that {@link inclusionProof} gives, in the time of hashing the tree once.
 *  @throws InvariantError when there is no leaf */
export function inclusionProofs(
  leaves: readonly Uint8Array[],
  sha: Sha256 = portableSha256,
): { readonly root: Uint8Array; readonly proofs: readonly (readonly Uint8Array[])[] } {
  invariant(leaves.length > 0, 'an empty tree holds nothing to prove');
  const proofs: Uint8Array[][] = leaves.map(() => []);
  const rootBetween = (start: number, end: number): Uint8Array => {
    if (end - start === 1) return leaves[start]!;
    const middle = start + splitOf(end - start);
    const [left, right] = [rootBetween(start, middle), rootBetween(middle, end)];
    for (let at = start; at < end; at += 1) proofs[at]!.push(at < middle ? right : left);
    return nodeHash(left, right, sha);
  };
  return { root: rootBetween(0, leaves.length), proofs };
}

/** The hashes that show that the tree begins with its first `oldSize` leaves. Source: RFC 6962 section 2.1.2.
 *  @throws InvariantError unless `oldSize` is between 1 and the size of the tree. */
export function consistencyProof(
  leaves: readonly Uint8Array[],
  oldSize: number,
  sha: Sha256 = portableSha256,
): Uint8Array[] {
  invariant(Number.isInteger(oldSize) && oldSize >= 1 && oldSize <= leaves.length, 'no tree had that size');
  return subproof(leaves, oldSize, true, sha);
}

/** `isOld`: the subtree is the whole old tree, whose root the verifier has already. */
function subproof(leaves: readonly Uint8Array[], size: number, isOld: boolean, sha: Sha256): Uint8Array[] {
  if (size === leaves.length) return isOld ? [] : [subtreeRoot(leaves, sha)];
  const split = splitOf(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return size <= split
    ? [...subproof(left, size, isOld, sha), subtreeRoot(right, sha)]
    : [...subproof(right, size - split, false, sha), subtreeRoot(left, sha)];
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function subtreeRoot(leaves: readonly Uint8Array[], sha: Sha256): Uint8Array {
  return rootOf(
    leaves.reduce((range, leaf) => appendLeaf(range, leaf, sha), emptyRange),
    sha,
  );
}
