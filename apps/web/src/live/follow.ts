import type { Instant, Line } from '@tauride/procedure';
import type { Counters, DirectoryChange, Head, Problem, Snapshot } from '@tauride/protocol';
import type { Api } from './api.ts';
import { readEvents, type StreamEvent } from './event-stream.ts';
import { isConnectionError, ProblemError } from './problem-error.ts';
import type { HallConnection } from './types.ts';

export type FollowOptions = {
  readonly api: Api;
  readonly clock: () => Instant;
  /** Number of entries taken; null before there is a snapshot. */
  readonly seq: () => number | null;
  /** @param ageMs how long ago the server wrote the snapshot */
  readonly start: (snapshot: Snapshot, ageMs: number) => void;
  /** Answers false when an entry before it is missing. */
  readonly entry: (entry: Line) => boolean;
  readonly counters: (counters: Counters) => void;
  readonly names: (changes: DirectoryChange | readonly DirectoryChange[]) => void;
  readonly head: (head: Head) => void;
  readonly connected: () => void;
  readonly changed: () => void;
  readonly shut: (problem: Problem) => void;
};

/** Silence after which a stream is given up; the server says something every 15 seconds. */
const silenceMs = 40_000;
/** After this the page says that it is offline rather than that it is coming back. */
const offlineAfterMs = 10_000;
const firstDelayMs = 500;
const longestDelayMs = 8_000;

/** Keeps a stream open and takes up after the last entry whenever it breaks; a gap starts again from a snapshot. */
export class Follower {
  readonly #hall: FollowOptions;
  #connection: HallConnection;
  #stop: AbortController | null = null;
  #closed = false;
  #needsSnapshot = true;
  #delayMs = firstDelayMs;
  #wake: () => void = () => undefined;
  readonly #tick: ReturnType<typeof setInterval>;

  constructor(hall: FollowOptions) {
    this.#hall = hall;
    const begun = hall.clock();
    this.#connection = { phase: 'reconnecting', since: begun, lastHeardAt: begun };
    this.#tick = setInterval(() => this.#second(), 1000);
    window.addEventListener('online', this.tryNow);
    window.addEventListener('offline', this.#giveUp);
  }

  get connection(): HallConnection {
    return this.#connection;
  }

  readonly tryNow = (): void => {
    this.#delayMs = firstDelayMs;
    this.#wake();
  };

  /** Takes the hall up again from a snapshot. */
  startAgain(): void {
    this.#needsSnapshot = true;
    this.#giveUp();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#tick);
    window.removeEventListener('online', this.tryNow);
    window.removeEventListener('offline', this.#giveUp);
    this.#giveUp();
    this.#wake();
  }

  /** Follows until it is closed, or until a problem that trying again would not mend. */
  async run(): Promise<void> {
    while (!this.#closed) {
      const error = await this.#attempt().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (this.#closed || this.#isShut(error)) return;
      this.#to('reconnecting');
      await this.#pause();
    }
  }

  readonly #giveUp = (): void => this.#stop?.abort();

  async #attempt(): Promise<void> {
    if (this.#needsSnapshot || this.#hall.seq() === null) await this.#load();
    if (this.#hall.seq() !== null) await this.#stream();
  }

  /** A problem with the snapshot is final. One with the stream (the journal there is shorter than ours, or the key no longer
   *  holds) is for the next snapshot to explain, and so is an entry that this version cannot take. */
  #isShut(error: unknown): boolean {
    if (error === null || isConnectionError(error)) return false;
    if (error instanceof ProblemError && error.mayPass) return false;
    if (error instanceof ProblemError && this.#needsSnapshot) {
      this.#hall.shut(error.problem);
      return true;
    }
    this.#needsSnapshot = true;
    return false;
  }

  async #load(): Promise<void> {
    const { snapshot, askedMs, cameMs } = await this.#hall.api.snapshot();
    this.#hall.start(snapshot, Math.round((cameMs - askedMs) / 2 + performance.now() - cameMs));
    this.#needsSnapshot = false;
    this.#heard();
  }

  async #stream(): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const silence = watchSilence(stop, silenceMs);
    try {
      const response = await this.#hall.api.stream(this.#hall.seq() ?? 0, stop.signal);
      this.#delayMs = firstDelayMs;
      this.#heard();
      this.#to('connected');
      this.#hall.connected();
      await readEvents(response, {
        onEvent: (event) => this.#take(event),
        onHeard: () => {
          this.#heard();
          silence.heard();
        },
      });
    } finally {
      silence.end();
    }
  }

  #take({ event, data }: StreamEvent): void {
    if (event === 'entry' && !this.#hall.entry(JSON.parse(data) as Line)) this.startAgain();
    // The doors were opened, or a seat was given: what came before does not lead to what may be seen now.
    if (event === 'refresh') this.startAgain();
    if (event === 'counters') this.#hall.counters(JSON.parse(data) as Counters);
    if (event === 'directory')
      this.#hall.names(JSON.parse(data) as DirectoryChange | readonly DirectoryChange[]);
    if (event === 'head') this.#hall.head(JSON.parse(data) as Head);
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, this.#delayMs);
    });
    this.#delayMs = Math.min(longestDelayMs, this.#delayMs * 2);
  }

  #second(): void {
    const { phase, since } = this.#connection;
    if (phase !== 'reconnecting') return;
    if (this.#hall.clock() - since > offlineAfterMs) this.#to('offline');
    else this.#hall.changed();
  }

  #heard(): void {
    this.#connection = { ...this.#connection, lastHeardAt: this.#hall.clock() };
  }

  #to(phase: HallConnection['phase']): void {
    const before = this.#connection;
    // Trying again does not make an offline page look as if it were nearly back.
    if (before.phase === phase || (before.phase === 'offline' && phase === 'reconnecting')) return;
    const goesOn = before.phase === 'reconnecting' && phase === 'offline';
    this.#connection = { ...before, phase, since: goesOn ? before.since : this.#hall.clock() };
    this.#hall.changed();
  }
}

/** Gives a stream up when nothing comes: a phone often does not notice that the network has gone. */
function watchSilence(stop: AbortController, limitMs: number): { heard: () => void; end: () => void } {
  let timer = setTimeout(() => stop.abort(), limitMs);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), limitMs);
    },
    end: () => clearTimeout(timer),
  };
}
