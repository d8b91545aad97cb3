import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entriesIn, entryBundle } from './entry-bundle.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';
import { type LogFolder, logFolder, numberedEntries } from './testing/log-folder.ts';
import { entriesPath, TILE_WIDTH, tilePath, tilesOf } from './tiles.ts';
import { verifyLog } from './verify-log.ts';

const log = testKey('example.org/log', 'log', 1);

/** One entry, two, and what lies around the bounds of a tile and of a tile of tiles. */
const SIZES = [1, 2, 255, 256, 257, 70_000];

const folders = new Map(SIZES.map((size) => [size, logFolder(numberedEntries(size), [log])]));

interface Place {
  readonly file: string;
  readonly entry?: number;
  readonly hash?: number;
}

interface Tampering {
  readonly name: string;
  /** Changes a log of so many entries, and gives a checkpoint that somebody kept, if it takes one to find out. */
  readonly plant: (folder: LogFolder, size: number) => Uint8Array | void;
  readonly found: (size: number) => readonly Place[];
}

const lastPlace = (size: number) => {
  const index = Math.floor((size - 1) / TILE_WIDTH);
  return { index, width: size - index * TILE_WIDTH };
};
const lastBundle = (size: number): string => entriesPath(lastPlace(size));
const lastTile = (size: number): string => tilePath({ level: 0, ...lastPlace(size) });
const firstBundle = (size: number): string => entriesPath({ index: 0, width: Math.min(size, TILE_WIDTH) });
const upperTiles = (size: number) => tilesOf(size).filter(({ level }) => level > 0);

const other = (seq: number): Uint8Array => new TextEncoder().encode(`{"seq":${seq},"text":"other"}`);
const inBundle = (folder: LogFolder, file: string, change: (list: Uint8Array[]) => Uint8Array[]): void =>
  void folder.set(file, entryBundle(change([...entriesIn(folder.get(file)!).entries])));
const flip = (folder: LogFolder, file: string, at: number): void => {
  const bytes = folder.get(file)!;
  const place = at < 0 ? bytes.length + at : at;
  folder.set(file, bytes.with(place, bytes[place]! ^ 1));
};
/** The same entries but for the last. */
const forked = (size: number): LogFolder =>
  logFolder(numberedEntries(size).with(size - 1, other(size - 1)), [log]);

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'the first entry is changed',
    plant: (folder, size) => inBundle(folder, firstBundle(size), (list) => list.with(0, other(0))),
    found: (size) => [{ file: firstBundle(size), entry: 0 }],
  },
  {
    name: 'the last entry is changed',
    plant: (folder, size) => inBundle(folder, lastBundle(size), (list) => list.with(-1, other(size - 1))),
    found: (size) => [{ file: lastBundle(size), entry: size - 1 }],
  },
  {
    name: 'the last entry is dropped',
    plant: (folder, size) => inBundle(folder, lastBundle(size), (list) => list.slice(0, -1)),
    found: (size) => [{ file: lastBundle(size), entry: size - 1 }],
  },
  {
    name: 'an entry is added',
    plant: (folder, size) => inBundle(folder, lastBundle(size), (list) => [...list, other(size)]),
    found: (size) => [{ file: lastBundle(size), entry: size }],
  },
  {
    name: 'the last file of entries is torn',
    plant: (folder, size) => void folder.set(lastBundle(size), folder.get(lastBundle(size))!.subarray(0, -1)),
    found: (size) => [{ file: lastBundle(size), entry: size - 1 }],
  },
  {
    name: 'the last leaf hash is changed',
    plant: (folder, size) => flip(folder, lastTile(size), -1),
    found: (size) => [{ file: lastTile(size), entry: size - 1, hash: lastPlace(size).width - 1 }],
  },
  {
    name: 'the last leaf tile is torn',
    plant: (folder, size) => void folder.set(lastTile(size), folder.get(lastTile(size))!.subarray(0, -1)),
    found: (size) => [{ file: lastTile(size) }],
  },
  {
    name: 'the last hash of every upper tile is changed',
    plant: (folder, size) => upperTiles(size).forEach((tile) => flip(folder, tilePath(tile), -1)),
    found: (size) => upperTiles(size).map((tile) => ({ file: tilePath(tile), hash: tile.width - 1 })),
  },
  {
    name: 'every upper tile is missing',
    plant: (folder, size) => upperTiles(size).forEach((tile) => void folder.delete(tilePath(tile))),
    found: (size) => upperTiles(size).map((tile) => ({ file: tilePath(tile) })),
  },
  {
    name: 'the last entry is changed and every hash made anew, under the old checkpoint',
    plant: (folder, size) => {
      const checkpoint = folder.get('checkpoint')!;
      for (const [file, bytes] of forked(size)) folder.set(file, bytes);
      folder.set('checkpoint', checkpoint);
    },
    found: () => [{ file: 'checkpoint' }],
  },
  {
    name: 'the log is another one under the same key, of the same size',
    plant: (folder, size) => {
      const kept = folder.get('checkpoint')!;
      for (const [file, bytes] of forked(size)) folder.set(file, bytes);
      return kept;
    },
    found: () => [{ file: 'kept' }],
  },
  {
    name: 'the log is one from before the last entry',
    plant: (_folder, size) => logFolder(numberedEntries(size + 1), [log]).get('checkpoint')!,
    found: () => [{ file: 'kept' }],
  },
];

describe.each(SIZES)('a log of %i entries', { timeout: 120_000 }, (size) => {
  it.each(TAMPERINGS)('[RL-7] [RL-10] shows where $name', async ({ plant, found }) => {
    const folder = new Map(folders.get(size));
    const kept = plant(folder, size);
    const { failures } = await verifyLog({
      read: async (path) => folder.get(path),
      trust: { log: log.key, verify: verifyEd25519 },
      older: kept ? [{ name: 'kept', bytes: kept }] : [],
      sha: (bytes) => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1'),
    });
    expect(failures.map(({ problem: _problem, ...place }) => place)).toEqual(found(size));
  });
});
