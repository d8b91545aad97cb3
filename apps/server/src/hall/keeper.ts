import { type Assembly, evolve } from '@tauride/procedure';
import { clearanceIn } from '../doors/book.ts';
import type { ViewsOptions } from '../doors/views.ts';
import { Fault } from '../store/fault.ts';
import type { Batch, Store, StoredEntry } from '../store/store.ts';
import type { Draft } from './draft.ts';
import { createFollower, type Follower } from './follower.ts';
import { emptyLedger, entryIn, type Ledger, replayed } from './ledger.ts';
import type { HallLog } from './log.ts';

/** Keeps the one live ledger equal to what the store has made durable (invariant I-1). */
export interface Keeper extends Pick<Follower, 'ledger' | 'views' | 'listen'> {
  readonly phase: 'ok' | 'stopped';
  /** Makes sure that the next act is judged on what is durable.
   *  @throws Fault `stopped`, or what the store throws */
  prepare(): void;
  /** Writes a draft made on this ledger, then follows it. The ledger stays as it was unless the draft is durable.
   *  @throws Fault, also when the draft was written nonetheless: then the ledger has followed it */
  commit(
    draft: Draft,
    extras: Pick<Batch, 'idempotency' | 'seals' | 'counted' | 'erasing' | 'dropPins' | 'taking'>,
  ): Promise<void>;
  /** Reads everything again after a bug was met; without success no act is taken any more. */
  recover(cause: unknown): void;
}

export interface KeeperOptions {
  readonly store: Store;
  readonly log: HallLog;
  /** Called with the seconds that each durable write took. */
  readonly timed: (seconds: number) => void;
}

/** @throws InvariantError when the journal doesn't replay, Fault when it can't be read */
export function createKeeper({ store, log, timed }: KeeperOptions): Keeper {
  const follower = createFollower((since) => movesIn(store, follower.ledger, since));
  let phase: Keeper['phase'] = 'ok';
  let isBehind = false;
  const catchUp = (): void => {
    for (const stored of store.read(follower.ledger.state.seq)) followStored(follower, stored);
    isBehind = false;
  };
  /** An error does not say whether entries were written, only the journal does: until it was read, no act is judged. */
  const settle = (): void => {
    isBehind = true;
    try {
      catchUp();
    } catch (error) {
      if (!(error instanceof Fault)) phase = 'stopped';
      log.error({ err: error, seq: follower.ledger.state.seq }, 'the journal could not be followed');
    }
  };
  catchUp();
  return {
    get ledger() {
      return follower.ledger;
    },
    get phase() {
      return phase;
    },
    views: follower.views,
    listen: follower.listen,
    prepare: () => {
      if (isBehind) settle();
      if (phase === 'stopped') throw stopped();
      if (isBehind) throw new Fault('retry', 'journal-unread', 'The journal cannot be read at present.');
    },
    commit: async (draft, extras) => {
      const started = performance.now();
      try {
        await append(store, { expectedSeq: follower.ledger.state.seq, entries: draft.writes, ...extras });
      } catch (error) {
        log.warn({ err: error, seq: follower.ledger.state.seq }, 'an append failed');
        settle();
        throw error;
      }
      timed((performance.now() - started) / 1_000);
      follower.advance(draft.ledger, draft.entries);
    },
    recover: (cause) => {
      phase = 'stopped';
      log.error({ err: cause, seq: follower.ledger.state.seq }, 'a bug was met: the journal is read again');
      try {
        follower.replace(replay(store, follower.ledger.state.seq));
        catchUp();
        phase = 'ok';
        log.warn({ seq: follower.ledger.state.seq }, 'recovered by replay');
      } catch (error) {
        log.error({ err: error }, 'the journal does not replay: acts are refused');
      }
    },
  };
}

export function stopped(cause?: unknown): Fault {
  return new Fault('stop', 'stopped', 'The server met a fault of its own.', { cause });
}

async function append(store: Store, batch: Batch): Promise<void> {
  const result = await store.append(batch);
  if (!result.ok)
    throw new Fault('retry', result.error, `The journal did not take the entries: ${result.error}.`);
}

function followStored(follower: Follower, stored: StoredEntry): void {
  const entry = entryIn(stored.text);
  const ledger = replayed(follower.ledger, entry, stored.leaf);
  follower.advance(ledger, [{ entry, bytes: stored.bytes, sealed: stored.sealed, state: ledger.state }]);
}

/** What has happened since, with who may read it. */
function* movesIn(store: Store, { state, book }: Ledger, since: Assembly): ReturnType<ViewsOptions['past']> {
  let before = since;
  for (const { text } of store.read(since.seq, state.seq)) {
    const entry = entryIn(text);
    const after = evolve(before, entry);
    yield { before, entry, after, clearance: clearanceIn(book, entry.seq) };
    before = after;
  }
}

/** @throws InvariantError or Fault at the first entry that doesn't follow */
function replay(store: Store, end: number): Ledger {
  let ledger = emptyLedger;
  for (const { text, leaf } of store.read(0, end)) ledger = replayed(ledger, entryIn(text), leaf);
  return ledger;
}
