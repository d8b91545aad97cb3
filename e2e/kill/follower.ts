import { type ClientRequest, request } from 'node:http';
import type { Entry, PollId, PollMethod } from '@tauride/procedure';
import type { Chance } from './chance.ts';
import { headersOf, type Wire } from './wire.ts';

export interface OpenPoll {
  readonly id: PollId;
  readonly method: PollMethod;
}

/** A client's own log of the journal, kept through disconnections by resuming after the last entry it has. */
export interface Follower {
  readonly lines: readonly string[];
  /** What a log must never meet: a gap, a repetition, a server that knows less than the client. */
  readonly faults: readonly string[];
  readonly resumed: number;
  /** The poll that is open as far as this log tells. */
  readonly openPoll: OpenPoll | null;
  /** Resolves when the poll that is open changes, or the follower stops. */
  nextPoll(): Promise<void>;
  /** Breaks the connection, as a lost network would. */
  drop(): void;
  stop(): void;
}

export function follow(wire: Wire, chance: Chance): Follower {
  return new LogFollower(wire, chance);
}

class LogFollower implements Follower {
  readonly lines: string[] = [];
  readonly faults: string[] = [];
  resumed = 0;
  openPoll: OpenPoll | null = null;
  readonly #wire: Wire;
  readonly #chance: Chance;
  #connection: ClientRequest | undefined;
  #stopped = false;
  #waiting: (() => void)[] = [];

  constructor(wire: Wire, chance: Chance) {
    this.#wire = wire;
    this.#chance = chance;
    this.#connect();
  }

  nextPoll(): Promise<void> {
    return this.#stopped ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  drop(): void {
    this.#connection?.destroy();
  }

  stop(): void {
    this.#stopped = true;
    this.drop();
    this.#wake();
  }

  #connect(): void {
    if (this.#stopped) return;
    const connection = request(`${this.#wire.url}/api/stream`, {
      agent: false,
      headers: { ...headersOf(this.#wire), 'last-event-id': String(this.lines.length - 1) },
    });
    this.#connection = connection;
    connection.on('error', () => {});
    connection.on('close', () => setTimeout(() => this.#connect(), this.#chance.integer(30, 250)));
    connection.on('response', (response) => {
      if (response.statusCode === 200) this.resumed += 1;
      else if (response.statusCode !== 503)
        this.faults.push(`a stream was answered ${response.statusCode ?? 0}`);
      // What was cut off in the middle of a message is dropped with this connection's rest.
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', () => {});
      response.on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\n\n');
        rest = messages.pop() ?? '';
        if (response.statusCode === 200) for (const message of messages) this.#take(message);
      });
    });
    connection.end();
  }

  #take(message: string): void {
    const found = /^id: (\d+)\nevent: entry\ndata: (.*)$/.exec(message);
    if (!found) return;
    const [id, line] = [Number(found[1]), found[2]!];
    if (id !== this.lines.length) this.faults.push(`entry ${id} came after ${this.lines.length} entries`);
    this.lines.push(line);
    this.#notice((JSON.parse(line) as Entry).event);
  }

  #notice(event: Entry['event']): void {
    if (event.type === 'PollOpened') this.openPoll = { id: event.poll, method: event.method };
    else if (event.type === 'PollClosed') this.openPoll = null;
    else return;
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
