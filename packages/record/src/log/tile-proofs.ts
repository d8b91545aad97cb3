import { invariant } from '@tauride/kernel';
import { nodeHash, portableSha256, type Sha256 } from '../hash.ts';
import { TILE_WIDTH } from './tiles.ts';

/** The hash at a place of a level of tiles: hash `index` counted from the left of the whole level. */
export type HashAt = (level: number, index: number) => Uint8Array;

/** Levels of the binary tree in one level of tiles. */
const LEVELS_IN_TILE = Math.log2(TILE_WIDTH);

/** The root of the first `size` entries. */
export function rootFromTiles(hashAt: HashAt, size: number, sha: Sha256 = portableSha256): Uint8Array {
  invariant(size >= 1, 'an empty tree has no tiles');
  return rootBetween(hashAt, { start: 0, end: size }, sha);
}

/** Like {@link inclusionProof}, from tiles: reads some 256 hashes for each level of tiles. Source: RFC 6962 section 2.1.1.
 *  @throws InvariantError when there is no such entry */
export function inclusionFromTiles(
  hashAt: HashAt,
  { index, size }: { readonly index: number; readonly size: number },
  sha: Sha256 = portableSha256,
): readonly Uint8Array[] {
  invariant(Number.isSafeInteger(index) && index >= 0 && index < size, 'no entry has that index');
  const proof: Uint8Array[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const other = index < middle ? { start: middle, end } : { start, end: middle };
    proof.unshift(rootBetween(hashAt, other, sha));
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return proof;
}

/** Like {@link consistencyProof}, from tiles. Source: RFC 6962 section 2.1.2.
 *  @throws InvariantError unless 1 <= `from` <= `to` */
export function consistencyFromTiles(
  hashAt: HashAt,
  { from, to }: { readonly from: number; readonly to: number },
  sha: Sha256 = portableSha256,
): readonly Uint8Array[] {
  invariant(Number.isSafeInteger(from) && from >= 1 && from <= to, 'no tree had that size');
  const proof: Uint8Array[] = [];
  let [start, end] = [0, to];
  while (from < end) {
    const middle = start + splitOf(end - start);
    const isLeft = from <= middle;
    proof.unshift(rootBetween(hashAt, isLeft ? { start: middle, end } : { start, end: middle }, sha));
    [start, end] = isLeft ? [start, middle] : [middle, end];
  }
  // The verifier has the whole old tree's root already.
  return start === 0 ? proof : [rootBetween(hashAt, { start, end }, sha), ...proof];
}

interface Between {
  readonly start: number;
  readonly end: number;
}

function rootBetween(hashAt: HashAt, { start, end }: Between, sha: Sha256): Uint8Array {
  const size = end - start;
  const split = splitOf(size);
  if (size === 1 || split * 2 === size) return nodeAt(hashAt, { start, size }, sha);
  const left = nodeAt(hashAt, { start, size: split }, sha);
  return nodeHash(left, rootBetween(hashAt, { start: start + split, end }, sha), sha);
}

/** A full subtree: `size` is a power of two and divides `start`, so it lies within one tile. */
function nodeAt(hashAt: HashAt, { start, size }: { start: number; size: number }, sha: Sha256): Uint8Array {
  const height = Math.round(Math.log2(size));
  const level = Math.floor(height / LEVELS_IN_TILE);
  const covered = TILE_WIDTH ** level;
  let hashes = Array.from({ length: size / covered }, (_, at) => hashAt(level, start / covered + at));
  while (hashes.length > 1)
    hashes = Array.from({ length: hashes.length / 2 }, (_, at) =>
      nodeHash(hashes[2 * at]!, hashes[2 * at + 1]!, sha),
    );
  return hashes[0]!;
}

/** The largest power of two below the size; 1 for 1. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
