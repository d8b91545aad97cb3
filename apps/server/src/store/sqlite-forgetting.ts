import type { DatabaseSync } from 'node:sqlite';
import { FORGOTTEN } from './store.ts';

/** Takes what was erased out of the pages of the file, a little at a time, so that nobody waits long for it.
 *
 *  SQLite overwrites what it deletes (secure_delete), yet copies of a row that it moved before may be left in other pages. So all rows
 *  that stay move to a new table, and every page of the old one is overwritten as it becomes free. While rows are on their way they lie in
 *  both tables together; a crash leaves them there, and the next start goes on. */
export interface Forgetting {
  /** Rows are on their way. */
  readonly isDue: () => boolean;
  /** Makes the new tables, within the transaction that erases. */
  readonly begin: () => void;
  /** Moves some rows within a transaction of its own; false once all are there. */
  readonly step: () => boolean;
  /** A transaction was taken back. */
  readonly startAgain: () => void;
}

/** Tables in which rows lie that are on their way. */
export const MOVED = { opening: 'opening_moved', reply: 'reply_moved' } as const;

const MAKE = `
CREATE TABLE ${MOVED.opening} (
  seq INTEGER PRIMARY KEY CHECK (seq >= 0), salt BLOB NOT NULL, text BLOB NOT NULL, erased INTEGER
) STRICT;
CREATE TABLE ${MOVED.reply} (
  key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, response TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Rows that are moved at once: a few dozen milliseconds. */
const ROWS = 1_000;

export function createForgetting(db: DatabaseSync): Forgetting {
  const isDue = watchOf(db);
  let step: (() => boolean) | null = null;
  return {
    isDue,
    begin: () => {
      if (!isDue()) db.exec(MAKE);
    },
    step: () => {
      step ??= stepsOf(db);
      const move = step;
      // Where this fails, what was done is taken back, and what it knew with it.
      step = null;
      const isMore = move();
      if (isMore) step = move;
      return isMore;
    },
    startAgain: () => {
      step = null;
    },
  };
}

/** Tells whether rows are on their way just now. */
export function watchOf(db: DatabaseSync): () => boolean {
  const table = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?');
  return () => table.get(MOVED.opening) !== undefined;
}

function stepsOf(db: DatabaseSync): () => boolean {
  const openings = openingSteps(db);
  const replies = replySteps(db, openings.erased);
  return () => {
    if (openings.step() || replies()) return true;
    // Emptied as a whole even the first page of a table is overwritten.
    for (const [table, moved] of Object.entries(MOVED))
      db.exec(`DELETE FROM ${table}; DROP TABLE ${table}; ALTER TABLE ${moved} RENAME TO ${table}`);
    return false;
  };
}

interface OpeningSteps {
  readonly step: () => boolean;
  /** Entries whose words are gone, as far as their rows are moved, ascending. */
  readonly erased: readonly number[];
}

function openingSteps(db: DatabaseSync): OpeningSteps {
  const last = db.prepare(`SELECT ifnull(max(seq), -1) AS last FROM ${MOVED.opening}`);
  const move = db.prepare(`INSERT INTO ${MOVED.opening} SELECT * FROM opening ORDER BY seq LIMIT ${ROWS}`);
  const drop = db.prepare('DELETE FROM opening WHERE seq <= ?');
  const gone = db.prepare(`SELECT seq FROM ${MOVED.opening} WHERE seq > ? AND erased IS NOT NULL`);
  const lastMoved = (): number => Number(last.get()?.['last']);
  const seqs = (after: number): readonly number[] => gone.all(after).map(({ seq }) => Number(seq));
  const erased = [...seqs(-1)];
  return {
    erased,
    step: () => {
      const before = lastMoved();
      if (move.run().changes === 0) return false;
      drop.run(lastMoved());
      erased.push(...seqs(before));
      return true;
    },
  };
}

type ReplyRow = { readonly key: string; readonly fingerprint: string; readonly response: string };

/** With erased words go the hashes of the requests that brought them: those would tell whether a guess of the words is right. */
function replySteps(db: DatabaseSync, erased: readonly number[]): () => boolean {
  const some = db.prepare(`SELECT key, fingerprint, response FROM reply ORDER BY key LIMIT ${ROWS}`);
  const insert = db.prepare(`INSERT INTO ${MOVED.reply} VALUES (?, ?, ?)`);
  const drop = db.prepare('DELETE FROM reply WHERE key <= ?');
  return () => {
    const rows = some.all() as unknown as readonly ReplyRow[];
    const last = rows.at(-1);
    if (last === undefined) return false;
    for (const { key, fingerprint, response } of rows)
      insert.run(key, hasBrought(response, erased) ? FORGOTTEN : fingerprint, response);
    drop.run(last.key);
    return true;
  };
}

/** Whether a request brought one of these entries. The replies of versions that kept whole answers name no entries, and stay. */
function hasBrought(response: string, erased: readonly number[]): boolean {
  const { from, seq } = rangeIn(response);
  if (typeof from !== 'number' || typeof seq !== 'number') return false;
  const at = firstFrom(erased, from);
  return at < erased.length && erased[at]! < seq;
}

function rangeIn(response: string): { readonly from?: unknown; readonly seq?: unknown } {
  try {
    return JSON.parse(response) as { readonly from?: unknown };
  } catch {
    return {};
  }
}

/** The place of the first number that is not below. */
function firstFrom(numbers: readonly number[], from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
