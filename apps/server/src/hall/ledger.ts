import { type Assembly, type Entry, evolve, initialAssembly } from '@tauride/procedure';
import { appendLeaf, emptyRange, type Range } from '@tauride/record';
import { bookAfter, type DoorsBook, emptyBook } from '../doors/book.ts';
import { sha256 } from './sha.ts';

/** What the journal amounts to up to one entry. Never changed, only followed by another. */
export interface Ledger {
  readonly state: Assembly;
  readonly range: Range;
  /** When the last entry was made, in milliseconds; null before the first. */
  readonly lastAt: number | null;
  readonly book: DoorsBook;
}

export const emptyLedger: Ledger = {
  state: initialAssembly,
  range: emptyRange,
  lastAt: null,
  book: emptyBook,
};

/** The ledger after an entry read from the store, which has checked its leaf hash.
 *  @throws InvariantError when the entry doesn't follow from the state */
export function replayed(ledger: Ledger, entry: Entry, leaf: Uint8Array): Ledger {
  const state = evolve(ledger.state, entry);
  return {
    state,
    range: appendLeaf(ledger.range, leaf, sha256),
    lastAt: entry.at,
    book: bookAfter(ledger.book, state, entry),
  };
}

/** The journal is written by this server alone: its bytes need no checking beyond their leaf hash. */
export function entryOf(bytes: Uint8Array): Entry {
  return entryIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}

export function entryIn(text: string): Entry {
  return JSON.parse(text) as Entry;
}
