import { invariant } from '@tauride/kernel';
import { HASH_LENGTH } from '../hash.ts';

/** Hashes in a full tile, and entries in a full bundle. Source: C2SP tlog-tiles. */
export const TILE_WIDTH = 256;

/** A tile of the tree: `width` hashes of one level, from `TILE_WIDTH` times `index` on. */
export interface Tile {
  /** 0 for leaf hashes; one hash of a level covers a full tile of the level below. */
  readonly level: number;
  readonly index: number;
  /** 1 to 256. */
  readonly width: number;
}

/** Where a tile lies in the log's folder. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${numberPath(index)}${partial(width)}`;
}

/** Where a bundle of entries lies: as many as the tile of leaf hashes with the same number has. */
export function entriesPath({ index, width }: Pick<Tile, 'index' | 'width'>): string {
  return `tile/entries/${numberPath(index)}${partial(width)}`;
}

/** Reads a path of {@link tilePath} or {@link entriesPath}; `null` for any other. */
export function parseTilePath(path: string): (Omit<Tile, 'level'> & { level: number | 'entries' }) | null {
  const match = /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (!match) return null;
  const [, level, digits, width] = match;
  const index = Number(digits!.replaceAll(/[x/]/g, ''));
  const tile = {
    level: level === 'entries' ? ('entries' as const) : Number(level),
    index,
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const written =
    tile.level === 'entries' ? entriesPath(tile) : tilePath({ ...tile, level: Number(tile.level) });
  return written === path ? tile : null;
}

/** Every tile of a tree, level by level, the partial ones last in their level. */
export function tilesOf(size: number): readonly Tile[] {
  return newTiles(0, size);
}

/** The tiles that a tree has and its smaller self had not, in the order in which they should be written. */
export function newTiles(from: number, to: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, [had, has] = [from, to]; has > 0; level += 1) {
    for (let index = Math.floor(had / TILE_WIDTH); index * TILE_WIDTH < has; index += 1) {
      const width = Math.min(TILE_WIDTH, has - index * TILE_WIDTH);
      if (index * TILE_WIDTH + width > had) tiles.push({ level, index, width });
    }
    [had, has] = [Math.floor(had / TILE_WIDTH), Math.floor(has / TILE_WIDTH)];
  }
  return tiles;
}

/** The hashes that lie in a tile's bytes; `null` where the bytes are no tile of that width. */
export function hashesIn(bytes: Uint8Array, width: number): readonly Uint8Array[] | null {
  if (bytes.length !== width * HASH_LENGTH) return null;
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));
}

/** Digits in groups of three, all but the last marked by an x: 1234067 is `x001/x234/067`. */
function numberPath(index: number): string {
  invariant(Number.isSafeInteger(index) && index >= 0, `${index} is no number of a tile`);
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g)!;
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

function partial(width: number): string {
  invariant(Number.isInteger(width) && width >= 1 && width <= TILE_WIDTH, `a tile has no width of ${width}`);
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}
