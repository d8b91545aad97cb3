import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Succession } from '@tauride/extract';
import type { Assembly } from '@tauride/procedure';
import { entryIn } from '../hall/ledger.ts';
import type { Store } from '../store/store.ts';

/** Entries that are read together. */
const AT_ONCE = 512;

/** The handings over in the tree of so many entries, oldest first. */
export type SuccessionAt = (size: number) => Promise<readonly Succession[]>;

/** The keys that signed the record before the one that signs now, oldest first, each with what it signed for the next. The journal is
 *  read once, a part at a time, and from then on only what is new of it. */
export function createSuccession(
  hall: { readonly state: Assembly },
  store: Pick<Store, 'read'>,
): SuccessionAt {
  let read = 0;
  const found: (Succession & { readonly entry: number })[] = [];
  const readOn = async (size: number): Promise<void> => {
    while (read < size) {
      const to = Math.min(size, read + AT_ONCE);
      for (const { seq, text } of store.read(read, to)) {
        // Few entries are worth being parsed.
        const event = text.includes('LogKeyRotated') ? entryIn(text).event : null;
        if (event?.type === 'LogKeyRotated')
          found.push({ entry: seq, previous: event.previous, signature: event.signature });
      }
      read = to;
      await nextTurn();
    }
  };
  let reading: Promise<void> = Promise.resolve();
  return async (size) => {
    // Hardly any record was handed over: nothing has to be read for the others.
    if (hall.state.phase === 'unfounded' || hall.state.logKey === undefined) return [];
    const own = reading.catch(() => undefined).then(() => readOn(size));
    reading = own;
    await own;
    // Somebody else may have read on meanwhile, past the key that is asked for.
    return found
      .filter(({ entry }) => entry < size)
      .map(({ previous, signature }) => ({ previous, signature }));
  };
}
