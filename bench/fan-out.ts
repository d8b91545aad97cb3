import { type Child, startChild } from './child.ts';
import type { ClientQuestion } from './fan-out-clients.ts';
import type { Published, ServerQuestion } from './fan-out-server.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';

const SUBSCRIBERS = 10_000;
const CLIENT_PROCESSES = 2;
const WARM_UP_ROUNDS = 5;
const ROUNDS = 25;
const MEMORY_LIMIT_BYTES = 300_000_000;

interface Side {
  readonly server: Child;
  readonly port: number;
  /** Resident memory of its process before anyone came. */
  readonly emptyBytes: number;
}

/** One entry to ten thousand streams of Tauride's own server, until the last byte has arrived, against a bare loop that
 *  writes the same bytes to as many plain sockets. */
export const fanOut: Benchmark = {
  name: 'fan-out',
  run: async () =>
    await inFolder(async (dataDir) => {
      const clients = Array.from({ length: CLIENT_PROCESSES }, () => startChild('fan-out-clients.ts'));
      const servers = [startChild('fan-out-server.ts'), startChild('fan-out-server.ts')] as const;
      try {
        const request = 'GET /api/stream HTTP/1.1\r\nhost: a\r\n\r\n';
        const hall = await fill(servers[0], clients, { listen: { kind: 'listen-hall', dataDir }, request });
        const bare = await fill(servers[1], clients, { listen: { kind: 'listen-bare' }, request: '.' });
        return await compare({ hall, bare, clients });
      } finally {
        await Promise.all([...clients, ...servers].map((child) => child.stop()));
      }
    }),
};

async function fill(
  server: Child,
  clients: readonly Child[],
  how: { readonly listen: ServerQuestion; readonly request: string },
): Promise<Side> {
  const { port } = await ask<{ port: number }>(server, how.listen);
  const { rss: emptyBytes } = await ask<{ rss: number }>(server, { kind: 'memory' });
  const count = SUBSCRIBERS / clients.length;
  await Promise.all(
    clients.map((client) => askClient(client, { kind: 'connect', port, count, request: how.request })),
  );
  return { server, port, emptyBytes };
}

interface Parts {
  readonly hall: Side;
  readonly bare: Side;
  readonly clients: readonly Child[];
}

async function compare({ hall, bare, clients }: Parts): Promise<Measurement[]> {
  const times = { hall: [] as number[], bare: [] as number[] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const entered = await timeToLastByte(hall, clients, { kind: 'enter' });
    const written = await timeToLastByte(bare, clients, { kind: 'write', bytes: entered.bytes });
    if (round < 0) continue;
    times.hall.push(entered.time);
    times.bare.push(written.time);
  }
  const { rss } = await ask<{ rss: number }>(hall.server, { kind: 'memory' });
  return [speed(times), memory(hall.emptyBytes, rss)];
}

function speed(times: { readonly hall: readonly number[]; readonly bare: readonly number[] }): Measurement {
  return {
    name: `one entry, from the act to the last of ${SUBSCRIBERS} streams`,
    measured: milliseconds(median(times.hall)),
    baseline: `${milliseconds(median(times.bare))} for a bare loop`,
    ...verdict(median(times.hall.map((time, round) => time / times.bare[round]!)), { atMost: 1.25 }),
  };
}

/** What the process has grown by since it listened with a congress and nobody there, garbage included. */
function memory(emptyBytes: number, fullBytes: number): Measurement {
  const grown = fullBytes - emptyBytes;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return {
    name: `resident memory that ${SUBSCRIBERS} streams add to the server`,
    measured: `${megabytes(grown)}, ${megabytes(fullBytes)} with the rest`,
    baseline: `${megabytes(MEMORY_LIMIT_BYTES)} allowed`,
    ...verdict(grown / MEMORY_LIMIT_BYTES, { atMost: 1 }),
  };
}

async function timeToLastByte(
  { server, port }: Side,
  clients: readonly Child[],
  question: ServerQuestion,
): Promise<{ readonly time: number; readonly bytes: string }> {
  // Whatever the last round left to do is done before this one begins.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all(clients.map((client) => askClient(client, { kind: 'arm', port })));
  const { startedAt, bytes } = await ask<Published>(server, question);
  const expected = Buffer.byteLength(bytes, 'base64');
  const answers = clients.map((client) =>
    askClient<{ receivedAt: number }>(client, { kind: 'await', port, bytes: expected }),
  );
  const received = await Promise.all(answers);
  return { time: Math.max(...received.map(({ receivedAt }) => receivedAt)) - startedAt, bytes };
}

const ask = <T>(server: Child, question: ServerQuestion): Promise<T> => server.ask<T>(question);
const askClient = <T>(client: Child, question: ClientQuestion): Promise<T> => client.ask<T>(question);
