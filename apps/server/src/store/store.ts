import type { DatabaseSync } from 'node:sqlite';
import type { Result } from '@tauride/kernel';
import type { AccountTaking } from './account-tables.ts';
import type { PinTable } from './pin-table.ts';
import type { SignInTables } from './sign-in-tables.ts';

/** One journal entry as it lies on the disk. */
export interface StoredEntry {
  /** Place in the journal, from 0. */
  readonly seq: number;
  /** Canonical JSON: the entry, which of a committed one has its salt (rule RL-16). */
  readonly bytes: Uint8Array;
  /** The same as text. */
  readonly text: string;
  /** What stands in the record for a committed entry; null where that is the bytes themselves. */
  readonly sealed: Uint8Array | null;
  /** SHA-256 of 0x00 and what stands in the record: the entry's leaf (RFC 6962, section 2.1). */
  readonly leaf: Uint8Array;
}

/** An entry that is to stand in the record as a commitment (rule RL-15), so that its words can be erased. */
export interface Committed {
  /** Canonical JSON of the entry. */
  readonly text: Uint8Array;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
}

/** Words and salts that are to vanish, with every copy in the store. */
export interface Erasing {
  /** Of each committed entry what is left of it, with a new salt and the entry of this batch that tells of it. */
  readonly entries: readonly (Committed & { readonly seq: number; readonly told: number })[];
  /** Of the directory. */
  readonly members: readonly string[];
}

/** In the place of the fingerprint of a request whose words were erased: with it a guess of them could be tried. */
export const FORGOTTEN = '';

/** The answer once given to a request, kept so that the same request sent again is answered alike. */
export interface Reply {
  /** SHA-256 of the request, in hex: another request under the same key is told apart by it. */
  readonly fingerprint: string;
  /** JSON text. The entries that the request brought are those from its `from` up to, not including, its `seq`. */
  readonly response: string;
}

export interface Batch {
  /** Number of entries the journal must hold for the batch to fit. */
  readonly expectedSeq: number;
  readonly entries: readonly (Uint8Array | Committed)[];
  readonly idempotency?: Reply & { readonly key: string };
  readonly seals?: readonly Seal[];
  /** A sealed box that is counted to the end: what was left in it for that goes. */
  readonly counted?: string;
  readonly erasing?: Erasing;
  /** Members whose codes are dropped with the entries. */
  readonly dropPins?: readonly string[];
  /** Accounts of which something is taken with the entries. */
  readonly taking?: AccountTaking;
}

export interface Seal {
  readonly poll: string;
  /** The sealed box, as JSON text. */
  readonly sealed: string;
  /** True deletes what each voter chose and keeps only who voted. */
  readonly secret: boolean;
  /** What counting it again with a lot will need, as JSON text: kept like a ballot, until it is counted to the end. */
  readonly left?: string;
}

/** Why nothing was written, most telling first: the key has a reply, another batch came before, the box was not
 *  closed to further ballots, or it was sealed already, or an entry that is to be erased is none whose words can be. */
export type AppendRefusal = 'key-used' | 'sequence-conflict' | 'box-open' | 'box-sealed' | 'not-erasable';

export interface Ballot {
  readonly voter: string;
  /** JSON text. */
  readonly payload: string;
}

export type PutOutcome = 'stored' | 'replaced' | 'unchanged' | 'sealed';

/** Ballot papers that somebody counted, on their way to the box of a poll. */
export interface Papers {
  readonly poll: string;
  /** In hexadecimal; other papers have another digest, so that none ever take the place of others. */
  readonly digest: string;
  /** JSON text. */
  readonly content: string;
}

/** The ballots of all polls, one for each poll and voter. No order of arrival and no time is kept. */
export interface BallotBox {
  /** Resolves when the ballot is durable; the last one put wins. `sealed` when the box takes no more ballots.
   *  @throws Fault when it could not be made durable. */
  put(ballot: Ballot & { readonly poll: string }): Promise<PutOutcome>;
  /** Resolves when the papers are durable; they are no voter's ballot, and go with the seal of the box. `sealed` when the box
   *  takes nothing more.
   *  @throws Fault when they could not be made durable. */
  putPapers(papers: Papers): Promise<Exclude<PutOutcome, 'replaced'>>;
  /** The papers of this digest, as JSON text. */
  papers(poll: string, digest: string): string | undefined;
  /** Refuses further ballots and papers from this call on; resolves with all that were put before, now durable.
   *  A close is not durable itself: after a crash the box is open again, as the journal says. */
  close(poll: string): Promise<readonly Ballot[]>;
  /** Takes ballots again after a close that no seal followed; a sealed box stays sealed. */
  reopen(poll: string): void;
  /** Ballots by ascending voter. Empty for a secret poll that is sealed. */
  all(poll: string): readonly Ballot[];
  /** Who voted, ascending; also after a secret poll is sealed. */
  voters(poll: string): readonly string[];
  count(poll: string): number;
  has(poll: string, voter: string): boolean;
  get(poll: string, voter: string): string | undefined;
  /** The sealed box, as JSON text. */
  sealed(poll: string): string | undefined;
  /** What was left in a sealed box that is not counted to the end. */
  left(poll: string): string | undefined;
  /** Every poll of which anything is kept, ascending. */
  polls(): readonly string[];
  /** Resolves when nothing of these polls is left in the files: ballots, papers, seals. They take no more ballots. */
  discard(polls: readonly string[]): Promise<void>;
}

/** Personal data by member, kept apart from the journal because it must be possible to erase it. */
export interface Directory {
  put(id: string, json: string): Promise<void>;
  get(id: string): string | undefined;
  /** Entries by ascending id. */
  all(): readonly { readonly id: string; readonly json: string }[];
  /** Resolves when the bytes are gone from the files too; false when there was nothing to erase. */
  erase(...ids: readonly string[]): Promise<boolean>;
}

/** Checkpoints that witnesses cosigned, the newest of each. */
export interface Cosignatures {
  /** Resolves when it is durable. @param note a signed note, as text */
  put(witness: string, note: string): Promise<void>;
  all(): readonly { readonly witness: string; readonly note: string }[];
}

/** The durable side of one assembly. What a promise has resolved survives a crash at any later instant. */
export interface Store {
  /** Number of durable entries. */
  tail(): number;
  /** Durable entries from `from` up to, not including, `to` (by default the tail at the first step), a page at a time.
   *  @throws Fault `journal-damaged` at the first entry that is missing or whose bytes don't match their leaf hash. */
  read(from: number, to?: number): Iterable<StoredEntry>;
  /** Writes everything in the batch or nothing; resolves with the tail after it, when durable.
   *  What is to be erased is gone from the files by then.
   *  @throws Fault `log-in-use` when all is durable but another process keeps a copy of what was erased from being removed: the
   *  next write, or the next start, removes it.
   *  @throws Fault when it could not be made durable. Some of them left it there all the same: try it again under the
   *  same idempotency key, and `key-used` tells. */
  append(batch: Batch): Promise<Result<{ readonly seq: number }, AppendRefusal>>;
  replyTo(key: string): Reply | undefined;
  readonly box: BallotBox;
  readonly directory: Directory;
  readonly cosignatures: Cosignatures;
  readonly signIn: SignInTables;
  readonly pins: PinTable;
  /** Where accounts lie (tables `account_...`): for single statements alone, since a transaction that stays open over a turn of the
   *  event loop would keep the journal from being written. */
  readonly accounts: DatabaseSync;
  /** The key kept under a name; the first call makes it and keeps it. */
  secret(name: string, make: () => Uint8Array): Uint8Array;
  /** Writes what is waiting and lets go of the files. */
  close(): Promise<void>;
}
