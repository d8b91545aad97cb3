import {
  currentSitting,
  type Instant,
  isSealed,
  type Line,
  type PaperText,
  type PollId,
} from '@tauride/procedure';
import type { BoxAnswer, Problem, Room, Snapshot } from '@tauride/protocol';
import { sittingSeen } from '../house/house.ts';
import type { Api } from './api.ts';
import { createBooks } from './books.ts';
import { createDesk, type Desk } from './desk.ts';
import { createEntryQueue, type Taken } from './entry-queue.ts';
import { createEvolution } from './evolution.ts';
import { rememberLetIn, wasEnded, wasLetIn } from './let-in.ts';
import { needTopics } from '../messages/catalogue.ts';
import { Follower } from './follow.ts';
import { fromSnapshot, type Model, withCounters, withEntry, withNames } from './model.ts';
import { createLateWitness, type LateWitness } from './late-witness.ts';
import type { HallActs, HallPhase, HallView } from './types.ts';

export type ClientOptions = {
  readonly api: Api;
  readonly room: Room;
  readonly byLink: boolean;
  readonly onUnknown?: (listener: () => void) => void;
  readonly storage: Storage | null;
  /** Milliseconds of this device's clock. */
  readonly clock?: () => number;
};

/** What became of an act. Who is refused reads why: the words for that are fetched first, if they can be had. */
async function told<Result extends { readonly kind: string }>(
  asked: Promise<Result> | undefined,
): Promise<Result | { readonly kind: 'elsewhere' }> {
  const result = (await asked) ?? ({ kind: 'elsewhere' } as const);
  if (result.kind === 'refused') await needTopics(['refusals']).catch(() => undefined);
  return result;
}

/** One page's link to the hall: what it shows, and what it may ask, until it is closed. */
export class HallClient {
  readonly #options: ClientOptions;
  readonly #clock: () => number;
  readonly #listeners = new Set<() => void>();
  readonly #boxes = new Map<string, Promise<BoxAnswer | null>>();
  #phase: HallPhase = { phase: 'opening', lost: false };
  #model: Model | null = null;
  #desk: Desk | null = null;
  #witness: LateWitness | null = null;
  #follower: Follower | null = null;
  /** How far the hall's clock is ahead of this device's. */
  #aheadMs = 0;
  #wasIn = false;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
  }

  readonly acts: HallActs = {
    ask: (path, init) => this.#options.api.ask(path, init),
    now: () => (this.#clock() + this.#aheadMs) as Instant,
    act: async (command, behalf = {}) => await told(this.#desk?.act(command, behalf)),
    cast: async (poll, choice, behalf = {}) => await told(this.#desk?.cast(poll, choice, behalf)),
    castPaper: async (poll, paper, behalf = {}) => await told(this.#desk?.castPaper(poll, paper, behalf)),
    drop: (id) => this.#desk?.outbox.drop(id),
    tryNow: () => {
      this.#follower?.tryNow();
      void this.#desk?.outbox.flush();
    },
    sealed: (poll) => this.#sealed(poll),
    sealedPapers: (poll) => this.#options.api.box<PaperText>(poll).catch(() => null),
    journal: (from, to) => this.#options.api.journal(from, to),
    recordActs: () => this.#witness?.acts() ?? null,
  };

  readonly phase = (): HallPhase => this.#phase;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Begins to follow; call what it answers with to end. */
  open(): () => void {
    const follower = new Follower({
      api: this.#options.api,
      clock: this.acts.now,
      seq: () => this.#model?.assembly.seq ?? null,
      start: (snapshot, ageMs) => this.#start(snapshot, ageMs),
      entry: (entry) => this.#take([entry]),
      counters: (counters) => this.#change((model) => withCounters(model, counters)),
      names: (changes) => this.#change((model) => withNames(model, changes)),
      head: (head) => this.#witness?.compare(head),
      connected: () => void this.#desk?.outbox.flush(),
      changed: this.#show,
      shut: (problem) => this.#shut(problem),
    });
    this.#follower = follower;
    this.#options.onUnknown?.(() => this.#lookWhoAsks());
    // Another tab of this browser changes what waits.
    window.addEventListener('storage', this.#elsewhere);
    void follower.run();
    return () => {
      window.removeEventListener('storage', this.#elsewhere);
      follower.close();
    };
  }

  readonly #show = (): void => {
    const view = this.#view();
    if (view !== null) this.#phase = { phase: 'open', view };
    else if (this.#phase.phase === 'opening') this.#phase = { phase: 'opening', lost: this.#isLate() };
    for (const listener of this.#listeners) listener();
  };

  readonly #elsewhere = (): void => {
    this.#witness?.reload();
    // The tab that heard of it first has left nothing for this one to be told.
    if (this.#wasIn && !this.#options.byLink && wasEnded(this.#options.storage)) this.#lookWhoAsks();
    this.#show();
  };

  readonly #books = createBooks({ onCome: this.#show });
  readonly #evolution = createEvolution();
  readonly #queue = createEntryQueue({
    take: (entry) => this.#takeOne(entry),
    load: this.#evolution.complete,
    onTaken: this.#show,
    onLost: () => this.#follower?.startAgain(),
  });

  /** Nothing has come for a while: the page says so rather than stay blank. */
  #isLate(): boolean {
    const since = this.#follower?.connection.since;
    return since !== undefined && this.acts.now() - since > 2000;
  }

  #view(): HallView | null {
    if (!this.#model || !this.#desk || !this.#witness || !this.#follower) return null;
    const { assembly, entries, directory, me, counters, bodyCounters } = this.#model;
    if (!this.#books.areThere(assembly)) return null;
    return {
      assembly,
      sitting: this.#sitting(assembly, me),
      entries,
      directory,
      me,
      counters,
      bodyCounters,
      connection: this.#follower.connection,
      record: this.#witness.check(),
      ...this.#desk.kept(),
    };
  }

  #sitting(assembly: Model['assembly'], me: Model['me']): HallView['sitting'] {
    const current = currentSitting(assembly);
    return current === undefined ? null : sittingSeen(assembly, current, me);
  }

  #start(snapshot: Snapshot, ageMs: number): void {
    if (snapshot.state.phase !== 'founded') {
      this.#phase = { phase: 'unfounded' };
      return this.#show();
    }
    const { byLink, room, storage } = this.#options;
    const isPublic = room === 'gallery' || room === 'display';
    const wasIn = !isPublic && !byLink && (this.#wasIn || wasLetIn(storage));
    if (wasIn && snapshot.me === null) return this.#signedOut();
    this.#wasIn = snapshot.me !== null;
    if (!byLink && this.#wasIn) rememberLetIn(storage, 'yes');
    this.#aheadMs = snapshot.now + ageMs - this.#clock();
    const model = fromSnapshot(snapshot, this.#options.room, this.#model);
    this.#model = model;
    this.#queue.clear();
    this.#desk ??= this.#openDesk(model);
    this.#witness ??= createLateWitness({
      ...this.#options,
      assembly: model.assembly.id,
      server: window.location.origin,
      meetEveryMs: 60_000,
      isMember: snapshot.me !== null && snapshot.me.room !== 'gallery',
      now: this.acts.now,
      onChange: this.#show,
    });
    this.#witness.start(snapshot);
    this.#show();
  }

  #openDesk({ assembly, me }: Model): Desk {
    return createDesk({
      ...this.#options,
      // Two delegates may share a browser.
      scope: `${assembly.id}.${me.member ?? 'public'}`,
      now: this.acts.now,
      state: () => this.#model?.assembly ?? assembly,
      onChange: this.#show,
      onEntries: (entries) => this.#take(entries),
      onSignedOut: this.#lookWhoAsks,
      isOpen: () => this.#phase.phase !== 'signed-out',
    });
  }

  /** Takes entries in their order, each once; false when some before them are missing. */
  #take(entries: readonly Line[]): boolean {
    const isWhole = this.#queue.add(entries);
    this.#show();
    return isWhole;
  }

  #takeOne(entry: Line): Taken {
    if (this.#model === null) return 'gap';
    const next = withEntry(this.#model, entry, this.#evolution);
    if (typeof next === 'string') return next;
    this.#model = next;
    this.#witness?.grow(entry);
    if (!isSealed(entry)) this.#aheadMs = Math.max(this.#aheadMs, entry.at - this.#clock());
    return 'taken';
  }

  #change(change: (model: Model) => Model): void {
    if (this.#model !== null) this.#model = change(this.#model);
    this.#show();
  }

  #shut(problem: Problem): void {
    if (problem.status === 401) return this.#signedOut();
    this.#model = null;
    this.#phase = { phase: 'shut', problem };
    this.#show();
  }

  /** Something was not answered for want of a person: the next snapshot tells whether this device was signed out. */
  readonly #lookWhoAsks = (): boolean => {
    const wasKnown = this.#wasIn;
    if (wasKnown) this.#follower?.startAgain();
    return wasKnown;
  };

  #signedOut(): void {
    const { byLink, storage } = this.#options;
    if (!byLink && wasLetIn(storage)) rememberLetIn(storage, 'ended');
    this.#model = null;
    this.#phase = { phase: 'signed-out', by: byLink ? 'link' : 'device' };
    this.#follower?.close();
    this.#show();
  }

  #sealed(poll: PollId): Promise<BoxAnswer | null> {
    const asked = this.#boxes.get(poll) ?? this.#options.api.box(poll).catch(() => null);
    this.#boxes.set(poll, asked);
    // What could not be had may be asked for again.
    void asked.then((box) => box ?? this.#boxes.delete(poll));
    return asked;
  }
}
