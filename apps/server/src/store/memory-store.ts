import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '@tauride/kernel';
import { type CommitQueue, createCommitQueue } from './commit-queue.ts';
import { accountErasure, accountTaking, memoryAccounts } from './account-tables.ts';
import { Fault } from './fault.ts';
import { checkedEntries, leafOf, pageOf } from './leaf.ts';
import { createMemorySignIn, type MemorySignIn, openMemorySignIn } from './memory-sign-in.ts';
import { isCommitted, openedEntry, type Opening, recordedBytes } from './opening.ts';
import { openMemoryPins, type PinRow } from './pin-table.ts';
import { refusalOf } from './refusal.ts';
import {
  type AppendRefusal,
  type Ballot,
  type BallotBox,
  type Batch,
  type Directory,
  FORGOTTEN,
  type Papers,
  type PutOutcome,
  type Reply,
  type Seal,
  type Store,
  type StoredEntry,
} from './store.ts';

/** What outlives a memory store: opening another on it is a restart. */
export interface MemoryDisk {
  readonly journal: (Pick<StoredEntry, 'seq' | 'bytes' | 'leaf'> | undefined)[];
  /** Words and salts of committed entries. */
  readonly openings: Map<number, Opening>;
  readonly replies: Map<string, Reply>;
  /** Payloads by voter by poll; undefined where the choice was deleted. */
  readonly ballots: Map<string, Map<string, string | undefined>>;
  /** Contents of papers by digest by poll. */
  readonly papers: Map<string, Map<string, string>>;
  readonly sealed: Map<string, string>;
  readonly directory: Map<string, string>;
  readonly secrets: Map<string, Uint8Array>;
  readonly cosignatures: Map<string, string>;
  readonly signIn: MemorySignIn;
  readonly pins: Map<string, PinRow>;
  /** Made when it is first asked for. */
  accounts: DatabaseSync | undefined;
  /** The store that has the disk: a crash of its process is to set this to undefined. */
  holder: Store | undefined;
}

export function createMemoryDisk(): MemoryDisk {
  return {
    journal: [],
    openings: new Map(),
    replies: new Map(),
    ballots: new Map(),
    papers: new Map(),
    sealed: new Map(),
    directory: new Map(),
    secrets: new Map(),
    cosignatures: new Map(),
    signIn: createMemorySignIn(),
    pins: new Map(),
    accounts: undefined,
    holder: undefined,
  };
}

/** A store that keeps to every rule of the port but the disk, for tests and simulation.
 *  @throws Fault `store-in-use` when another store has the disk */
export function openMemoryStore(disk: MemoryDisk = createMemoryDisk(), onCommit = (): void => {}): Store {
  if (disk.holder)
    throw new Fault('stop', 'store-in-use', 'Another server is using this store; stop it first.');
  const queue = createCommitQueue((work) => {
    // Work that throws does so before its first change, so there is nothing to take back.
    work();
    onCommit();
  });
  const store = assemble(disk, queue);
  disk.holder = store;
  return store;
}

function assemble(disk: MemoryDisk, queue: CommitQueue): Store {
  const closed = new Set(disk.sealed.keys());
  const box = createBox({ disk, queue, closed });
  const attempt = (batch: Batch): Result<{ readonly seq: number }, AppendRefusal> => {
    const replyTo = (key: string): Reply | undefined => disk.replies.get(key);
    const isClosed = (poll: string): boolean => closed.has(poll);
    const isOpen = (seq: number): boolean => disk.openings.get(seq)?.erased === null;
    const refusal = refusalOf(batch, { tail: disk.journal.length, replyTo, isClosed, box, isOpen });
    if (refusal) return err(refusal);
    write(disk, batch);
    return ok({ seq: disk.journal.length });
  };
  const store: Store = {
    tail: () => disk.journal.length,
    replyTo: (key) => disk.replies.get(key),
    read: (from, to) => entriesOf(disk, from, to),
    append: (batch) => queue.add(() => attempt(batch)),
    box,
    directory: createDirectory(disk, queue),
    cosignatures: {
      put: (witness, note) => queue.add(() => void disk.cosignatures.set(witness, note)),
      all: () => ascending(disk.cosignatures).map(([witness, note]) => ({ witness, note })),
    },
    signIn: openMemorySignIn(disk.signIn, queue),
    pins: openMemoryPins(disk.pins, queue),
    get accounts() {
      return (disk.accounts ??= memoryAccounts());
    },
    secret: (name, make) => disk.secrets.get(name) ?? disk.secrets.set(name, make()).get(name)!,
    close: async () => {
      queue.close();
      if (disk.holder === store) disk.holder = undefined;
    },
  };
  return store;
}

function* entriesOf(disk: MemoryDisk, from: number, to = disk.journal.length): Iterable<StoredEntry> {
  const end = Math.min(to, disk.journal.length);
  for (let seq = from; seq < end; seq += 1) {
    const entry = disk.journal[seq];
    for (const recorded of checkedEntries(pageOf(entry ? [entry] : []), seq, seq + 1))
      yield openedEntry(recorded, (of) => disk.openings.get(of));
  }
}

function write(disk: MemoryDisk, batch: Batch): void {
  const { entries, idempotency, seals = [], counted, erasing, dropPins = [], taking } = batch;
  for (const entry of entries) {
    const seq = disk.journal.length;
    const bytes = recordedBytes(seq, entry);
    disk.journal.push({ seq, bytes, leaf: leafOf(bytes) });
    if (isCommitted(entry)) disk.openings.set(seq, { ...entry, erased: null });
  }
  if (idempotency) {
    const { key, ...reply } = idempotency;
    disk.replies.set(key, reply);
  }
  for (const seal of seals) sealBox(disk, seal);
  if (counted !== undefined) disk.papers.delete(counted);
  for (const { seq, text, salt, told } of erasing?.entries ?? [])
    disk.openings.set(seq, { text, salt, erased: told });
  for (const { seq } of erasing?.entries ?? []) forgetRequest(disk, seq);
  for (const member of erasing?.members ?? []) disk.directory.delete(member);
  disk.signIn.erase(erasing?.members ?? []);
  for (const member of [...dropPins, ...(erasing?.members ?? [])]) disk.pins.delete(member);
  if (disk.accounts && taking) accountTaking(disk.accounts)(taking);
  if (disk.accounts && erasing) accountErasure(disk.accounts)(erasing.members);
}

function forgetRequest({ replies }: MemoryDisk, entry: number): void {
  for (const [key, reply] of replies) {
    const { from = Infinity, seq = 0 } = JSON.parse(reply.response) as Partial<
      Record<'from' | 'seq', number>
    >;
    if (entry >= from && entry < seq) replies.set(key, { ...reply, fingerprint: FORGOTTEN });
  }
}

function sealBox(disk: MemoryDisk, { poll, sealed, secret, left }: Seal): void {
  disk.sealed.set(poll, sealed);
  disk.papers.delete(poll);
  if (left !== undefined) disk.papers.set(poll, new Map([[LEFT, left]]));
  const ballots = disk.ballots.get(poll);
  if (secret && ballots) for (const voter of ballots.keys()) ballots.set(voter, undefined);
}

/** Of a sealed box; no digest is this. */
const LEFT = 'left';

interface BoxParts {
  readonly disk: MemoryDisk;
  readonly queue: CommitQueue;
  readonly closed: Set<string>;
}

function createBox({ disk, queue, closed }: BoxParts): BallotBox {
  const of = (poll: string): ReadonlyMap<string, string | undefined> => disk.ballots.get(poll) ?? new Map();
  const all = (poll: string): Ballot[] =>
    ascending(of(poll)).flatMap(([voter, payload]) => (payload === undefined ? [] : [{ voter, payload }]));
  return {
    all,
    put: async (ballot) => (closed.has(ballot.poll) ? 'sealed' : queue.add(() => putBallot(disk, ballot))),
    putPapers: async (papers) =>
      closed.has(papers.poll) ? 'sealed' : queue.add(() => putPapers(disk, papers)),
    papers: (poll, digest) => disk.papers.get(poll)?.get(digest),
    close: (poll) => {
      closed.add(poll);
      return queue.add(() => all(poll));
    },
    reopen: (poll) => {
      if (!disk.sealed.has(poll)) closed.delete(poll);
    },
    voters: (poll) => ascending(of(poll)).map(([voter]) => voter),
    count: (poll) => of(poll).size,
    has: (poll, voter) => of(poll).has(voter),
    get: (poll, voter) => of(poll).get(voter),
    sealed: (poll) => disk.sealed.get(poll),
    left: (poll) => disk.papers.get(poll)?.get(LEFT),
    polls: () =>
      [...new Set([...disk.ballots.keys(), ...disk.papers.keys(), ...disk.sealed.keys()])].toSorted(),
    discard: (polls) => {
      for (const poll of polls) closed.add(poll);
      return queue.add(() => {
        for (const poll of polls)
          for (const kept of [disk.ballots, disk.papers, disk.sealed]) kept.delete(poll);
      });
    },
  };
}

function putBallot(
  disk: MemoryDisk,
  { poll, voter, payload }: Ballot & { readonly poll: string },
): PutOutcome {
  const ballots = disk.ballots.get(poll) ?? new Map<string, string | undefined>();
  disk.ballots.set(poll, ballots);
  if (ballots.get(voter) === payload) return 'unchanged';
  const outcome = ballots.has(voter) ? 'replaced' : 'stored';
  ballots.set(voter, payload);
  return outcome;
}

function putPapers(disk: MemoryDisk, { poll, digest, content }: Papers): 'stored' | 'unchanged' {
  const papers = disk.papers.get(poll) ?? new Map<string, string>();
  disk.papers.set(poll, papers);
  if (papers.has(digest)) return 'unchanged';
  papers.set(digest, content);
  return 'stored';
}

function createDirectory(disk: MemoryDisk, queue: CommitQueue): Directory {
  return {
    put: (id, json) => queue.add(() => void disk.directory.set(id, json)),
    get: (id) => disk.directory.get(id),
    all: () => ascending(disk.directory).map(([id, json]) => ({ id, json })),
    erase: (...ids) => queue.add(() => ids.filter((id) => disk.directory.delete(id)).length > 0),
  };
}

/** Entries by UTF-8 bytes of their key, as SQLite sorts them. */
function ascending<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
