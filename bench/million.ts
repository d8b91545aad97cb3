import { canonicalBytes } from '@tauride/kernel';
import { prepareLogKey } from '../apps/server/src/record/log-signer.ts';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';

const ENTRIES_IN_A_WRITE = 10_000;

/** Fills a data folder with a journal of so many entries that replays, without asking the rules for each: a body is given one name
 *  after the other. */
export async function writeMillion(folder: string, size: number): Promise<void> {
  const store = openSqliteStore(folder);
  for (let from = 0; from < size; from += ENTRIES_IN_A_WRITE) {
    const count = Math.min(ENTRIES_IN_A_WRITE, size - from);
    const entries = Array.from({ length: count }, (_, at) => entryAt(from + at));
    const done = await store.append({ expectedSeq: from, entries });
    if (!done.ok) throw new Error(`The store refused the entries: ${done.error}`);
  }
  prepareLogKey(store);
  await store.close();
}

/** The entry at a place of that journal. */
export function entryAt(seq: number): Uint8Array {
  const at = 1_700_000_000_000 + seq * 1_000;
  if (seq >= BEGINNING.length) {
    const event = `{"body":"b1","place":{"name":"Body number ${seq}"},"reason":"It was renamed once more in the ${seq}th year.","type":"BodyChanged"}`;
    return Buffer.from(`{"at":${at},"by":"operator","event":${event},"seq":${seq},"v":1}`);
  }
  return canonicalBytes({ v: 1, seq, at, by: 'operator', event: BEGINNING[seq]! });
}

const BEGINNING = [
  {
    type: 'AssemblyFounded',
    assembly: 'million',
    name: 'The Million',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  { type: 'BodyEstablished', body: 'b1', name: 'Body', rulebook: 'ronr12', changes: {} },
];
