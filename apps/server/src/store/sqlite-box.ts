import type { DatabaseSync } from 'node:sqlite';
import type { BallotCipher, BallotPlace } from './ballot-cipher.ts';
import type { Ballot, BallotBox, Papers, PutOutcome, Seal } from './store.ts';
import type { Writer } from './writer.ts';

export interface SqliteBox {
  readonly port: BallotBox;
  /** Whether the box was closed to further ballots. */
  readonly isClosed: (poll: string) => boolean;
  /** Seals the box; to be called inside a transaction. */
  seal(seal: Seal): void;
  /** Drops what was left in a sealed box; to be called inside a transaction. */
  empty(poll: string): void;
}

/** No id of a voter has a colon: what begins so are papers, under their digest. */
const PAPERS = 'papers:';
/** Of a sealed box; no digest is this. */
const LEFT = 'left';
const IS_PAPERS = `substr(voter, 1, ${PAPERS.length}) = '${PAPERS}'`;

// A ballot moves from one table to the other when its box is sealed.
const EVERY = `SELECT * FROM ballot WHERE poll = :poll AND NOT ${IS_PAPERS}
  UNION ALL SELECT * FROM sealed_ballot WHERE poll = :poll`;

const TABLES = ['ballot', 'sealed_ballot', 'sealed_box'] as const;

export function createSqliteBox(db: DatabaseSync, writer: Writer, cipher: BallotCipher): SqliteBox {
  const closed = new Set(sealedPolls(db));
  const reads = readsOf(db, cipher);
  const put = putOf(db, cipher);
  const papers = papersOf(db, cipher);
  const sealing = sealOf(db, papers);
  const port: BallotBox = {
    ...reads,
    put: async (ballot) => (closed.has(ballot.poll) ? 'sealed' : writer.write(put(ballot))),
    putPapers: async (given) => (closed.has(given.poll) ? 'sealed' : writer.write(papers.put(given))),
    papers: papers.get,
    left: (poll) => papers.get(poll, LEFT),
    close: (poll) => {
      closed.add(poll);
      // The ballots put before stand before this in the queue.
      return writer.write(() => reads.all(poll));
    },
    reopen: (poll) => {
      if (reads.sealed(poll) === undefined) closed.delete(poll);
    },
    discard: async (polls) => {
      for (const poll of polls) closed.add(poll);
      await writer.write(discarded(db, polls, sealing));
      writer.purge();
    },
  };
  return { port, isClosed: (poll) => closed.has(poll), ...sealing };
}

/** What is deleted is overwritten (secure_delete). */
function discarded(
  db: DatabaseSync,
  polls: readonly string[],
  { empty }: Pick<SqliteBox, 'empty'>,
): () => void {
  const all = TABLES.map((table) => db.prepare(`DELETE FROM ${table} WHERE poll = ?`));
  return () => {
    for (const poll of polls) {
      empty(poll);
      for (const one of all) one.run(poll);
    }
  };
}

function sealedPolls(db: DatabaseSync): string[] {
  return db
    .prepare('SELECT poll FROM sealed_box')
    .all()
    .map((row) => String(row['poll']));
}

function readsOf(
  db: DatabaseSync,
  cipher: BallotCipher,
): Pick<BallotBox, 'all' | 'voters' | 'count' | 'has' | 'get' | 'sealed' | 'polls'> {
  const all = db.prepare(`SELECT voter, payload FROM (${EVERY}) WHERE payload IS NOT NULL ORDER BY voter`);
  const voters = db.prepare(`SELECT voter FROM (${EVERY}) ORDER BY voter`);
  const count = db.prepare(`SELECT count(*) AS count FROM (${EVERY})`);
  const one = db.prepare(`SELECT payload FROM (${EVERY}) WHERE voter = :voter`);
  const sealed = db.prepare('SELECT sealed FROM sealed_box WHERE poll = :poll');
  const polls = db.prepare(
    `${TABLES.map((table) => `SELECT poll FROM ${table}`).join(' UNION ')} ORDER BY poll`,
  );
  return {
    all: (poll) =>
      (all.all({ poll }) as unknown as readonly Ballot[]).map(({ voter, payload }) => ({
        voter,
        payload: cipher.open(payload, { poll, voter }),
      })),
    voters: (poll) => voters.all({ poll }).map((row) => String(row['voter'])),
    count: (poll) => Number(count.get({ poll })?.['count']),
    has: (poll, voter) => one.get({ poll, voter }) !== undefined,
    get: (poll, voter) => openedIn(one.get({ poll, voter }), cipher, { poll, voter }),
    sealed: (poll) => sealed.get({ poll })?.['sealed'] as string | undefined,
    polls: () => polls.all().map((row) => String(row['poll'])),
  };
}

/** What a row holds; undefined where there is none, or where the choice was dropped at the seal. */
function openedIn(
  row: { readonly [column: string]: unknown } | undefined,
  cipher: BallotCipher,
  place: BallotPlace,
): string | undefined {
  const kept = row?.['payload'];
  return typeof kept === 'string' ? cipher.open(kept, place) : undefined;
}

type PutBallot = (ballot: Ballot & { readonly poll: string }) => () => PutOutcome;

/** Sealed before the transaction, which others wait for. */
function putOf(db: DatabaseSync, cipher: BallotCipher): PutBallot {
  const before = db.prepare('SELECT payload FROM ballot WHERE poll = ? AND voter = ?');
  const upsert = db.prepare(
    'INSERT INTO ballot VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET payload = excluded.payload',
  );
  return ({ poll, voter, payload }) => {
    const sealed = cipher.seal(payload, { poll, voter });
    return () => {
      const kept = openedIn(before.get(poll, voter), cipher, { poll, voter });
      if (kept === payload) return 'unchanged';
      upsert.run(poll, voter, sealed);
      return kept === undefined ? 'stored' : 'replaced';
    };
  };
}

interface PapersTable {
  readonly put: (papers: Papers) => () => 'stored' | 'unchanged';
  readonly get: BallotBox['papers'];
}

function papersOf(db: DatabaseSync, cipher: BallotCipher): PapersTable {
  const one = db.prepare('SELECT payload FROM ballot WHERE poll = ? AND voter = ?');
  const insert = db.prepare('INSERT INTO ballot VALUES (?, ?, ?)');
  const get: BallotBox['papers'] = (poll, digest) => {
    const voter = PAPERS + digest;
    return openedIn(one.get(poll, voter), cipher, { poll, voter });
  };
  return {
    get,
    put: ({ poll, digest, content }) => {
      const voter = PAPERS + digest;
      const sealed = cipher.seal(content, { poll, voter });
      return () => {
        if (one.get(poll, voter) !== undefined) return 'unchanged';
        insert.run(poll, voter, sealed);
        return 'stored';
      };
    },
  };
}

/** Deleting rows one by one leaves copies of moved cells in pages that other rows share. Emptying a table overwrites
 *  every page of it (secure_delete): the other open boxes' ballots step aside and come back. */
function sealOf(db: DatabaseSync, papers: PapersTable): Pick<SqliteBox, 'seal' | 'empty'> {
  const move = db.prepare(
    `INSERT INTO sealed_ballot SELECT poll, voter, iif(?, NULL, payload) FROM ballot
      WHERE poll = ? AND NOT ${IS_PAPERS}`,
  );
  const rest = db.prepare('SELECT poll, voter, payload FROM ballot WHERE poll <> ?');
  const all = db.prepare('DELETE FROM ballot');
  const restore = db.prepare('INSERT INTO ballot VALUES (?, ?, ?)');
  const record = db.prepare('INSERT INTO sealed_box VALUES (?, ?)');
  const empty = (poll: string): void => {
    const others = rest.all(poll) as unknown as readonly (Ballot & { readonly poll: string })[];
    all.run();
    for (const other of others) restore.run(other.poll, other.voter, other.payload);
  };
  return {
    empty,
    seal: ({ poll, sealed, secret, left }) => {
      move.run(secret ? 1 : 0, poll);
      empty(poll);
      if (left !== undefined) papers.put({ poll, digest: LEFT, content: left })();
      record.run(poll, sealed);
    },
  };
}
