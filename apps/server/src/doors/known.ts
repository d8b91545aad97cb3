import { tableGet } from '@tauride/kernel';
import { type Assembly, initialAssembly } from '@tauride/procedure';
import { type Audience, mayRead } from './audience.ts';
import type { Clearance } from './clearance.ts';
import { letsIn } from './lets-in.ts';
import { type Move, type Seen, seenAfter } from './view.ts';

/** A move, and who may read its entry. */
export interface Past extends Move {
  readonly clearance: Clearance;
}

/** What an audience knows. */
export interface Known {
  readonly view: Assembly;
  /** Entries with which it was given anew. */
  readonly refreshed: Set<number>;
}

/** To ask so many costs about as much as to apply an entry. */
const ASKED_LIKE_ONE = 16;

export const knownAtFirst = (): Known => ({ view: initialAssembly, refreshed: new Set() });

/** Audiences who have known the same, and may read and follow alike, know the same afterwards: it is worked out once for all of them.
 *  @returns how much work it was: one for each time, and for so many as are asked whether they may read it */
export function stepAll(all: Map<Audience, Known>, move: Past): number {
  const { seq, event } = move.entry;
  const id = 'sitting' in event ? event.sitting : undefined;
  const { after } = move;
  const sitting = after.phase === 'founded' && id !== undefined ? tableGet(after.sittings, id) : undefined;
  const done = new Map<Assembly, Map<string, Seen>>();
  for (const [audience, { view, refreshed }] of all) {
    const reads = mayRead(audience, move.clearance, seq);
    const way = sitting === undefined ? 'always' : letsIn(audience, sitting, seq);
    const alike = done.get(view) ?? new Map<string, Seen>();
    done.set(view, alike);
    const key = `${reads} ${way}`;
    const seen = alike.get(key) ?? seenAfter(view, move, { reads, lets: () => way });
    alike.set(key, seen);
    if (seen.refresh) refreshed.add(seq);
    all.set(audience, { view: seen.view, refreshed });
  }
  const times = [...done.values()].reduce((sum, alike) => sum + alike.size, 0);
  return times + all.size / ASKED_LIKE_ONE;
}
