import type { Writable } from 'node:stream';
import { invariant, type Json } from '@tauride/kernel';
import { createCoalescer } from './coalescer.ts';
import { createRecent } from './recent.ts';
import { countersMessage, HEARTBEAT } from './message.ts';

const HEARTBEAT_MS = 15_000;
const COUNTERS_INTERVAL_MS = 250;
const CLOSE_GRACE_MS = 1_000;
const RECENT_MESSAGES = 256;
/** Entries in one write of a stream that catches up. */
const CATCH_UP_ENTRIES = 64;
const BACKLOG_LIMIT_BYTES = 1_048_576;

/** What was published before, as this audience sees it. */
export interface Past {
  /** Messages of the entries from `from` up to, not including, `to`, in order; one Buffer is one whole event. */
  readonly read: (from: number, to: number) => Iterable<Buffer>;
}

export interface HubOptions extends Past {
  /** Number of entries published before the hub was made. */
  readonly head: number;
  /** Bytes that may wait for one slow client before it is cut off; it comes back and resumes. Default 1 MiB. */
  readonly backlogLimitBytes?: number;
}

/** Sends what happens to everyone of one audience: an event is encoded once, and the same bytes go to each socket. */
export interface Hub {
  /** Number of entries published. */
  readonly head: number;
  /** Number of open streams. */
  readonly size: number;
  /** Sends what was published from `from` on, then everything to come, each once and in order.
   *  @param from at most {@link head} */
  subscribe(socket: Writable, from: number): void;
  /** Lets go of a stream that is up with the others; false where it is not.  */
  release(socket: Writable): boolean;
  /** Takes a stream that another hub has released at the same entry. */
  adopt(socket: Writable): void;
  /** Sends the message of entry `seq`, which is durable, to all. */
  publish(seq: number, message: Buffer): void;
  /** Keeps nothing of what was sent before: whoever comes back gets it as it is now. */
  forget(): void;
  /** Sends the newest counters, at most four times a second. */
  publishCounters(counters: Json): void;
  /** Sends a message that is no entry and is not resumed to all who follow by now. */
  announce(message: Buffer): void;
  /** Ends every stream; resolves when all are gone, by force after a second. */
  close(): Promise<void>;
}

export function createHub(options: HubOptions): Hub {
  const limit = options.backlogLimitBytes ?? BACKLOG_LIMIT_BYTES;
  // With what takes each out when it closes.
  const open = new Map<Writable, () => void>();
  const live = new Set<Writable>();
  const recent = createRecent(options.head, RECENT_MESSAGES);
  let head = options.head;
  const broadcast = (message: Buffer): void => live.forEach((socket) => send(socket, message, limit));
  const counters = createCoalescer(COUNTERS_INTERVAL_MS, broadcast);
  const heartbeat = setInterval(() => broadcast(HEARTBEAT), HEARTBEAT_MS).unref();
  const read: Past['read'] = (from, to) => recent.between(from, to) ?? options.read(from, to);
  const enter = (socket: Writable): void => {
    const leave = (): void => [open, live].forEach((streams) => streams.delete(socket));
    open.set(socket, leave);
    socket.once('close', leave);
  };
  const join = (socket: Writable): void => {
    live.add(socket);
    if (counters.last) socket.write(counters.last);
  };
  return {
    get head() {
      return head;
    },
    get size() {
      return open.size;
    },
    subscribe: (socket, from) => {
      invariant(from <= head, `a stream cannot start at ${from}, after the head ${head}`);
      // Whoever left before the answer began closes no second time, and would be held for ever.
      if (socket.destroyed) return;
      enter(socket);
      catchUp({ socket, from, read, head: () => head, join });
    },
    release: (socket) => {
      if (!live.delete(socket)) return false;
      socket.off('close', open.get(socket)!);
      return open.delete(socket);
    },
    adopt: (socket) => {
      enter(socket);
      join(socket);
    },
    publish: (seq, message) => {
      invariant(seq >= head, `entry ${seq} was published before`);
      head = seq + 1;
      recent.add(seq, message);
      broadcast(message);
    },
    forget: () => recent.clear(head),
    publishCounters: (values) => counters.push(() => countersMessage(values)),
    announce: broadcast,
    close: async () => {
      clearInterval(heartbeat);
      counters.stop();
      await Promise.all([...open.keys()].map(end));
    },
  };
}

/** A client that can't keep up would hold its backlog in memory: it is cut off, and resumes after its last event. */
function send(socket: Writable, message: Buffer, limit: number): void {
  socket.write(message);
  if (socket.writableLength > limit) socket.destroy();
}

interface CatchUp {
  readonly socket: Writable;
  readonly from: number;
  readonly read: Past['read'];
  readonly head: () => number;
  readonly join: (socket: Writable) => void;
}

/** Writes the past as fast as the client takes it. What is published meanwhile is past as well by then, so the stream
 *  joins the others in the very step in which nothing is missing any more: no gap, and nothing twice. */
function catchUp({ socket, from, read, head, join }: CatchUp): void {
  let next = from;
  const step = (): void => {
    while (next < head() && !socket.destroyed) {
      const to = Math.min(next + CATCH_UP_ENTRIES, head());
      const messages = [...read(next, to)];
      next = to;
      if (messages.length > 0 && !socket.write(Buffer.concat(messages))) {
        socket.once('drain', step);
        return;
      }
    }
    if (!socket.destroyed) join(socket);
  };
  step();
}

async function end(socket: Writable): Promise<void> {
  if (socket.closed) return;
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => socket.destroy(), CLOSE_GRACE_MS);
    socket.once('close', () => {
      clearTimeout(force);
      resolve();
    });
    socket.end();
  });
}
