import type { Shelf } from './outbox.ts';
import type { WaitingAct } from './types.ts';

/** A list in the browser's storage; where that is forbidden, in this page alone. */
export function createShelf(storage: Storage | null, name: string): Shelf {
  let own: readonly WaitingAct[] = [];
  let last: Promise<void> = Promise.resolve();
  return {
    read: () => (storage === null ? own : parsed(storage.getItem(name))),
    write: (acts) => {
      own = acts;
      if (acts.length === 0) storage?.removeItem(name);
      else storage?.setItem(name, JSON.stringify(acts));
    },
    alone: (task) => {
      // Locks exist on secure addresses only; elsewhere the idempotency key keeps two tabs from doing an act twice.
      const run = (): Promise<void> => ('locks' in navigator ? navigator.locks.request(name, task) : task());
      last = last.then(run, run);
      return last;
    },
  };
}

/** What another version of this page kept in another form is given up rather than sent wrongly. */
function parsed(text: string | null): readonly WaitingAct[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as readonly WaitingAct[]) : [];
  } catch {
    return [];
  }
}
