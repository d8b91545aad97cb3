import type { Entry } from '@tauride/procedure';
import { type TreeHead, treeHead } from '@tauride/record';
import { isHidden } from './audience.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { sha256 } from './sha.ts';

/** One durable entry on its way to the screens. */
export interface Published {
  readonly seq: number;
  /** The line as those get it who may read the entry. */
  readonly bytes: Uint8Array;
  /** The line as others get it; null for an entry that is no commitment. */
  readonly sealed: Uint8Array | null;
  /** Belongs to a sitting that the public may not follow. */
  readonly hidden: boolean;
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
}

/** Holds the newest ledger and tells of each entry once, in order. */
export interface Follower {
  readonly ledger: Ledger;
  /** Whether the entry belongs to a sitting that the public may not follow. */
  readonly isHidden: (seq: number) => boolean;
  /** Moves on to the ledger after these entries. */
  advance(ledger: Ledger, entries: readonly DurableEntry[]): void;
  /** Takes another ledger over the same entries. */
  replace(ledger: Ledger): void;
  readonly listen: (listener: Listener) => void;
}

export function createFollower(): Follower {
  const hidden = new Set<number>();
  const listeners: Listener[] = [];
  let ledger = emptyLedger;
  const publish = ({ entry, bytes, sealed }: DurableEntry, head: TreeHead | null): void => {
    const seq = entry.seq;
    if (isHidden(ledger.state, entry.event)) hidden.add(seq);
    const erases = entry.event.type === 'TextErased';
    for (const listener of listeners) listener({ seq, bytes, sealed, hidden: hidden.has(seq), erases, head });
  };
  return {
    get ledger() {
      return ledger;
    },
    isHidden: (seq) => hidden.has(seq),
    advance: (next, entries) => {
      ledger = next;
      // While the journal is read at a start nobody listens, and a head costs as much as all the rest of an entry.
      const head = listeners.length === 0 ? null : treeHead(next.range, sha256);
      for (const [at, entry] of entries.entries()) publish(entry, at === entries.length - 1 ? head : null);
    },
    replace: (next) => {
      ledger = next;
    },
    listen: (listener) => void listeners.push(listener),
  };
}
