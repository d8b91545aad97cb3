import { setImmediate } from 'node:timers/promises';
import { invariant } from '@tauride/kernel';
import { nodeHash } from '@tauride/record';
import { type HashAt, TILE_WIDTH } from '@tauride/record/log';
import { sha256 } from '../hall/sha.ts';
import type { StoredEntry } from '../store/store.ts';

/** The hashes of the record's tiles, level by level: 32 bytes for each entry, and little more for the levels above. */
export interface LogLevels {
  /** Reads on until the levels cover that many entries. */
  readonly grow: (size: number) => Promise<void>;
  readonly hashAt: HashAt;
}

const HASH_BYTES = 32;

/** Entries that are read before others get a turn. */
const AT_ONCE = 2_000;

export function createLogLevels(read: (from: number, to: number) => Iterable<StoredEntry>): LogLevels {
  const levels: HashRow[] = [];
  const put = (level: number, hash: Uint8Array): void => {
    const row = (levels[level] ??= createHashRow());
    row.push(hash);
    if (row.count() % TILE_WIDTH === 0) put(level + 1, rootOfTile(row, row.count() - TILE_WIDTH));
  };
  const step = (to: number): void => {
    for (const { leaf } of read(levels[0]?.count() ?? 0, to)) put(0, leaf);
  };
  let growing: Promise<void> = Promise.resolve();
  const growTo = async (size: number): Promise<void> => {
    for (let known = levels[0]?.count() ?? 0; known < size; known += AT_ONCE) {
      step(Math.min(known + AT_ONCE, size));
      if (known + AT_ONCE < size) await setImmediate();
    }
  };
  return {
    grow: async (size) => {
      // One after the other: two at once would each read the same entries.
      growing = growing.catch(() => undefined).then(() => growTo(size));
      await growing;
    },
    hashAt: (level, index) => {
      const row = levels[level];
      invariant(row && index < row.count(), `the log has no hash ${index} at level ${level} yet`);
      return row.at(index);
    },
  };
}

/** Hashes side by side in one block that doubles as it fills. */
interface HashRow {
  readonly count: () => number;
  readonly at: (index: number) => Uint8Array;
  readonly push: (hash: Uint8Array) => void;
}

function createHashRow(): HashRow {
  let block = new Uint8Array(TILE_WIDTH * HASH_BYTES);
  let count = 0;
  return {
    count: () => count,
    at: (index) => block.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
    push: (hash) => {
      if (count * HASH_BYTES === block.length) {
        const larger = new Uint8Array(block.length * 2);
        larger.set(block);
        block = larger;
      }
      block.set(hash, count * HASH_BYTES);
      count += 1;
    },
  };
}

function rootOfTile(row: HashRow, from: number): Uint8Array {
  let hashes = Array.from({ length: TILE_WIDTH }, (_, at) => row.at(from + at));
  while (hashes.length > 1)
    hashes = Array.from({ length: hashes.length / 2 }, (_, at) =>
      nodeHash(hashes[2 * at]!, hashes[2 * at + 1]!, sha256),
    );
  return hashes[0]!;
}
