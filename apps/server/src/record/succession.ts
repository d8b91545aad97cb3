import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Succession } from '@tauride/extract';
import { entryIn } from '../hall/ledger.ts';
import type { Store } from '../store/store.ts';

/** Entries that are read together. */
const AT_ONCE = 512;

/** The keys that signed the record before the one that signs now, oldest first, each with what it signed for the next. The journal is
 *  read once, a part at a time, and from then on only what is new of it. */
export function createSuccession(
  store: Pick<Store, 'read'>,
): (size: number) => Promise<readonly Succession[]> {
  let read = 0;
  const found: Succession[] = [];
  const readOn = async (size: number): Promise<void> => {
    while (read < size) {
      const to = Math.min(size, read + AT_ONCE);
      for (const { text } of store.read(read, to)) {
        // Few entries are worth being parsed.
        const event = text.includes('LogKeyRotated') ? entryIn(text).event : null;
        if (event?.type === 'LogKeyRotated')
          found.push({ previous: event.previous, signature: event.signature });
      }
      read = to;
      await nextTurn();
    }
  };
  let reading: Promise<void> = Promise.resolve();
  return async (size) => {
    const own = reading.catch(() => undefined).then(() => readOn(size));
    reading = own;
    await own;
    return found;
  };
}
