import type { Result } from '@tauride/kernel';
import {
  type Assembly,
  type Command,
  type Context,
  type MandateId,
  mayErase,
  type MemberId,
  type PollId,
} from '@tauride/procedure';
import type {
  BatchAnswer,
  BoxAnswer,
  CommandAnswer,
  Counters,
  DirectoryChange,
  Head,
  Receipt,
  RollAnswer,
  RoundBoxAnswer,
  Viewer,
} from '@tauride/protocol';
import { treeHead } from '@tauride/record';
import { type BatchOf, batchAnswer, type EnteringPapers, enterPapers } from '../election/batches.ts';
import { createPaperStore } from '../election/papers.ts';
import { type Standing, createAlarms } from '../pressure/alarms.ts';
import { createPins, type Pins } from '../pressure/pins.ts';
import type { Store, StoredEntry } from '../store/store.ts';
import { type ActOptions, type ActTools, carryOut } from './act.ts';
import { carryOutAll, type ManyActs } from './act-all.ts';
import { type Audience, audienceOf, mayRead } from '../doors/audience.ts';
import { clearanceIn } from '../doors/book.ts';
import type { Clearance } from '../doors/clearance.ts';
import { pollClearance } from '../doors/poll-clearance.ts';
import type { Author } from './author.ts';
import { bodiesVoting } from './bodies-voting.ts';
import { castBallot, type Casting, type NotTaken } from './ballots.ts';
import { surveyFor } from './erasing.ts';
import type { Listener } from './follower.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { HallLog } from './log.ts';
import { createNames, type Names } from './names.ts';
import type { NotDone } from './not-done.ts';
import { createQueue, type Queue } from './queue.ts';
import { createReceipts } from './receipts.ts';
import { createRefusals } from './refusals.ts';
import { discardRehearsed } from './rehearsed.ts';
import { createRevisions } from './revisions.ts';
import { rollAnswers } from './roll-answers.ts';
import { createSealedBoxes } from './sealed-boxes.ts';
import { sha256 } from './sha.ts';
import { createTurnout } from './turnout.ts';
import { createTurns } from './turns.ts';

/** A line of the journal as an audience gets it. */
export type ReadLine = Pick<StoredEntry, 'seq' | 'bytes' | 'sealed'>;

/** The one place that holds the live assembly. */
export interface Hall {
  readonly state: Assembly;
  readonly head: Head;
  /** `stopped`: a bug was met and replaying the journal did not help; no act is taken. */
  readonly phase: 'ok' | 'stopped';
  /** What a reader may follow. */
  readonly audienceOf: (viewer: Viewer | null) => Audience;
  /** The state as an audience knows it: rule DO-11, every answer is given from it. */
  readonly viewFor: (audience: Audience) => Assembly;
  /** Resolves once an audience can be answered without going through what it missed.
   *  @throws Fault where the journal cannot be read */
  readonly ready: (audience: Audience) => Promise<void>;
  /** Whether an audience has to be given the state anew with this entry. */
  readonly isRefreshed: (audience: Audience, seq: number) => boolean;
  /** Who may read an entry. */
  readonly clearanceOf: (seq: number) => Clearance;
  readonly names: Names;
  /** Public key of the ballots' receipts: Ed25519, 32 bytes in base64url. */
  readonly receiptKey: string;
  /** Judges one act after the other and makes it durable.
   *  @throws Fault `stopped`, `disk-full`, ... */
  execute(command: Command, author: Author, options?: ActOptions): Promise<Result<CommandAnswer, NotDone>>;
  /** Judges acts on bodies and seats one after the other, and makes all of them durable together, or none.
   *  @returns how many entries were made
   *  @throws Fault */
  executeAll(acts: ManyActs): Promise<Result<number, NotDone>>;
  /** Takes a ballot for an open poll.
   *  @throws Fault */
  cast(casting: Casting): Promise<Result<Receipt, NotTaken>>;
  /** Durable entries from `from` up to, not including, `to`: what the audience may not read is sealed. An entry that stands in the
   *  record as it is (of a journal older than commitments) is left out for those who may not read it. */
  read(audience: Audience, from: number, to: number): Iterable<ReadLine>;
  /** Stores the papers that a teller counted, and enters their digest.
   *  @throws Fault */
  enterPapers(entering: EnteringPapers): Promise<Result<BatchAnswer, NotDone>>;
  /** A batch of papers as its tellers see it. */
  batchOf(batch: BatchOf): BatchAnswer | undefined;
  /** The ballots of a poll that was sealed. */
  boxOf(poll: PollId): BoxAnswer | undefined;
  /** The codes with which members confirm votes. */
  readonly pins: Pins;
  /** Who voted under duress in a poll: for its tellers alone. */
  forcedIn(poll: PollId): ReadonlyMap<MemberId, Standing>;
  /** What was answered so far in a roll call that is open. */
  rollOf(poll: PollId): RollAnswer | undefined;
  /** The ballots of a round that was closed.
   *  @throws InvariantError where it is not sealed */
  roundBoxOf(poll: PollId): RoundBoxAnswer;
  /** Calls back for every entry from now on, once it is durable. */
  listen(listener: Listener): void;
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>;
}

/** What the hall tells those who watch it; the hub passes it on. */
export interface HallWatch {
  readonly counters: (counters: Counters, clearance: Clearance) => void;
  readonly names: (changes: readonly DirectoryChange[]) => void;
  /** Members who may have been erased. */
  readonly erased?: (members: readonly MemberId[]) => void;
  /** Seconds that a durable write of the journal took. */
  readonly appended: (seconds: number) => void;
}

export interface HallOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: HallLog;
  readonly watch: HallWatch;
  /** A file that was handed in, by its SHA-256. */
  readonly fileOf?: Context['fileOf'];
}

/** Opens the hall on a store by replaying its journal.
 *  @throws InvariantError when the journal doesn't replay, Fault when it can't be read */
export function openHall({ store, clock, log, watch, fileOf }: HallOptions): Hall {
  const keeper = createKeeper({ store, log, timed: watch.appended });
  const queue = createQueue();
  const box = boxTools({ store, clock, watch }, keeper);
  const { boxes, papers, receipts, pins, alarms } = box;
  const discarded = discardRehearsed({ keeper, box: store.box, boxes, log });
  const [refusals, revisions] = [createRefusals(), createRevisions()];
  const names = createNames(store.directory, watch.names);
  const readAgain: Names['readAgain'] = (members) => {
    names.readAgain(members);
    if (members.length > 0) watch.erased?.(members);
  };
  const tools = {
    store,
    keeper,
    refusals,
    revisions,
    clock,
    readAgain,
    ...box,
    ...(fileOf ? { fileOf } : {}),
  };
  return {
    get state() {
      return keeper.ledger.state;
    },
    get head() {
      return treeHead(keeper.ledger.range, sha256);
    },
    get phase() {
      return keeper.phase;
    },
    audienceOf: (viewer) => audienceOf(viewer, keeper.ledger.state, keeper.ledger.book.closing),
    viewFor: keeper.views.of,
    ready: keeper.views.ready,
    isRefreshed: keeper.views.isRefreshed,
    clearanceOf: (seq) => clearanceIn(keeper.ledger.book, seq),
    names,
    receiptKey: receipts.publicKey,
    execute: executing(tools, queue),
    executeAll: (acts) => queue.add(() => carryOutAll(tools, acts)),
    cast: (casting) => castBallot(tools, casting),
    enterPapers: (entering) => enterPapers(tools, entering, (act) => queue.add(() => carryOut(tools, act))),
    batchOf: (batch) => batchAnswer(keeper.ledger.state, batch, papers),
    read: readerOf(store, keeper),
    boxOf: boxes.find,
    pins,
    forcedIn: (poll) => alarms.in(poll),
    rollOf: (poll) => rollAnswers(keeper.ledger.state, store.box, poll),
    roundBoxOf: boxes.ofRound,
    listen: keeper.listen,
    close: async () => {
      await queue.idle();
      await discarded();
    },
  };
}

function executing(tools: ActTools, queue: Queue): Hall['execute'] {
  const mayErasePast = (author: Author): boolean => {
    const { state } = tools.keeper.ledger;
    const actor = author.kind === 'operator' ? author : ({ kind: 'member', member: author.member } as const);
    return state.phase === 'founded' && mayErase(state, actor) === null;
  };
  return async (command, author, options = {}) => {
    // All of the journal may have to be read: not in its turn, in which everybody else waits.
    const isErasing = command.type === 'EraseText' && mayErasePast(author);
    const survey = isErasing ? await surveyFor(tools.store, command) : undefined;
    return await queue.add(() => carryOut(tools, { command, author, ...options, survey }));
  };
}

function readerOf(store: Store, keeper: Keeper): Hall['read'] {
  return function* (audience, from, to) {
    for (const entry of store.read(from, Math.min(to, keeper.ledger.state.seq)))
      if (mayRead(audience, clearanceIn(keeper.ledger.book, entry.seq), entry.seq)) yield entry;
      else if (entry.sealed) yield { seq: entry.seq, bytes: entry.sealed, sealed: entry.sealed };
  };
}

/** What ballots are taken, kept and told with. */
function boxTools({ store, clock, watch }: Pick<HallOptions, 'store' | 'clock' | 'watch'>, keeper: Keeper) {
  const turnout = createTurnout({
    box: store.box,
    bodiesOf: (poll, key) => bodiesVoting(keeper.ledger.state, poll, key as MandateId),
    tell: (counters, poll) => {
      watch.counters(counters, pollClearance(keeper.ledger, poll));
    },
  });
  return {
    turnout,
    boxes: createSealedBoxes(store.box),
    papers: createPaperStore(store),
    receipts: createReceipts(store),
    turns: createTurns(),
    pins: createPins({ store, clock }),
    alarms: createAlarms(store.box),
  };
}
