import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '@tauride/kernel';
import { translated } from './database.ts';
import { checkedEntries, type JournalPage, leafOf } from './leaf.ts';
import { refusalOf } from './refusal.ts';
import type { SqliteBox } from './sqlite-box.ts';
import type { AppendRefusal, Batch, Reply, Store } from './store.ts';
import type { Writer } from './writer.ts';

const PAGE_ENTRIES = 512;

export function createSqliteJournal(
  db: DatabaseSync,
  writer: Writer,
  box: SqliteBox,
): Pick<Store, 'tail' | 'read' | 'append' | 'replyTo'> {
  const last = db.prepare('SELECT ifnull(max(seq) + 1, 0) AS tail FROM journal');
  const reply = db.prepare('SELECT fingerprint, response FROM reply WHERE key = ?');
  const tail = (): number => Number(last.get()?.['tail']);
  const replyTo = (key: string): Reply | undefined => reply.get(key) as Reply | undefined;
  const insert = insertOf(db, box);
  const attempt = (batch: Batch): Result<{ readonly seq: number }, AppendRefusal> => {
    const refusal = refusalOf(batch, { tail: tail(), replyTo, box: box.port, isClosed: box.isClosed });
    if (refusal) return err(refusal);
    insert(batch);
    return ok({ seq: batch.expectedSeq + batch.entries.length });
  };
  return {
    tail,
    replyTo,
    read: readOf(db, tail),
    append: async (batch) => {
      const result = await writer.write(() => attempt(batch));
      // A crash before this leaves the deleted choices in the log, which the next start empties.
      if (result.ok && batch.seal?.secret) writer.purge();
      return result;
    },
  };
}

function insertOf(db: DatabaseSync, box: SqliteBox): (batch: Batch) => void {
  const entry = db.prepare('INSERT INTO journal VALUES (?, ?, ?)');
  const reply = db.prepare('INSERT INTO reply VALUES (?, ?, ?)');
  return ({ expectedSeq, entries, idempotency, seal }) => {
    entries.forEach((bytes, at) => entry.run(expectedSeq + at, bytes, leafOf(bytes)));
    if (idempotency) reply.run(idempotency.key, idempotency.fingerprint, idempotency.response);
    if (seal) box.seal(seal);
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

function readOf(db: DatabaseSync, tail: () => number): Store['read'] {
  const page = db.prepare(PAGE);
  return function* read(from, to = tail()) {
    const end = Math.min(to, tail());
    for (let start = from; start < end; start += PAGE_ENTRIES) {
      const until = Math.min(start + PAGE_ENTRIES, end);
      const row = translated(() => page.get(start, until)) as unknown as JournalPage;
      yield* checkedEntries(row, start, until);
    }
  };
}
