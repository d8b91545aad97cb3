import type { DatabaseSync } from 'node:sqlite';
import type { Opening } from './opening.ts';
import { type Forgetting, MOVED, watchOf } from './sqlite-forgetting.ts';
import type { Committed, Erasing } from './store.ts';

/** Words and salts of committed entries. */
export interface SqliteOpenings {
  readonly add: (seq: number, entry: Committed) => void;
  /** Those of the entries from `from` up to, not including, `to`. */
  readonly between: (from: number, to: number) => (seq: number) => Opening | undefined;
  readonly isOpen: (seq: number) => boolean;
  /** Puts what is left in the place of the words; their bytes stay in the file until all was forgotten. */
  readonly erase: (erasing: Erasing) => void;
}

const NONE = (): undefined => undefined;

type Row = Opening & { readonly seq: number };

const COLUMNS = 'SELECT seq, salt, text, erased FROM';
const RANGE = 'WHERE seq >= ?1 AND seq < ?2';

export function createSqliteOpenings(db: DatabaseSync, forgetting: Forgetting | null): SqliteOpenings {
  // Whoever only reads may have files of version 1, which have no committed entries.
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'opening'").get() !== undefined;
  if (!isThere) return { add: NONE, between: () => NONE, isOpen: () => false, erase: NONE };
  const insert = db.prepare('INSERT INTO opening VALUES (?, ?, ?, NULL)');
  const one = db.prepare('SELECT 1 FROM opening WHERE seq = ? AND erased IS NULL');
  const rowsBetween = forgetting === null ? readingBeside(db) : readingOwn(db, forgetting);
  return {
    add: (seq, { text, salt }) => void insert.run(seq, salt, text),
    between: (from, to) => {
      const rows = rowsBetween(from, to);
      if (rows.length === 0) return NONE;
      const found = new Map(rows.map((row) => [row.seq, row]));
      return (seq) => found.get(seq);
    },
    isOpen: (seq) => one.get(seq) !== undefined,
    erase: ({ entries }) => {
      if (entries.length === 0) return;
      forgetting?.begin();
      const put = db.prepare('UPDATE opening SET salt = ?, text = ?, erased = ? WHERE seq = ?');
      for (const { seq, text, salt, told } of entries) put.run(salt, text, told, seq);
    },
  };
}

type ReadRows = (from: number, to: number) => readonly Row[];

function selecting(db: DatabaseSync, sql: string): ReadRows {
  const statement = db.prepare(sql);
  return (from, to) => statement.all(from, to) as unknown as readonly Row[];
}

const BOTH = `${COLUMNS} opening ${RANGE} UNION ALL ${COLUMNS} ${MOVED.opening} ${RANGE}`;

/** On the connection that moves the rows itself. */
function readingOwn(db: DatabaseSync, forgetting: Forgetting): ReadRows {
  const some = selecting(db, `${COLUMNS} opening ${RANGE}`);
  return (from, to) => (forgetting.isDue() ? selecting(db, BOTH) : some)(from, to);
}

/** In another process than the one that moves the rows: what is asked must be of one moment. */
function readingBeside(db: DatabaseSync): ReadRows {
  const some = selecting(db, `${COLUMNS} opening ${RANGE}`);
  const isOnTheWay = watchOf(db);
  const read: ReadRows = (from, to) => (isOnTheWay() ? selecting(db, BOTH) : some)(from, to);
  return (from, to) => {
    if (db.isTransaction) return read(from, to);
    db.exec('BEGIN');
    try {
      return read(from, to);
    } finally {
      db.exec('COMMIT');
    }
  };
}
