import { type Child, now, startChild } from './child.ts';
import type { ClientQuestion } from './fan-out-clients.ts';
import type { ServerQuestion } from './fan-out-server.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';

const SUBSCRIBERS = 10_000;
const CLIENT_PROCESSES = 2;
const WARM_UP_ROUNDS = 5;
const ROUNDS = 25;
const MEMORY_LIMIT_BYTES = 300_000_000;

interface Side {
  readonly server: Child;
  readonly port: number;
}

/** One event to ten thousand streams, until the last byte has arrived, against a bare loop that writes the same bytes
 *  to as many plain sockets. */
export const fanOut: Benchmark = {
  name: 'fan-out',
  run: async () => {
    const clients = Array.from({ length: CLIENT_PROCESSES }, () => startChild('fan-out-clients.ts'));
    const servers = [startChild('fan-out-server.ts'), startChild('fan-out-server.ts')] as const;
    try {
      const hub = await fill(servers[0], clients, {
        listen: 'listen-hub',
        request: 'GET /stream HTTP/1.1\r\nhost: a\r\n\r\n',
      });
      const bare = await fill(servers[1], clients, { listen: 'listen-bare', request: '.' });
      return await compare({ hub, bare, clients });
    } finally {
      await Promise.all([...clients, ...servers].map((child) => child.stop()));
    }
  },
};

async function fill(
  server: Child,
  clients: readonly Child[],
  how: { readonly listen: 'listen-hub' | 'listen-bare'; readonly request: string },
): Promise<Side> {
  const { port } = await ask<{ port: number }>(server, { kind: how.listen });
  const count = SUBSCRIBERS / clients.length;
  await Promise.all(
    clients.map((client) => askClient(client, { kind: 'connect', port, count, request: how.request })),
  );
  return { server, port };
}

async function compare(parts: { hub: Side; bare: Side; clients: readonly Child[] }): Promise<Measurement[]> {
  const times = { hub: [] as number[], bare: [] as number[] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1)
    for (const side of ['bare', 'hub'] as const) {
      const time = await timeToLastByte(parts[side], parts.clients);
      if (round >= 0) times[side].push(time);
    }
  const { rss } = await ask<{ rss: number }>(parts.hub.server, { kind: 'memory' });
  const [measured, baseline] = [median(times.hub), median(times.bare)];
  return [
    {
      name: `one event to the last of ${SUBSCRIBERS} streams`,
      measured: milliseconds(measured),
      baseline: `${milliseconds(baseline)} for a bare loop`,
      ...verdict(measured / baseline, { atMost: 1.25 }),
    },
    {
      name: `memory of a server with ${SUBSCRIBERS} streams`,
      measured: `${Math.round(rss / 1e6)} MB`,
      baseline: `${MEMORY_LIMIT_BYTES / 1e6} MB allowed`,
      ...verdict(rss / MEMORY_LIMIT_BYTES, { atMost: 1 }),
    },
  ];
}

async function timeToLastByte({ server, port }: Side, clients: readonly Child[]): Promise<number> {
  // Whatever the last round left to do is done before this one begins.
  const settledAt = now() + 20e6;
  while (now() < settledAt) await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all(clients.map((client) => askClient(client, { kind: 'arm', port })));
  const { startedAt, bytes } = await ask<{ startedAt: number; bytes: number }>(server, { kind: 'publish' });
  const answers = clients.map((client) =>
    askClient<{ receivedAt: number }>(client, { kind: 'await', port, bytes }),
  );
  const received = await Promise.all(answers);
  return Math.max(...received.map(({ receivedAt }) => receivedAt)) - startedAt;
}

const ask = <T>(server: Child, question: ServerQuestion): Promise<T> => server.ask<T>(question);
const askClient = <T>(client: Child, question: ClientQuestion): Promise<T> => client.ask<T>(question);
