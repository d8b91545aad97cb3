import { createHash } from 'node:crypto';
import { Fault } from './fault.ts';
import type { StoredEntry } from './store.ts';

const LEAF_PREFIX = new Uint8Array([0]);

/** SHA-256 of 0x00 and the entry. Source: RFC 6962, section 2.1. */
export function leafOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(LEAF_PREFIX).update(bytes).digest();
}

/** Gives the entry back when it stands at `seq` and its bytes match its leaf hash.
 *  @throws Fault `journal-damaged` with the position otherwise: nothing is repaired. */
export function checkedEntry(entry: StoredEntry | undefined, seq: number): StoredEntry {
  if (entry?.seq !== seq) throw damaged(seq, 'is missing');
  if (Buffer.compare(leafOf(entry.bytes), entry.leaf) !== 0)
    throw damaged(seq, 'does not match its leaf hash');
  return entry;
}

function damaged(seq: number, what: string): Fault {
  return new Fault('stop', 'journal-damaged', `Journal entry ${seq} ${what}.`);
}
