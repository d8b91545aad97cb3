import type { DatabaseSync } from 'node:sqlite';
import { accountErasure } from './account-tables.ts';
import { err, ok, type Result } from '@tauride/kernel';
import { translated } from './database.ts';
import { checkedEntries, type JournalPage, leafOf } from './leaf.ts';
import { isCommitted, openedEntry, recordedBytes } from './opening.ts';
import { refusalOf } from './refusal.ts';
import type { SqliteBox } from './sqlite-box.ts';
import { purgeOrThrow, type SqliteDirectory } from './sqlite-directory.ts';
import { createSqliteOpenings, type SqliteOpenings } from './sqlite-openings.ts';
import type { SqlitePins } from './pin-table.ts';
import type { SqliteSignIn } from './sign-in-tables.ts';
import type { AppendRefusal, Batch, Reply, Store } from './store.ts';
import type { Writer } from './writer.ts';

const PAGE_ENTRIES = 512;

/** What a batch writes to besides the journal. */
export interface Beside {
  readonly box: SqliteBox;
  readonly directory: SqliteDirectory;
  readonly signIn: SqliteSignIn;
  readonly pins: SqlitePins;
}

export function createSqliteJournal(
  db: DatabaseSync,
  writer: Writer,
  beside: Beside,
): Pick<Store, 'tail' | 'read' | 'append' | 'replyTo'> {
  const { box } = beside;
  const openings = createSqliteOpenings(db);
  const { isOpen } = openings;
  const last = db.prepare('SELECT ifnull(max(seq) + 1, 0) AS tail FROM journal');
  const reply = db.prepare('SELECT fingerprint, response FROM reply WHERE key = ?');
  const tail = (): number => Number(last.get()?.['tail']);
  const replyTo = (key: string): Reply | undefined => reply.get(key) as Reply | undefined;
  const insert = insertOf(db, { ...beside, openings });
  const attempt = (batch: Batch): Result<{ readonly seq: number }, AppendRefusal> => {
    const refusal = refusalOf(batch, {
      tail: tail(),
      replyTo,
      box: box.port,
      isClosed: box.isClosed,
      isOpen,
    });
    if (refusal) return err(refusal);
    insert(batch);
    return ok({ seq: batch.expectedSeq + batch.entries.length });
  };
  return {
    tail,
    replyTo,
    read: readOf(db, tail, openings),
    append: async (batch) => {
      const result = await writer.write(() => attempt(batch));
      // A crash before this leaves the deleted choices in the log, which the next start empties.
      if (result.ok && batch.seal?.secret) writer.purge();
      if (result.ok && batch.erasing) purgeOrThrow(writer);
      return result;
    },
  };
}

function insertOf(
  db: DatabaseSync,
  { box, directory, signIn, pins, openings }: Beside & { readonly openings: SqliteOpenings },
): (batch: Batch) => void {
  const eraseAccounts = accountErasure(db);
  const entry = db.prepare('INSERT INTO journal VALUES (?, ?, ?)');
  const reply = db.prepare('INSERT INTO reply VALUES (?, ?, ?)');
  const add = (seq: number, added: Batch['entries'][number]): void => {
    const bytes = recordedBytes(seq, added);
    entry.run(seq, bytes, leafOf(bytes));
    if (isCommitted(added)) openings.add(seq, added);
  };
  return ({ expectedSeq, entries, idempotency, seal, erasing, dropPins = [] }) => {
    entries.forEach((added, at) => add(expectedSeq + at, added));
    if (idempotency) reply.run(idempotency.key, idempotency.fingerprint, idempotency.response);
    if (seal) box.seal(seal);
    pins.eraseNow(dropPins);
    if (!erasing) return;
    openings.erase(erasing);
    directory.eraseNow(erasing.members);
    signIn.eraseNow(erasing.members);
    pins.eraseNow(erasing.members);
    eraseAccounts(erasing.members);
  };
}

/** A page comes as one row: one for each entry costs as much time as all that is done with the entry. */
const PAGE = `
SELECT
  ifnull(group_concat(seq), '') AS seqs,
  ifnull(CAST(char(0) || group_concat(bytes, char(0)) AS BLOB), x'') AS bytes,
  ifnull(group_concat(length(bytes)), '') AS lengths,
  ifnull(CAST(group_concat(leaf, '') AS BLOB), x'') AS leaves
FROM (SELECT seq, bytes, leaf FROM journal WHERE seq >= ? AND seq < ? ORDER BY seq)`;

function readOf(db: DatabaseSync, tail: () => number, openings: SqliteOpenings): Store['read'] {
  const page = db.prepare(PAGE);
  return function* read(from, to = tail()) {
    const end = Math.min(to, tail());
    for (let start = from; start < end; start += PAGE_ENTRIES) {
      const until = Math.min(start + PAGE_ENTRIES, end);
      const row = translated(() => page.get(start, until)) as unknown as JournalPage;
      const openingOf = translated(() => openings.between(start, until));
      for (const recorded of checkedEntries(row, start, until)) yield openedEntry(recorded, openingOf);
    }
  };
}
