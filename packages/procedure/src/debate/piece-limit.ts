import { type Refusal, refusal } from '../refusal.ts';

/** Most bytes of words in one entry, as they are written in JSON: with what stands around them an entry of the record then has
 *  room in its 65,535 bytes. Source: C2SP tlog-tiles, "Log entries". */
export const MOST_PIECE_BYTES = 60_000;

/** Bytes of a text within a JSON string in UTF-8. */
export function pieceBytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0)!);
  return bytes;
}

function bytesOf(code: number): number {
  if (code === 0x22 || code === 0x5c || code === 0x0a) return 2;
  // Other control characters, and halves of a pair, are written as \uXXXX.
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

/** Rule DB-3: a text that does not fit into an entry is entered in pieces. */
export function longText(...texts: readonly string[]): Refusal | null {
  const bytes = texts.reduce((sum, text) => sum + pieceBytes(text), 0);
  if (bytes <= MOST_PIECE_BYTES) return null;
  return refusal('too-long', null, {
    bytes,
    most: MOST_PIECE_BYTES,
    pieces: Math.ceil(bytes / MOST_PIECE_BYTES),
  });
}

/** A text in pieces that each fit into an entry, parted between paragraphs where it can be, else between words. */
export function piecesOf(text: string, most: number = MOST_PIECE_BYTES): readonly string[] {
  if (pieceBytes(text) <= most) return text.trim() === '' ? [] : [text.trim()];
  const cut = cutBefore(text, most);
  return [...piecesOf(text.slice(0, cut), most), ...piecesOf(text.slice(cut), most)];
}

function cutBefore(text: string, most: number): number {
  let end = 0;
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0)!);
    if (bytes > most) break;
    end += character.length;
  }
  const within = text.slice(0, end);
  const paragraph = within.lastIndexOf('\n');
  if (paragraph > end / 2) return paragraph;
  const word = within.lastIndexOf(' ');
  return word > end / 2 ? word : Math.max(1, end);
}
