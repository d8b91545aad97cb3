import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHub, type Hub, type HubOptions } from './hub.ts';
import { entryMessage } from './message.ts';

/** A client that takes what is written only when told to. */
class SlowClient extends Writable {
  readonly taken: Buffer[] = [];
  #waiting: (() => void) | undefined;
  #open: boolean;

  constructor(open: boolean) {
    super({ highWaterMark: 256 });
    this.#open = open;
    this.on('error', () => {});
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken.push(chunk);
    if (this.#open) done();
    else this.#waiting = done;
  }

  /** Lets one write through. */
  take(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }

  openUp(): void {
    this.#open = true;
    this.take();
  }

  get text(): string {
    return Buffer.concat(this.taken).toString();
  }

  get ids(): number[] {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const upTo = (end: number, start = 0): number[] => Array.from({ length: end - start }, (_, at) => start + at);
const message = (seq: number): Buffer => entryMessage(seq, Buffer.from(`{"n":${seq}}`));

let hub: Hub;
let reads: [number, number][];
const start = (head: number, options: Partial<HubOptions> = {}): Hub => {
  reads = [];
  const read = (from: number, to: number): Buffer[] => {
    reads.push([from, to]);
    return upTo(to, from).map(message);
  };
  hub = createHub({ head, read, ...options });
  return hub;
};
const publishTo = (end: number): void => {
  while (hub.head < end) hub.publish(hub.head, message(hub.head));
};
const join = (from: number, open = true): SlowClient => {
  const client = new SlowClient(open);
  hub.subscribe(client, from);
  return client;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(async () => {
  const closing = hub.close();
  await vi.advanceTimersByTimeAsync(2_000);
  await closing;
  vi.useRealTimers();
});

describe('entries', () => {
  test('[L-1] every stream gets the very same bytes of an event', async () => {
    start(0);
    const clients = [join(0), join(0), join(0)];
    const event = message(0);
    hub.publish(0, event);
    await turn();
    for (const client of clients) expect(client.taken).toEqual([event]);
    expect(clients[0]!.taken[0]).toBe(event);
    expect(event.toString()).toBe('id: 0\nevent: entry\ndata: {"n":0}\n\n');
  });

  test('[L-2] a stream that resumes gets what it missed, then what comes, each once and in order', async () => {
    start(300);
    const client = join(120);
    publishTo(310);
    await turn();
    expect(client.ids).toEqual(upTo(310, 120));
    expect(reads[0]).toEqual([120, 184]);
  });

  test('[L-2] publishes that race with a slow client catching up leave no gap and come once', async () => {
    start(1000);
    const client = join(3, false);
    for (let round = 0; round < 60; round += 1) {
      publishTo(hub.head + (round % 3));
      client.take();
      await turn();
    }
    publishTo(hub.head + 1);
    client.openUp();
    await turn();
    publishTo(hub.head + 1);
    await turn();
    expect(hub.head).toBeGreaterThan(1050);
    expect(client.ids).toEqual(upTo(hub.head, 3));
  });

  test('[L-2] a stream may not start after the head', () => {
    start(5);
    expect(() => join(6)).toThrow(/after the head 5/);
    expect(() => hub.publish(4, message(4))).toThrow(/published before/);
  });

  test('[L-3] what was published lately is resumed without reading the disk, older is read', async () => {
    start(0);
    publishTo(400);
    const near = join(390);
    await turn();
    expect([near.ids, reads]).toEqual([upTo(400, 390), []]);
    const oldest = join(144);
    await turn();
    expect([oldest.ids, reads]).toEqual([upTo(400, 144), []]);
    const far = join(143);
    await turn();
    expect(far.ids).toEqual(upTo(400, 143));
    expect(reads[0]).toEqual([143, 207]);
  });

  test('[L-4] a client whose backlog passes the limit is cut off, and the others are not', async () => {
    start(0, { backlogLimitBytes: 2_000 });
    const [stuck, well] = [join(0, false), join(0)];
    publishTo(200);
    await turn();
    expect([stuck.destroyed, well.destroyed, hub.size]).toEqual([true, false, 1]);
    expect(well.ids).toEqual(upTo(200));
  });

  test('[L-4] a slow client that catches up holds no more than one page in memory', () => {
    start(100_000);
    const client = join(0, false);
    expect(reads).toEqual([[0, 64]]);
    expect(client.writableLength).toBeLessThan(64 * 60);
  });

  test('[L-5] a client that has gone is forgotten', async () => {
    start(100);
    const [gone, leaving] = [join(100), join(0, false)];
    gone.destroy();
    leaving.destroy();
    await turn();
    expect(hub.size).toBe(0);
    publishTo(101);
    await turn();
    expect([gone.ids, leaving.ids.at(-1)]).toEqual([[], 63]);
  });

  test('[L-5] a client that went before its stream began is not held', async () => {
    start(3);
    const gone = new SlowClient(true);
    gone.destroy();
    await turn();
    hub.subscribe(gone, 0);
    expect(hub.size).toBe(0);
  });
});

describe('counters and heartbeat', () => {
  test('[L-6] counters go out at most four times a second, the newest of them always', async () => {
    start(0);
    const client = join(0);
    for (let count = 1; count <= 100; count += 1) {
      hub.publishCounters({ turnout: count });
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(250);
    const seen = [...client.text.matchAll(/event: counters\ndata: \{"turnout":(\d+)\}\n\n/g)].map((m) =>
      Number(m[1]),
    );
    expect(seen[0]).toBe(1);
    expect(seen.at(-1)).toBe(100);
    expect(seen.length).toBeLessThanOrEqual(9);
    expect(seen.length).toBeGreaterThanOrEqual(8);
  });

  test('[L-6] a newcomer gets the newest counters, and equal counters go out once', async () => {
    start(0);
    const first = join(0);
    hub.publishCounters({ present: 7 });
    await vi.advanceTimersByTimeAsync(300);
    hub.publishCounters({ present: 7 });
    const second = join(0);
    await turn();
    expect(first.text).toBe('event: counters\ndata: {"present":7}\n\n');
    expect(second.text).toBe(first.text);
  });

  test('[L-7] a quiet stream gets a comment every fifteen seconds', async () => {
    start(0);
    const client = join(0);
    await vi.advanceTimersByTimeAsync(44_000);
    expect(client.text).toBe(':\n\n:\n\n');
  });

  test('[L-8] closing ends every stream, by force where the client takes nothing', async () => {
    start(100);
    const [well, stuck] = [join(100), join(0, false)];
    const closing = hub.close();
    await vi.advanceTimersByTimeAsync(0);
    await turn();
    expect([well.writableFinished, stuck.destroyed]).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(1_000);
    await closing;
    expect([stuck.destroyed, hub.size]).toEqual([true, 0]);
  });

  test('[DO-8] hands a stream over to another and back as often as doors move, and keeps nothing of it', async () => {
    const one = start(0);
    const other = createHub({ head: 0, read: () => [] });
    const client = new SlowClient(true);
    one.subscribe(client, 0);
    const before = client.listenerCount('close');
    for (let times = 0; times < 20; times += 1) {
      expect(one.release(client)).toBe(true);
      other.adopt(client);
      expect([one.size, other.size, one.release(client)]).toEqual([0, 1, false]);
      other.release(client);
      one.adopt(client);
    }
    expect(client.listenerCount('close')).toBe(before);
    client.destroy();
    await turn();
    expect([one.size, other.size]).toEqual([0, 0]);
    await other.close();
  });
});
