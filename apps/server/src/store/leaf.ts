import { hash } from 'node:crypto';
import { Fault } from './fault.ts';
import type { StoredEntry } from './store.ts';

const HEX_LENGTH = 64;

/** Holds 0x00 and the entry while they are hashed: a start hashes every entry, and each would need a buffer. */
let scratch = Buffer.alloc(4_096);

/** The entry's leaf hash, in hex: SHA-256 of 0x00 and its bytes. Source: RFC 6962, section 2.1. */
function leafHex(bytes: Uint8Array): string {
  if (bytes.length >= scratch.length) scratch = Buffer.alloc(2 * bytes.length);
  scratch.set(bytes, 1);
  return hash('sha256', scratch.subarray(0, bytes.length + 1), 'hex');
}

/** SHA-256 of 0x00 and the entry. Source: RFC 6962, section 2.1. */
export function leafOf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(leafHex(bytes), 'hex');
}

export type JournalRow = Pick<StoredEntry, 'seq' | 'bytes'>;

export interface JournalPage {
  readonly start: number;
  readonly until: number;
  /** The stored leaf hashes from `start` on, in hex, one after another. */
  readonly hex: string;
}

/** Gives the entries of a page back, each when it stands at its place and its bytes match its leaf hash.
 *  @throws Fault `journal-damaged` at the first that does not: nothing is repaired. */
export function* checkedEntries(rows: readonly JournalRow[], page: JournalPage): Iterable<StoredEntry> {
  const leaves = Buffer.from(page.hex, 'hex');
  for (let seq = page.start; seq < page.until; seq += 1) {
    const row = rows[seq - page.start];
    if (row?.seq !== seq) throw damaged(seq, 'is missing');
    const at = (seq - page.start) * HEX_LENGTH;
    if (leafHex(row.bytes) !== page.hex.slice(at, at + HEX_LENGTH))
      throw damaged(seq, 'does not match its leaf hash');
    yield { seq, bytes: row.bytes, leaf: leaves.subarray(at / 2, (at + HEX_LENGTH) / 2) };
  }
}

function damaged(seq: number, what: string): Fault {
  return new Fault('stop', 'journal-damaged', `Journal entry ${seq} ${what}.`);
}
