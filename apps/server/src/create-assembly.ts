import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attachedIn } from './attachments/attached.ts';
import { shelfFor } from './attachments/shelf-for.ts';
import { type Hall, openHall } from './hall/hall.ts';
import type { HallLog } from './hall/log.ts';
import { prepareLogKey } from './record/log-signer.ts';
import { keySourceOf } from './store/sealing-key.ts';
import { STORE_FILE } from './store/database.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

export interface Creation {
  /** Folder of the assembly's data; made when there is none. */
  readonly dataDir: string;
  readonly log: HallLog;
  /** Does the first acts of the assembly, and as many more as are to be there from the start. */
  readonly work: (hall: Hall) => Promise<void>;
}

const UNFINISHED = 'unfinished-';

/** Makes a whole assembly in a data folder, or nothing: a crash leaves a folder beside the store, which the next attempt clears.
 *  False, without an act, when the folder holds an assembly.
 *  @throws Fault when the folder can't be used, and whatever the work throws */
export async function createAssembly({ dataDir, log, work }: Creation): Promise<boolean> {
  // Held open to the end, so that no server can take the folder meanwhile.
  const held = openSqliteStore(dataDir);
  try {
    if (held.tail() > 0) return false;
    clear(dataDir);
    const unfinished = mkdtempSync(join(dataDir, UNFINISHED));
    // Sealed with the key of the folder in which it comes to lie.
    await workIn(openSqliteStore(unfinished, { keys: keySourceOf(dataDir) }), { log, work });
    renameSync(join(unfinished, STORE_FILE), join(dataDir, STORE_FILE));
    flush(dataDir);
    return true;
  } finally {
    clear(dataDir);
    await held.close();
  }
}

/** Does acts in the assembly of a data folder that no server has.
 *  @throws Fault when there is none or the folder can't be used, and whatever the work throws */
export async function changeAssembly({ dataDir, log, work }: Creation): Promise<void> {
  // Opened for reading first, since opening it for writing would make a folder where there is none.
  await openSqliteStore(dataDir, { readOnly: true }).close();
  const whole = async (hall: Hall): Promise<void> => {
    await work(hall);
    // Files go with words that were erased, also where no server is there to see it.
    attachedIn(hall, shelfFor({ dataDir }).shelf, Date.now);
  };
  await workIn(openSqliteStore(dataDir), { log, work: whole });
}

async function workIn(store: Store, { log, work }: Pick<Creation, 'log' | 'work'>): Promise<void> {
  prepareLogKey(store);
  const nobody = (): void => undefined;
  const watch = { counters: nobody, names: nobody, appended: nobody };
  const hall = openHall({ store, clock: Date.now, log, watch });
  try {
    await work(hall);
  } finally {
    await hall.close();
    await store.close();
  }
}

function clear(dataDir: string): void {
  const left = readdirSync(dataDir).filter((name) => name.startsWith(UNFINISHED));
  for (const name of left) rmSync(join(dataDir, name), { recursive: true });
}

/** Until the folder itself is on the disk, a power cut could bring the old file back. */
function flush(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
