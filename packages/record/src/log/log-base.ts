import { HASH_LENGTH, leafHash, type Sha256 } from '../hash.ts';
import { entriesIn } from './entry-bundle.ts';
import { entriesPath, TILE_WIDTH, tilePath } from './tiles.ts';
import type { LogFailure, ReadFile } from './verify-log.ts';

/** An entry whose hash is not the one in its tile. */
export interface Suspect {
  readonly entry: number;
  /** The bundle that the entry lies in. */
  readonly file: string;
  readonly tile: string;
  readonly hash: number;
}

/** The leaf hashes of a log, from its entries and from its lowest tiles; where one of them is missing the other stands for it. */
export interface Base {
  readonly entries: Uint8Array;
  readonly tiles: Uint8Array;
  readonly suspects: readonly Suspect[];
}

interface Reading {
  readonly read: ReadFile;
  readonly sha: Sha256;
  readonly size: number;
  readonly fail: (failure: LogFailure) => void;
  readonly checkEntry?: (bytes: Uint8Array, index: number) => string | null;
}

interface Place {
  readonly index: number;
  readonly width: number;
}

/** Reads every entry and every tile of leaf hashes, and tells what is missing, torn or malformed. */
export async function readBase(reading: Reading): Promise<Base> {
  const entries = new Uint8Array(reading.size * HASH_LENGTH);
  const tiles = new Uint8Array(reading.size * HASH_LENGTH);
  const suspects: Suspect[] = [];
  for (let index = 0; index * TILE_WIDTH < reading.size; index += 1) {
    const place = { index, width: Math.min(TILE_WIDTH, reading.size - index * TILE_WIDTH) };
    const own = await hashedEntries(reading, place);
    const stored = await storedHashes(reading, place);
    for (let hash = 0; hash < place.width; hash += 1) {
      const entry = index * TILE_WIDTH + hash;
      const [mine, theirs] = [own[hash], stored?.subarray(hash * HASH_LENGTH, (hash + 1) * HASH_LENGTH)];
      const either = mine ?? theirs;
      if (either) entries.set(either, entry * HASH_LENGTH);
      if (theirs ?? mine) tiles.set((theirs ?? mine)!, entry * HASH_LENGTH);
      if (mine && theirs && !isEqual(mine, theirs))
        suspects.push({ entry, hash, file: entriesPath(place), tile: tilePath({ level: 0, ...place }) });
    }
  }
  return { entries, tiles, suspects };
}

async function hashedEntries(
  { read, sha, fail, checkEntry }: Reading,
  place: Place,
): Promise<readonly Uint8Array[]> {
  const file = entriesPath(place);
  const first = place.index * TILE_WIDTH;
  const bundle = await read(file);
  if (!bundle) {
    fail({ file, entry: first, problem: 'the entries are missing' });
    return [];
  }
  const { entries, torn } = entriesIn(bundle);
  if (entries.length < place.width || torn)
    fail({
      file,
      entry: first + Math.min(entries.length, place.width),
      problem: `the file holds ${entries.length} whole entries, not ${place.width}`,
    });
  else if (entries.length > place.width)
    fail({
      file,
      entry: first + place.width,
      problem: `the file holds ${entries.length} entries, not ${place.width}`,
    });
  return entries.slice(0, place.width).map((bytes, at) => {
    const problem = checkEntry?.(bytes, first + at) ?? null;
    if (problem !== null) fail({ file, entry: first + at, problem });
    return leafHash(bytes, sha);
  });
}

async function storedHashes({ read, fail }: Reading, place: Place): Promise<Uint8Array | null> {
  const file = tilePath({ level: 0, ...place });
  const tile = await read(file);
  if (!tile) fail({ file, problem: 'the tile is missing' });
  else if (tile.length !== place.width * HASH_LENGTH)
    fail({ file, problem: `the tile has ${tile.length} bytes, not ${place.width * HASH_LENGTH}` });
  else return tile;
  return null;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < HASH_LENGTH; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
