import type { Assembly, Entry } from '@tauride/procedure';
import { type TreeHead, treeHead } from '@tauride/record';
import { clearanceIn } from '../doors/book.ts';
import type { Clearance } from '../doors/clearance.ts';
import { type ClearedMove, createViews, type Views } from '../doors/views.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { sha256 } from './sha.ts';

/** One durable entry on its way to the screens. */
export interface Published {
  readonly seq: number;
  /** The line as those get it who may read the entry. */
  readonly bytes: Uint8Array;
  /** The line as others get it; null for an entry that is no commitment. */
  readonly sealed: Uint8Array | null;
  /** Who may read it. */
  readonly clearance: Clearance;
  /** Why somebody may belong to another audience from now on: a body closes its doors for the first time, or seats have changed. */
  readonly regroups: 'doors' | 'seats' | null;
  /** It tells that words of earlier entries were erased. */
  readonly erases: boolean;
  /** The tree's head, with the last entry of an act. */
  readonly head: TreeHead | null;
}

export type Listener = (published: Published) => void;

export interface DurableEntry {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  readonly sealed: Uint8Array | null;
  /** The state after it. */
  readonly state: Assembly;
}

/** Holds the newest ledger and tells of each entry once, in order. */
export interface Follower {
  readonly ledger: Ledger;
  readonly views: Views;
  /** Moves on to the ledger after these entries. */
  advance(ledger: Ledger, entries: readonly DurableEntry[]): void;
  /** Takes another ledger over the same entries. */
  replace(ledger: Ledger): void;
  readonly listen: (listener: Listener) => void;
}

/** Events after which a member may have a seat or an office that they had not, or no longer have one. */
const REGROUPING: ReadonlySet<Entry['event']['type']> = new Set<Entry['event']['type']>([
  'BodyEstablished',
  'MembersSeated',
  'SeatsChanged',
  'SeatsVacated',
  'OfficeAssigned',
  'OfficeRelieved',
]);

/** @param past all entries so far with what they did */
export function createFollower(past: () => Iterable<ClearedMove>): Follower {
  const listeners: Listener[] = [];
  let ledger = emptyLedger;
  const views = createViews(past, () => ledger.state);
  let state = ledger.state;
  const publish = (
    { entry, bytes, sealed, state: after }: DurableEntry,
    { closing, head }: { readonly closing: ClearedMove['closing']; readonly head: TreeHead | null },
  ): void => {
    const { seq } = entry;
    const clearance = clearanceIn(ledger.book, seq);
    views.advance({ before: state, entry, after, clearance, closing });
    state = after;
    const erases = entry.event.type === 'TextErased';
    const regroups = REGROUPING.has(entry.event.type) ? 'seats' : closing.length > 0 ? 'doors' : null;
    for (const listener of listeners) listener({ seq, bytes, sealed, clearance, regroups, erases, head });
  };
  return {
    get ledger() {
      return ledger;
    },
    views,
    advance: (next, entries) => {
      const closing = [...next.book.closing].filter((body) => !ledger.book.closing.has(body));
      ledger = next;
      // While the journal is read at a start nobody listens, and a head costs as much as all the rest of an entry.
      const head = listeners.length === 0 ? null : treeHead(next.range, sha256);
      for (const [at, entry] of entries.entries())
        publish(entry, { closing: at === 0 ? closing : [], head: at === entries.length - 1 ? head : null });
    },
    replace: (next) => {
      ledger = next;
    },
    listen: (listener) => void listeners.push(listener),
  };
}
