import type { DatabaseSync } from 'node:sqlite';
import { accountErasure, accountTaking } from './account-tables.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '@tauride/kernel';
import { inTransaction, purgeLog, translated } from './database.ts';
import { checkedEntries, type JournalPage, leafOf } from './leaf.ts';
import { isCommitted, openedEntry, recordedBytes } from './opening.ts';
import { refusalOf } from './refusal.ts';
import type { SqliteBox } from './sqlite-box.ts';
import { purgeOrThrow, type SqliteDirectory } from './sqlite-directory.ts';
import { createForgetting, type Forgetting, MOVED } from './sqlite-forgetting.ts';
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
  { readOnly = false, ...beside }: Beside & { readonly readOnly?: boolean },
): Pick<Store, 'tail' | 'read' | 'append' | 'replyTo'> {
  const { box } = beside;
  const forgetting = readOnly ? null : createForgetting(db);
  if (forgetting) finishForgetting(db, forgetting);
  const openings = createSqliteOpenings(db, forgetting);
  const { isOpen } = openings;
  const last = db.prepare('SELECT ifnull(max(seq) + 1, 0) AS tail FROM journal');
  const reply = db.prepare('SELECT fingerprint, response FROM reply WHERE key = ?');
  const tail = (): number => Number(last.get()?.['tail']);
  const moved = (key: string): unknown =>
    forgetting?.isDue()
      ? db.prepare(`SELECT fingerprint, response FROM ${MOVED.reply} WHERE key = ?`).get(key)
      : undefined;
  const replyTo = (key: string): Reply | undefined => (reply.get(key) ?? moved(key)) as Reply | undefined;
  const forget = forgetterOf(writer, forgetting);
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
      // What a fault kept from being forgotten goes first.
      if (batch.erasing && forgetting?.isDue()) await forget();
      const result = await writer.write(() => attempt(batch));
      // A crash before this leaves what was deleted in the log, which the next start empties.
      if (result.ok && dropsSecrets(batch)) writer.purge();
      if (result.ok && batch.erasing) {
        await forget();
        purgeOrThrow(writer);
      }
      return result;
    },
  };
}

/** Takes what was erased out of the file, and lets others write in between. */
function forgetterOf(writer: Writer, forgetting: Forgetting | null): () => Promise<void> {
  return async () => {
    try {
      while (forgetting?.isDue()) {
        await writer.write(() => forgetting.step());
        await nextTurn();
      }
    } catch (error) {
      forgetting?.startAgain();
      throw error;
    }
  };
}

/** Whether choices or codes go with it. */
function dropsSecrets({ seals = [], counted, dropPins = [] }: Batch): boolean {
  return seals.some(({ secret }) => secret) || counted !== undefined || dropPins.length > 0;
}

/** What a crash has left on its way. */
function finishForgetting(db: DatabaseSync, forgetting: Forgetting): void {
  if (!forgetting.isDue()) return;
  translated(() => {
    while (forgetting.isDue()) inTransaction(db, () => void forgetting.step());
  });
  purgeLog(db);
}

function insertOf(
  db: DatabaseSync,
  { box, directory, signIn, pins, openings }: Beside & { readonly openings: SqliteOpenings },
): (batch: Batch) => void {
  const [eraseAccounts, take] = [accountErasure(db), accountTaking(db)];
  const entry = db.prepare('INSERT INTO journal VALUES (?, ?, ?)');
  const reply = db.prepare('INSERT INTO reply VALUES (?, ?, ?)');
  const add = (seq: number, added: Batch['entries'][number]): void => {
    const bytes = recordedBytes(seq, added);
    entry.run(seq, bytes, leafOf(bytes));
    if (isCommitted(added)) openings.add(seq, added);
  };
  return ({ expectedSeq, entries, idempotency, seals = [], counted, erasing, dropPins = [], taking }) => {
    entries.forEach((added, at) => add(expectedSeq + at, added));
    if (idempotency) reply.run(idempotency.key, idempotency.fingerprint, idempotency.response);
    for (const seal of seals) box.seal(seal);
    if (counted !== undefined) box.empty(counted);
    pins.eraseNow(dropPins);
    if (taking) take(taking);
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
