import { canonicalBytes, err, ok, type Result } from '@tauride/kernel';
import type { Context, Entry, Event, MemberId, Provenance, Seq } from '@tauride/procedure';
import type { DurableEntry } from './follower.ts';
import { extended, type Ledger } from './ledger.ts';

/** Longest entry of the journal: the record's tiles give its length in two bytes. Source: C2SP tlog-tiles, "Log entries". */
export const ENTRY_LIMIT_BYTES = 65_535;

/** Entries that are decided and not yet written. */
export interface Draft {
  readonly entries: readonly DurableEntry[];
  readonly bytes: readonly Uint8Array[];
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
  let next = ledger;
  for (const event of events) {
    const entry = entryFor(event, next.state.seq, authorship);
    const encoded = canonicalBytes(entry);
    if (encoded.length > ENTRY_LIMIT_BYTES) return err({ kind: 'too-large', bytes: encoded.length });
    next = extended(next, entry, encoded);
    entries.push({ entry, bytes: encoded });
  }
  return ok({ entries, bytes: entries.map((entry) => entry.bytes), ledger: next });
}

function entryFor(event: Event, seq: number, { context, provenance }: Authorship): Entry {
  return {
    v: 1,
    seq: seq as Seq,
    at: context.now,
    by: authorOf(context),
    ...(context.enteredBy === undefined ? {} : { enteredBy: context.enteredBy }),
    event,
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function authorOf({ actor }: Context): MemberId | 'operator' {
  return actor.kind === 'operator' ? 'operator' : actor.member;
}
