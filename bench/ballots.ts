import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientQuestion } from './ballots-clients.ts';
import type { ServerQuestion } from './ballots-server.ts';
import { type Child, startChild } from './child.ts';
import { type Benchmark, type Measurement, median, verdict } from './measure.ts';

const DELEGATES = 10_000;
const WARM_UP_ROUNDS = 3;
const ROUNDS = 11;

/** Ten thousand delegates vote in the same second, each on a connection of their own and answered after the sync,
 *  against the same server answering as many empty POSTs. */
export const ballots: Benchmark = {
  name: 'ballots',
  run: async () => {
    // In the repository, because a system's temporary folder may lie in memory, where a sync costs nothing.
    const folder = mkdtempSync(join(import.meta.dirname, '.ballots-'));
    const [server, clients] = [startChild('ballots-server.ts'), startChild('ballots-clients.ts')];
    try {
      const { port } = await askServer<{ port: number }>(server, { kind: 'listen', folder });
      await askClients(clients, { kind: 'connect', port, count: DELEGATES });
      const times = await timesOf(clients);
      const { commits } = await askServer<{ commits: number }>(server, { kind: 'close' });
      return [measurement(times, commits)];
    } finally {
      await Promise.all([server.stop(), clients.stop()]);
      rmSync(folder, { recursive: true });
    }
  },
};

interface Times {
  readonly empty: readonly number[];
  readonly ballots: readonly number[];
}

async function timesOf(clients: Child): Promise<Times> {
  const [empty, full]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const times = [await elapsed(clients, {}), await elapsed(clients, { poll: `poll-${round}` })] as const;
    if (round < 0) continue;
    empty.push(times[0]);
    full.push(times[1]);
  }
  return { empty, ballots: full };
}

async function elapsed(clients: Child, what: { readonly poll?: string }): Promise<number> {
  const answer = await askClients<{ elapsed: number; failed: number }>(clients, { kind: 'vote', ...what });
  if (answer.failed > 0) throw new Error(`${answer.failed} requests were not answered as they should be.`);
  return answer.elapsed;
}

function measurement(times: Times, commits: number): Measurement {
  const rate = (elapsedNs: number): number => Math.round(DELEGATES / (elapsedNs / 1e9));
  const [measured, baseline] = [rate(median(times.ballots)), rate(median(times.empty))];
  const each = Math.round((DELEGATES * (ROUNDS + WARM_UP_ROUNDS)) / commits);
  return {
    name: `${DELEGATES} ballots, ${each} to a transaction`,
    measured: `${measured} a second`,
    baseline: `${baseline} empty POSTs a second`,
    ...verdict(measured / baseline, { atLeast: 0.6 }),
  };
}

const askServer = <T>(server: Child, question: ServerQuestion): Promise<T> => server.ask<T>(question);
const askClients = <T>(clients: Child, question: ClientQuestion): Promise<T> => clients.ask<T>(question);
