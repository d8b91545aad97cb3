import { emptyRoot, HASH_LENGTH, leafHash, nodeHash, portableSha256, type Sha256 } from '../hash.ts';
import { appendLeaf, emptyRange, type Range, rootOf } from '../range.ts';
import { entryBundle } from './entry-bundle.ts';
import { entriesPath, TILE_WIDTH, tilePath } from './tiles.ts';

/** Takes the bytes of one file of a log, by its path in the log's folder. */
export type WriteFile = (path: string, bytes: Uint8Array<ArrayBuffer>) => void;

/** Writes a log from its entries, one after the other, without keeping more of them than one bundle. */
export interface LogWriter {
  /** @throws RangeError for an entry that is too long for a log */
  readonly add: (entry: Uint8Array) => void;
  /** Writes the last, partial files. The checkpoint is the caller's to sign, and to write last of all. */
  readonly finish: () => { readonly size: number; readonly root: Uint8Array };
}

/** Bundles and tiles come in an order in which none is written before those that it follows from. */
export function logWriter(write: WriteFile, sha: Sha256 = portableSha256): LogWriter {
  let bundle: Uint8Array[] = [];
  let size = 0;
  const levels: { index: number; hashes: Uint8Array[] }[] = [];
  const put = (level: number, hash: Uint8Array): void => {
    levels[level] ??= { index: 0, hashes: [] };
    const row = levels[level];
    row.hashes.push(hash);
    if (row.hashes.length < TILE_WIDTH) return;
    write(tilePath({ level, index: row.index, width: TILE_WIDTH }), joined(row.hashes));
    const root = rootOf(rangeOfHashes(row.hashes, sha), sha);
    levels[level] = { index: row.index + 1, hashes: [] };
    put(level + 1, root);
  };
  const flush = (): void => {
    const place = { index: Math.floor((size - 1) / TILE_WIDTH), width: bundle.length };
    write(entriesPath(place), entryBundle(bundle));
    bundle = [];
  };
  return {
    add: (entry) => {
      bundle.push(entry);
      size += 1;
      if (bundle.length === TILE_WIDTH) flush();
      put(0, leafHash(entry, sha));
    },
    finish: () => {
      if (bundle.length > 0) flush();
      for (const [level, { index, hashes }] of levels.entries())
        if (hashes.length > 0) write(tilePath({ level, index, width: hashes.length }), joined(hashes));
      return {
        size,
        root: rootOfRows(
          levels.map(({ hashes }) => hashes),
          sha,
        ),
      };
    },
  };
}

/** The root over what no full tile covers yet, level by level: a lower level lies right of those above it. */
function rootOfRows(rows: readonly (readonly Uint8Array[])[], sha: Sha256): Uint8Array {
  const subtrees = rows.toReversed().flatMap((hashes) => rangeOfHashes(hashes, sha).hashes);
  const last = subtrees.at(-1);
  if (!last) return emptyRoot(sha);
  return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, sha), last);
}

function rangeOfHashes(hashes: readonly Uint8Array[], sha: Sha256): Range {
  return hashes.reduce((range, hash) => appendLeaf(range, hash, sha), emptyRange);
}

function joined(hashes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashes.length * HASH_LENGTH);
  for (const [at, hash] of hashes.entries()) bytes.set(hash, at * HASH_LENGTH);
  return bytes;
}
