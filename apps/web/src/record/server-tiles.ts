import type { HashAt, Tile } from '@tauride/record/log';
import { hashesIn, TILE_WIDTH, tilePath } from '@tauride/record/log';
import type { Api } from '../live/api.ts';

/** A tile that has to be fetched before one can go on. */
class Needed extends Error {
  readonly tile: Tile;

  constructor(tile: Tile) {
    super('a tile is needed');
    this.tile = tile;
  }
}

export type Tiles = Pick<Api, 'ask'>;

/** Reckons with hashes of the record as the server gives them, each tile fetched when it is needed.
 *  @param size of the tree whose tiles are read
 *  @throws ProblemError or TypeError where a tile cannot be had */
export async function withTiles<T>(api: Tiles, size: number, reckon: (hashAt: HashAt) => T): Promise<T> {
  const known = new Map<string, readonly Uint8Array[]>();
  for (;;) {
    try {
      return reckon((level, at) => hashIn(known, tileOf(size, level, at), at));
    } catch (needed) {
      if (!(needed instanceof Needed)) throw needed;
      known.set(tilePath(needed.tile), await fetched(api, needed.tile));
    }
  }
}

/** The leaf hashes of the first `size` entries.
 *  @throws ProblemError or TypeError where a tile cannot be had */
export async function leafHashes(api: Tiles, size: number): Promise<readonly Uint8Array[]> {
  const hashes: Uint8Array[] = [];
  while (hashes.length < size) hashes.push(...(await fetched(api, tileOf(size, 0, hashes.length))));
  return hashes;
}

function hashIn(known: ReadonlyMap<string, readonly Uint8Array[]>, tile: Tile, at: number): Uint8Array {
  const hashes = known.get(tilePath(tile));
  if (hashes === undefined) throw new Needed(tile);
  return hashes[at - tile.index * TILE_WIDTH]!;
}

/** The tile of a level in which a hash lies. */
function tileOf(size: number, level: number, at: number): Tile {
  const index = Math.floor(at / TILE_WIDTH);
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

async function fetched(api: Tiles, tile: Tile): Promise<readonly Uint8Array[]> {
  // What lies in a cache was given before, and is not what the server would give now.
  const response = await api.ask(`/log/${tilePath(tile)}`, { cache: 'no-store' });
  const hashes = hashesIn(new Uint8Array(await response.arrayBuffer()), tile.width);
  if (hashes === null) throw new TypeError('the tile is torn');
  return hashes;
}
