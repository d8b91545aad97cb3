import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from '@tauride/kernel';
import { portableSha256, type Sha256 } from './hash.ts';

/** Length of a salt in bytes. */
export const SALT_LENGTH = 32;

const encoder = new TextEncoder();

/** No other hash of the record begins with these bytes. */
const TAG = encoder.encode('tauride/commitment/v1\0');

/** Rule RL-15: what stands in the tree for an entry whose text may have to vanish one day.
 *  @param entry its canonical bytes
 *  @param salt 32 random bytes, never used before: without them nobody can try out guesses
 *  @returns lowercase hexadecimal */
export function commitmentTo(entry: Uint8Array, salt: Uint8Array, sha: Sha256 = portableSha256): string {
  if (salt.length !== SALT_LENGTH) throw new RangeError('a salt has 32 bytes');
  const bytes = new Uint8Array(TAG.length + SALT_LENGTH + entry.length);
  bytes.set(TAG);
  bytes.set(salt, TAG.length);
  bytes.set(entry, TAG.length + SALT_LENGTH);
  return bytesToHex(sha(bytes));
}

/** The leaf of a committed entry: position and commitment, which is also all that those get who may not read it. */
export function sealedBytes(seq: number, commitment: string): Uint8Array {
  return encoder.encode(`{"c":"${commitment}","seq":${seq},"v":1}`);
}

/** An entry as somebody gets it, in one of four forms:
 *  - plain: the entry, which is its own leaf;
 *  - sealed: `c`, `seq` and `v` alone, for those who may not read it;
 *  - opened: the entry with the `salt` of its commitment;
 *  - erased: what is left of the entry, with the `c` of what it was, the number of the entry that tells of the erasure
 *    in `erased`, and a new `salt` for the commitment to what is left, which that entry holds. */
export interface AnyLine {
  readonly v: 1;
  readonly seq: number;
  readonly c?: string;
  readonly salt?: string;
  readonly erased?: number;
}

/** Rule RL-16: the bytes that stand in the tree for a line of any form, without asking anybody.
 *  An erased line gives its leaf whatever is left of it: {@link isLeftOf} tells whether that was left.
 *  @throws RangeError when salt or commitment are no lowercase hexadecimal of 32 bytes */
export function leafBytesOf(line: AnyLine, sha: Sha256 = portableSha256): Uint8Array {
  if (line.c !== undefined) return sealedBytes(line.seq, checkedHex(line.c));
  if (line.salt === undefined) return canonicalBytes(line);
  return sealedBytes(line.seq, openedCommitment(line, line.salt, sha));
}

/** Rule RL-17: whether what an erased line shows is what the erasure left: the entry that tells of it holds the commitment. */
export function isLeftOf(line: AnyLine, left: string, sha: Sha256 = portableSha256): boolean {
  if (line.c === undefined || line.erased === undefined || line.salt === undefined) return false;
  return openedCommitment(line, line.salt, sha) === left;
}

function openedCommitment(line: AnyLine, salt: string, sha: Sha256): string {
  return commitmentTo(entryBytesOf(line), hexToBytes(checkedHex(salt)), sha);
}

/** The canonical bytes of the entry in a line that is not sealed, without what the line adds to it. */
export function entryBytesOf(line: AnyLine): Uint8Array {
  const { salt: _salt, c: _c, erased: _erased, ...entry } = line;
  return canonicalBytes(entry);
}

const HASH_HEX = /^[0-9a-f]{64}$/;

function checkedHex(text: string): string {
  if (typeof text !== 'string' || !HASH_HEX.test(text))
    throw new RangeError('32 bytes in hexadecimal expected');
  return text;
}
