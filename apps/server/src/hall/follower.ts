import { tableGet } from '@tauride/kernel';
import { type Assembly, type Entry, excludedIn } from '@tauride/procedure';
import { type TreeHead, treeHead } from '@tauride/record';
import { clearanceIn } from '../doors/book.ts';
import type { Circle, Clearance } from '../doors/clearance.ts';
import { audiencesIn } from '../doors/audience.ts';
import { forksOf } from '../doors/forks.ts';
import { createViews, type Views, type ViewsOptions } from '../doors/views.ts';
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
  /** Why somebody may belong to another audience from now on, having been told the same so far, or other things. */
  readonly regroups: 'same' | 'other' | null;
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

/** Events after which somebody may have a seat or an office that they had not, or no longer has one; or those are let in again who
 *  were sent out. */
const REGROUPING: ReadonlySet<Entry['event']['type']> = new Set<Entry['event']['type']>([
  'BodyEstablished',
  'MembersSeated',
  'SeatsChanged',
  'SeatsVacated',
  'OfficeAssigned',
  'OfficeRelieved',
  'SittingAdjourned',
]);

/** Whether somebody may read other things from this entry on than they were told so far. */
function tellsApart({ event }: Entry, before: Assembly, after: Assembly): boolean {
  if (REGROUPING.has(event.type)) return true;
  if (before.phase === 'unfounded' || after.phase === 'unfounded') return false;
  if (before.guests !== after.guests) return true;
  // Whoever is sent out was told the same so far.
  if (event.type === 'PersonExpelled' || !('sitting' in event) || !event.sitting) return false;
  const [one, other] = [before, after].map((state) => tableGet(state.sittings, event.sitting!));
  return one !== undefined && other !== undefined && excludedIn(one) !== excludedIn(other);
}

/** @param past the entries since the assembly stood so, with what they did */
export function createFollower(past: ViewsOptions['past']): Follower {
  const listeners: Listener[] = [];
  let ledger = emptyLedger;
  const views = createViews({
    past,
    state: () => ledger.state,
    wanted: () => audiencesIn(ledger.state, ledger.book.closing),
  });
  let state = ledger.state;
  const publish = (
    { entry, bytes, sealed, state: after }: DurableEntry,
    { closing, head }: { readonly closing: readonly Circle[]; readonly head: TreeHead | null },
  ): void => {
    const { seq } = entry;
    const clearance = clearanceIn(ledger.book, seq);
    const forks = forksOf({ before: state, after, entry, closed: ledger.book.closing, closing });
    const isOther = tellsApart(entry, state, after);
    views.advance({ before: state, entry, after, clearance, forks });
    state = after;
    const erases = entry.event.type === 'TextErased';
    const regroups = isOther ? 'other' : forks.length > 0 ? 'same' : null;
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
