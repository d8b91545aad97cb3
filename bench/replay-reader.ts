import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openHall } from '../apps/server/src/hall/hall.ts';
import { STORE_FILE } from '../apps/server/src/store/database.ts';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { answerParent, now } from './child.ts';

export interface ReaderQuestion {
  readonly kind: 'open-hall' | 'parse';
  readonly folder: string;
}

export interface ReaderAnswer {
  readonly elapsed: number;
  readonly entries: number;
}

const nothing = (): void => undefined;

/** From nothing to the hall that a server holds: every entry's leaf hash verified, the state and the tree's head there. */
function hallOpened(folder: string): ReaderAnswer {
  const startedAt = now();
  const hall = openHall({
    store: openSqliteStore(folder),
    clock: Date.now,
    log: { info: nothing, warn: nothing, error: nothing },
    watch: { counters: nothing, names: nothing, appended: nothing },
  });
  const { size } = hall.head;
  return { elapsed: now() - startedAt, entries: size };
}

/** The baseline: the same bytes read and parsed, and nothing made of them. */
function parsedAll(folder: string): ReaderAnswer {
  const startedAt = now();
  const db = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
  let entries = 0;
  for (const { bytes } of db.prepare('SELECT bytes FROM journal ORDER BY seq').iterate()) {
    JSON.parse(Buffer.from(bytes as Uint8Array).toString());
    entries += 1;
  }
  return { elapsed: now() - startedAt, entries };
}

answerParent<ReaderQuestion>(async ({ kind, folder }) =>
  kind === 'open-hall' ? hallOpened(folder) : parsedAll(folder),
);
