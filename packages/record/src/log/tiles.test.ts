import { describe, expect, it } from 'vitest';
import { leafHash } from '../hash.ts';
import { consistencyProof, inclusionProof } from '../proof.ts';
import { rangeOf, rootOf } from '../range.ts';
import { verifyConsistency, verifyInclusion } from '../verify.ts';
import { entriesIn, entryBundle } from './entry-bundle.ts';
import { numberedEntries } from './testing/log-folder.ts';
import { consistencyFromTiles, type HashAt, inclusionFromTiles, rootFromTiles } from './tile-proofs.ts';
import { entriesPath, hashesIn, newTiles, parseTilePath, TILE_WIDTH, tilePath, tilesOf } from './tiles.ts';
import { logWriter } from './write-log.ts';

const SIZES = [1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000];

describe('tiles', () => {
  it('[RL-4] lie at the paths of the specification', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 1, index: 0, width: 1 })).toBe('tile/1/000.p/1');
    expect(entriesPath({ index: 1_000, width: 255 })).toBe('tile/entries/x001/000.p/255');
    for (const path of ['tile/0/x001/x234/067', 'tile/entries/x001/000.p/255', 'tile/63/000'])
      expect(parseTilePath(path)).not.toBeNull();
    for (const path of [
      'tile/0/67',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/x000/001',
      'tile/8/data/000',
      'tile/00/000',
    ])
      expect(parseTilePath(path), path).toBeNull();
  });

  it('[RL-4] are as many as the specification has of a tree of 70,000', () => {
    const tiles = tilesOf(70_000);
    const widths = [0, 1, 2].map((level) =>
      tiles.filter((tile) => tile.level === level).map(({ width }) => width),
    );
    expect(widths[0]).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
    expect(widths[1]).toEqual([256, 17]);
    expect(widths[2]).toEqual([1]);
    expect(tilesOf(256).map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect(tilesOf(0)).toEqual([]);
  });

  it('[RL-4] that are new are those that the smaller tree had not, lower levels first', () => {
    expect(newTiles(255, 257).map(tilePath)).toEqual(['tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']);
    expect(newTiles(257, 258).map(tilePath)).toEqual(['tile/0/001.p/2']);
    expect(newTiles(258, 258)).toEqual([]);
  });

  it.each(SIZES)('[RL-4] that a writer makes are all of a tree of %i, and lead to its root', (size) => {
    const entries = numberedEntries(size);
    const files = new Map<string, Uint8Array>();
    const writer = logWriter((path, bytes) => files.set(path, bytes));
    for (const entry of entries) writer.add(entry);
    const made = writer.finish();
    expect(made).toEqual({ size, root: rootOf(rangeOf(entries)) });
    const tiles = tilesOf(size);
    const bundles = tiles.filter(({ level }) => level === 0);
    expect(new Set(files.keys())).toEqual(new Set([...tiles.map(tilePath), ...bundles.map(entriesPath)]));
    expect(rootFromTiles(hashesOf(files, size), size)).toEqual(made.root);
  });

  it('[RL-4] of an empty log are none, and its root is the hash of nothing', () => {
    const writer = logWriter(() => expect.unreachable());
    expect(writer.finish()).toEqual({ size: 0, root: rootOf(rangeOf([])) });
  });
});

describe('proofs from tiles', () => {
  it('[RL-6] are those of the tree, for every entry and every smaller tree', () => {
    const entries = numberedEntries(600);
    const leaves = entries.map((entry) => leafHash(entry));
    for (const size of [1, 2, 3, 255, 256, 257, 600]) {
      const hashAt = hashesOf(filesOf(entries.slice(0, size)), size);
      const some = leaves.slice(0, size);
      for (const index of [0, 1, size >> 1, size - 1].filter((at) => at < size))
        expect(inclusionFromTiles(hashAt, { index, size })).toEqual(inclusionProof(some, index));
      for (const from of [1, 2, size >> 1, size - 1, size].filter((at) => at >= 1 && at <= size))
        expect(consistencyFromTiles(hashAt, { from, to: size })).toEqual(consistencyProof(some, from));
    }
  });

  it('[RL-6] hold in a tree of 70,000', () => {
    const entries = numberedEntries(70_000);
    const hashAt = hashesOf(filesOf(entries), 70_000);
    const root = rootFromTiles(hashAt, 70_000);
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
      const proof = inclusionFromTiles(hashAt, { index, size: 70_000 });
      const leaf = leafHash(entries[index]!);
      expect(verifyInclusion({ index, size: 70_000, root, leaf, proof })).toBe(true);
    }
    for (const oldSize of [1, 256, 65_536, 69_999]) {
      const proof = consistencyFromTiles(hashAt, { from: oldSize, to: 70_000 });
      const oldRoot = rootFromTiles(hashAt, oldSize);
      expect(verifyConsistency({ oldSize, newSize: 70_000, oldRoot, newRoot: root, proof })).toBe(true);
    }
  });

  it('[RL-6] are not made for what is not there', () => {
    const hashAt = hashesOf(filesOf(numberedEntries(3)), 3);
    expect(() => inclusionFromTiles(hashAt, { index: 3, size: 3 })).toThrow('no entry');
    expect(() => consistencyFromTiles(hashAt, { from: 0, to: 3 })).toThrow('no tree');
  });
});

describe('bundles', () => {
  it('[RL-5] hold entries with their lengths, and an entry of 65,536 bytes is refused', () => {
    const entries = [new Uint8Array(), Uint8Array.of(1), new Uint8Array(65_535)];
    expect(entriesIn(entryBundle(entries))).toEqual({ entries, torn: false });
    expect([...entryBundle([Uint8Array.of(7, 8)])]).toEqual([0, 2, 7, 8]);
    expect(() => entryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });

  it('[RL-5] that are torn give the entries before', () => {
    const bundle = entryBundle([Uint8Array.of(1, 2), Uint8Array.of(3)]);
    for (let length = 0; length < bundle.length; length += 1) {
      const { entries, torn } = entriesIn(bundle.subarray(0, length));
      expect(torn).toBe(length !== 0 && length !== 4);
      expect(entries).toHaveLength(length < 4 ? 0 : 1);
    }
  });
});

function filesOf(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const writer = logWriter((path, bytes) => files.set(path, bytes));
  for (const entry of entries) writer.add(entry);
  writer.finish();
  return files;
}

function hashesOf(files: Map<string, Uint8Array>, size: number): HashAt {
  return (level, index) => {
    const count = Math.floor(size / TILE_WIDTH ** level);
    const tile = Math.floor(index / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, count - tile * TILE_WIDTH);
    return hashesIn(files.get(tilePath({ level, index: tile, width }))!, width)![index % TILE_WIDTH]!;
  };
}
