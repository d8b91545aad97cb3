import type { DatabaseSync } from 'node:sqlite';
import type { Opening } from './opening.ts';
import { type Committed, type Erasing, FORGOTTEN } from './store.ts';

/** Words and salts of committed entries. */
export interface SqliteOpenings {
  readonly add: (seq: number, entry: Committed) => void;
  /** Those of the entries from `from` up to, not including, `to`. */
  readonly between: (from: number, to: number) => (seq: number) => Opening | undefined;
  readonly isOpen: (seq: number) => boolean;
  readonly erase: (erasing: Erasing) => void;
}

const NONE = (): undefined => undefined;

type Row = Opening & { readonly seq: number };

export function createSqliteOpenings(db: DatabaseSync): SqliteOpenings {
  // Whoever only reads may have files of version 1, which have no committed entries.
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'opening'").get() !== undefined;
  if (!isThere) return { add: NONE, between: () => NONE, isOpen: () => false, erase: NONE };
  const insert = db.prepare('INSERT INTO opening VALUES (?, ?, ?, NULL)');
  const some = db.prepare('SELECT seq, salt, text, erased FROM opening WHERE seq >= ? AND seq < ?');
  const one = db.prepare('SELECT 1 FROM opening WHERE seq = ? AND erased IS NULL');
  return {
    add: (seq, { text, salt }) => void insert.run(seq, salt, text),
    between: (from, to) => {
      const rows = some.all(from, to) as unknown as readonly Row[];
      if (rows.length === 0) return NONE;
      const found = new Map(rows.map((row) => [row.seq, row]));
      return (seq) => found.get(seq);
    },
    isOpen: (seq) => one.get(seq) !== undefined,
    erase: eraseOf(db),
  };
}

/** Empties the table, which overwrites every page of it, and puts the others back: see the ballots' seal. */
function eraseOf(db: DatabaseSync): SqliteOpenings['erase'] {
  const others = 'SELECT * FROM opening WHERE seq NOT IN (SELECT value FROM json_each(?))';
  const restore = db.prepare('INSERT INTO opening VALUES (?, ?, ?, ?)');
  return ({ entries }) => {
    if (entries.length === 0) return;
    const gone = JSON.stringify(entries.map(({ seq }) => seq));
    // Temporary tables lie in memory (temp_store).
    db.exec('CREATE TEMP TABLE kept AS SELECT * FROM opening LIMIT 0');
    db.prepare(`INSERT INTO temp.kept ${others}`).run(gone);
    db.exec('DELETE FROM opening; INSERT INTO opening SELECT * FROM temp.kept; DROP TABLE temp.kept');
    for (const { seq, text, salt, told } of entries) restore.run(seq, salt, text, told);
    forgetRequests(db, gone);
  };
}

/** Takes away what would tell whether a guess of erased words is right: the hashes of the requests that brought them. The replies
 *  of versions that kept whole answers name no entries, and stay.
 *  @param gone numbers of entries, as a JSON list */
function forgetRequests(db: DatabaseSync, gone: string): void {
  const brought = `EXISTS (SELECT 1 FROM json_each(?) WHERE value >= response ->> 'from' AND value < response ->> 'seq')`;
  const forgotten = `SELECT key, iif(json_valid(response) AND ${brought}, '${FORGOTTEN}', fingerprint), response FROM reply`;
  db.exec('CREATE TEMP TABLE kept AS SELECT * FROM reply LIMIT 0');
  db.prepare(`INSERT INTO temp.kept ${forgotten}`).run(gone);
  db.exec('DELETE FROM reply; INSERT INTO reply SELECT * FROM temp.kept; DROP TABLE temp.kept');
}
