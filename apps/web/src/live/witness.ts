import type { Instant, Line } from '@tauride/procedure';
import type { Head, Snapshot } from '@tauride/protocol';
import type { Notary } from '../record/notary.ts';
import { type Alarm, dropAlarm, keepAlarm, keptAlarm } from './alarm.ts';
import type { Api } from './api.ts';
import { keyFor } from './record-keys.ts';
import {
  compare,
  grownBy,
  nothingSeen,
  sizeIn,
  type Witness,
  witnessOf,
  witnessText,
} from './record-check.ts';
import { Missing, readTo } from './read-record.ts';
import type { RecordCheck } from './types.ts';

/** Watches that the record only grows: over reloads, over gaps, and with every entry. */
export type RecordWitness = {
  readonly check: () => RecordCheck;
  /** Brings the tree from what this browser saw before to the snapshot, and compares. */
  readonly start: (snapshot: Pick<Snapshot, 'head' | 'logKey'>) => Promise<void>;
  readonly grow: (line: Line) => void;
  /** The server's claim came with the stream. */
  readonly compare: (head: Head) => void;
  /** Another tab of this browser may have found something. */
  readonly reload: () => void;
  readonly acts: RecordActs;
};

/** What pages about the record ask of the check. */
export type RecordActs = {
  /** The newest checks of signatures, the latest first. */
  readonly checks: () => readonly Check[];
  /** Whether the server names witnesses. */
  readonly hasPolicy: () => boolean;
  /** What this browser holds of the record. */
  readonly holds: () => Witness;
  /** What others were shown does not fit it. */
  readonly raise: (found: Pick<Alarm, 'entry' | 'shown' | 'from'>) => void;
  /** Puts the alarm away with all that was seen, and begins anew. */
  readonly forget: () => void;
};

/** One checkpoint whose signature held. */
export type Check = { readonly at: Instant; readonly size: number };

export type WitnessOptions = {
  readonly api: Pick<Api, 'journal' | 'ask'>;
  readonly storage: Storage | null;
  readonly assembly: string;
  /** Address of the server. */
  readonly server: string;
  /** Whether every entry is due to this reader; the public may be left out of what closed sittings wrote. */
  readonly isMember: boolean;
  readonly now: () => Instant;
  readonly onChange: () => void;
  /** How often witnesses are asked what they were shown; never where it is not said. */
  readonly meetEveryMs?: number;
  /** Checks signatures; its code is fetched when there is one to check. */
  readonly notary?: () => Promise<Notary>;
  /** Waits between two checks of signatures, and before an alarm is raised over what may yet come. */
  readonly pause?: (ms: number) => Promise<void>;
};

/** In a burst of acts the newest signature alone is checked. */
const examineEveryMs = 1000;
const beforeAlarmMs = 2000;
const mostChecks = 8;

const loadNotary = async (): Promise<Notary> => (await import('../record/notary.ts')).notary;
const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Where the browser's storage is full, what was found holds for this page alone. */
function kept(write: () => void): void {
  try {
    write();
  } catch {
    // The page says the same as it would otherwise.
  }
}

export function createWitness(options: WitnessOptions): RecordWitness {
  const watch = new Watch(options);
  return {
    check: () => watch.state,
    start: (snapshot) => watch.start(snapshot),
    grow: (line) => watch.grow(line),
    compare: (head) => watch.compare(head),
    reload: () => watch.reload(),
    acts: {
      checks: () => watch.checks,
      hasPolicy: () => watch.hasPolicy,
      holds: () => watch.seen,
      raise: (found) => watch.alarm('other', found),
      forget: () => watch.forget(),
    },
  };
}

class Watch {
  readonly #options: WitnessOptions;
  readonly #name: string;
  readonly #pause: (ms: number) => Promise<void>;
  seen: Witness;
  state: RecordCheck;
  checks: readonly Check[] = [];
  hasPolicy = false;
  /** Entries that came while the ones before them were still being read. */
  #ahead: Line[] = [];
  /** The newest claim that came meanwhile. */
  #claimed: Head | null = null;
  #live = false;
  /** Counts the starts: of two that overlap, the later one holds. */
  #starts = 0;
  #reading = false;
  /** The key that the server named with its last snapshot, and the size that it signed then. */
  #named: { readonly key: string; readonly size: number } | null = null;
  #unexamined: Head | null = null;
  #examining = false;
  #meeting: ReturnType<typeof setInterval> | undefined;

  constructor(options: WitnessOptions) {
    this.#options = options;
    this.#name = `tauride.record.${options.assembly}`;
    this.#pause = options.pause ?? wait;
    this.seen = witnessOf(options.storage?.getItem(this.#name) ?? null) ?? nothingSeen(options.now());
    this.state = { phase: 'checking', from: this.seen.range.size };
    this.#takeAlarm();
  }

  async start(snapshot: Pick<Snapshot, 'head' | 'logKey'>): Promise<void> {
    const { head, logKey } = snapshot;
    if ('witnesses' in snapshot) this.hasPolicy = true;
    this.#starts += 1;
    const mine = this.#starts;
    this.#live = false;
    this.#ahead = [];
    this.#claimed = null;
    if (logKey !== undefined) this.#named = { key: logKey, size: head.size };
    if (this.seen.range.size > head.size) return await this.#askAgain(mine);
    this.#reading = true;
    const read = await this.#read(head.size);
    if (mine !== this.#starts) return;
    this.#reading = false;
    if (read === undefined) return;
    if (read instanceof Missing) return this.#leftOut(read, head);
    this.seen = read;
    this.#pin(head);
    if (this.#judge(head)) this.#goOn();
  }

  /** From here each entry is taken as it comes, those first that came meanwhile. */
  #goOn(): void {
    this.#live = true;
    for (const line of this.#ahead) this.grow(line);
    if (this.#claimed !== null) this.compare(this.#claimed);
  }

  grow(line: Line): void {
    if (!this.#live) return void this.#ahead.push(line);
    try {
      this.seen = grownBy(this.seen, line);
    } catch {
      return this.alarm('missing', { entry: line.seq, shown: null });
    }
    // An entry whose code had to be fetched comes after the claim about it.
    if (this.#claimed?.size === this.seen.range.size) this.compare(this.#claimed);
  }

  compare(head: Head): void {
    this.#claimed = head;
    // The journal could not be read at the start: with each claim it is tried again.
    const { phase } = this.state;
    const isDue = phase === 'checking' || phase === 'checked';
    if (!this.#live && !this.#reading && isDue) void this.start({ head });
    // The answer to an act of one's own may be here before the heads of the acts before it.
    if (!this.#live || head.size !== this.seen.range.size) return;
    this.#claimed = null;
    this.#judge(head);
  }

  reload(): void {
    if (this.state.phase !== 'mismatch') this.#takeAlarm();
  }

  forget(): void {
    clearInterval(this.#meeting);
    const { storage, assembly } = this.#options;
    dropAlarm(storage, assembly);
    storage?.removeItem(this.#name);
  }

  alarm(kind: Alarm['kind'], found: Pick<Alarm, 'entry' | 'shown' | 'from'>): void {
    if (this.state.phase === 'mismatch') return;
    const { storage, assembly, server, now } = this.#options;
    const { seenAt, keys, signed } = this.seen;
    const key = keys.at(-1)?.key ?? '';
    const alarm: Alarm = { kind, ...found, seenAt, at: now(), server, key, kept: signed };
    const before = this.#good();
    this.state = { phase: 'mismatch', alarm };
    kept(() => keepAlarm(storage, assembly, alarm));
    this.#options.onChange();
    void this.#notary()
      .then((notary) => notary.keep(alarm, before, this.#options))
      .catch(() => undefined);
  }

  /** What this browser kept when the record last fitted. */
  #good(): Witness {
    const earlier = witnessOf(this.#options.storage?.getItem(this.#name) ?? null);
    return earlier ?? { ...nothingSeen(this.seen.seenAt), keys: this.seen.keys };
  }

  async #notary(): Promise<Notary> {
    return await (this.#options.notary ?? loadNotary)();
  }

  /** The tree up to a size; undefined where the connection broke. What is missing is asked for twice. */
  async #read(size: number): Promise<Witness | Missing | undefined> {
    const { api } = this.#options;
    const read = () => readTo(api, this.seen, size).catch(() => undefined);
    const first = await read();
    if (!(first instanceof Missing)) return first;
    await this.#pause(beforeAlarmMs);
    return await read();
  }

  /** An answer may have been overtaken by another tab's: before it is called a loss the server is asked anew. */
  async #askAgain(mine: number): Promise<void> {
    this.#reading = true;
    const note = await this.#newest();
    if (mine !== this.#starts) return;
    this.#reading = false;
    if (note === undefined) return;
    const size = Number(note.split('\n')[1]);
    if (size < this.seen.range.size) return this.alarm('shorter', { entry: size, shown: note });
    this.#goOn();
  }

  async #newest(): Promise<string | undefined> {
    try {
      return await (await this.#options.api.ask('/log/checkpoint', { cache: 'no-store' })).text();
    } catch {
      return undefined;
    }
  }

  #leftOut({ entry, isGap }: Missing, head: Head): void {
    if (isGap && !this.#options.isMember) this.#conclude({ phase: 'not-open' });
    else this.alarm('missing', { entry, shown: head.checkpoint ?? null });
  }

  /** The key is taken at first sight, and from then on only the record itself may change it. */
  #pin(head: Head): void {
    const { keys } = this.seen;
    if (this.#named === null) return;
    const { key, size } = this.#named;
    if (keys.length === 0) this.seen = { ...this.seen, keys: [{ key, from: 0 }] };
    else if (keyFor(keys, size) !== key) this.alarm('key', { entry: size, shown: head.checkpoint ?? null });
  }

  #judge(head: Head): boolean {
    const { range } = this.seen;
    if (!compare(range, head)) {
      const shown = head.checkpoint ?? null;
      this.alarm('differs', { entry: Math.min(range.size, head.size), shown });
      return false;
    }
    const at = this.#options.now();
    this.seen = { ...this.seen, seenAt: at };
    this.#keep();
    const signed = this.state.phase === 'checked' ? this.state.signed : this.seen.signed;
    this.#conclude({ phase: 'checked', at, head: { size: head.size, root: head.root }, signed });
    if (head.checkpoint !== undefined) this.#examine(head);
    return true;
  }

  #conclude(check: RecordCheck): void {
    // A record that did not match once is not made good by matching later.
    if (this.state.phase !== 'mismatch') this.state = check;
    this.#options.onChange();
  }

  #examine(head: Head): void {
    this.#unexamined = head;
    if (this.#examining) return;
    this.#examining = true;
    void this.#examineAll()
      // Without the code, or without a connection, the next claim tries again.
      .catch(() => undefined)
      .finally(() => {
        this.#examining = false;
      });
  }

  async #examineAll(): Promise<void> {
    const notary = await this.#notary();
    while (this.#unexamined !== null) {
      const head = this.#unexamined;
      this.#unexamined = null;
      await this.#examineOne(notary, head);
      await this.#pause(examineEveryMs);
    }
  }

  async #examineOne(notary: Notary, head: Head): Promise<void> {
    const shown = head.checkpoint!;
    const key = keyFor(this.seen.keys, head.size);
    if (key === null) return;
    const problem = await notary.problemOf(shown, { ...head, key });
    if (problem === null) {
      this.seen = { ...this.seen, signed: shown };
      this.checks = [{ at: this.#options.now(), size: head.size }, ...this.checks].slice(0, mostChecks);
      this.#keep();
      if (this.state.phase === 'checked') this.#conclude({ ...this.state, signed: shown });
      this.#meetWitnesses(notary);
      return;
    }
    this.alarm(problem, { entry: head.size, shown });
  }

  /** Now and then what the witnesses were shown is compared with what this browser was. */
  #meetWitnesses(notary: Notary): void {
    const { api, meetEveryMs } = this.#options;
    if (!this.hasPolicy || this.#meeting !== undefined || meetEveryMs === undefined) return;
    const meet = async (): Promise<void> => {
      if (this.state.phase !== 'checked') return;
      const found = await notary.meet(this.seen, api).catch(() => null);
      if (found !== null) this.alarm('other', found);
    };
    this.#meeting = setInterval(() => void meet(), meetEveryMs);
    void meet();
  }

  /** Of two tabs the one that has seen more keeps what it saw. */
  #keep(): void {
    const { storage } = this.#options;
    if (sizeIn(storage?.getItem(this.#name) ?? '') > this.seen.range.size) return;
    kept(() => storage?.setItem(this.#name, witnessText(this.seen)));
  }

  #takeAlarm(): void {
    const alarm = keptAlarm(this.#options.storage, this.#options.assembly);
    if (alarm !== null) this.state = { phase: 'mismatch', alarm };
  }
}
