import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Piece } from './json-pieces.ts';

/** The large beginning of many answers, compressed once for all of them. */
export interface SharedStart {
  readonly bytes: number;
  readonly crc: number;
  readonly blocks: Buffer;
}

// Magic number, deflate, no flags, no time, no hint, unknown system. Source: RFC 1952 section 2.3.
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** A full flush ends on a byte and forgets what came before: blocks compressed apart may follow one another. Source: RFC 1951. */
export function sharedStart(pieces: readonly Piece[]): SharedStart {
  let [bytes, crc] = [0, 0];
  const blocks = pieces.map((piece) => {
    bytes += piece.bytes.length;
    crc = crc32(piece.bytes, crc);
    piece.deflated ??= deflateRawSync(piece.bytes, { finishFlush: constants.Z_FULL_FLUSH });
    return piece.deflated;
  });
  return { bytes, crc, blocks: Buffer.concat(blocks) };
}

/** One gzip member that holds the beginning and then `end`, at the cost of compressing the end alone. */
export function gzipped(start: SharedStart, end: string): Buffer {
  const bytes = Buffer.from(end);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes, start.crc), 0);
  trailer.writeUInt32LE((start.bytes + bytes.length) % 2 ** 32, 4);
  return Buffer.concat([HEADER, start.blocks, deflateRawSync(bytes), trailer]);
}
