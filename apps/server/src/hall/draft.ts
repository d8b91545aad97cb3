import { randomBytes } from 'node:crypto';
import { canonicalBytes, err, ok, type Result } from '@tauride/kernel';
import {
  type Context,
  type Entry,
  type Event,
  evolve,
  holdsPersonalText,
  type MemberId,
  type Provenance,
  type Seq,
} from '@tauride/procedure';
import { appendLeaf, leafBytesOf, leafHash, SALT_LENGTH } from '@tauride/record';
import type { Batch } from '../store/store.ts';
import type { DurableEntry } from './follower.ts';
import type { Ledger } from './ledger.ts';
import { bookAfter, clearanceIn } from '../doors/book.ts';
import { sha256 } from './sha.ts';

/** Longest entry of the journal: the record's tiles give its length in two bytes. Source: C2SP tlog-tiles, "Log entries". */
export const ENTRY_LIMIT_BYTES = 65_535;

/** Entries that are decided and not yet written. */
export interface Draft {
  readonly entries: readonly DurableEntry[];
  /** The same as the store takes them. */
  readonly writes: Batch['entries'];
  /** The ledger once they are durable. */
  readonly ledger: Ledger;
}

export interface TooLarge {
  readonly kind: 'too-large';
  readonly bytes: number;
}

export interface Authorship {
  readonly context: Context;
  readonly provenance?: Provenance;
}

/** Makes the entries of events and works out where they lead, before anything is written: events that the state does not take
 *  are found while nothing has happened yet.
 *  @throws InvariantError when the events don't follow from the state */
export function draftOf(
  ledger: Ledger,
  events: readonly Event[],
  authorship: Authorship,
): Result<Draft, TooLarge> {
  const entries: DurableEntry[] = [];
  const writes: Batch['entries'][number][] = [];
  let next = ledger;
  for (const event of events) {
    const entry = entryFor(event, next.state.seq, authorship);
    const text = canonicalBytes(entry);
    if (text.length > ENTRY_LIMIT_BYTES) return err({ kind: 'too-large', bytes: text.length });
    const state = evolve(next.state, entry);
    // Rule RL-18: what not everybody may follow, and words that may have to be erased, stand in the record as commitments.
    const book = bookAfter(next.book, state, entry);
    const committed = holdsPersonalText(event) || clearanceIn(book, entry.seq).level !== 'public';
    const recorded = recordedAs(entry, text, committed);
    const leaf = leafHash(recorded.durable.sealed ?? text, sha256);
    next = { state, range: appendLeaf(next.range, leaf, sha256), lastAt: entry.at, book };
    entries.push({ ...recorded.durable, state });
    writes.push(recorded.write);
  }
  return ok({ entries, writes, ledger: next });
}

interface Recorded {
  readonly durable: Omit<DurableEntry, 'state'>;
  readonly write: Batch['entries'][number];
}

function recordedAs(entry: Entry, text: Uint8Array, committed: boolean): Recorded {
  if (!committed) return { durable: { entry, bytes: text, sealed: null }, write: text };
  const salt = randomBytes(SALT_LENGTH);
  const line = { ...entry, salt: salt.toString('hex') };
  const sealed = leafBytesOf(line, sha256);
  return { durable: { entry: line, bytes: canonicalBytes(line), sealed }, write: { text, salt } };
}

function entryFor(event: Event, seq: number, { context, provenance }: Authorship): Entry {
  return {
    v: 1,
    seq: seq as Seq,
    at: context.now,
    by: authorOf(context),
    ...(context.enteredBy === undefined ? {} : { enteredBy: context.enteredBy }),
    ...(context.enteredWhy === undefined ? {} : { enteredWhy: context.enteredWhy }),
    event,
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function authorOf({ actor }: Context): MemberId | 'operator' {
  return actor.kind === 'operator' ? 'operator' : actor.member;
}
