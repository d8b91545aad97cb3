import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { ServerQuestion } from './ballots-server.ts';
import { type Child, now, startChild } from './child.ts';
import { pollId } from './congress.ts';
import type { AttackerQuestion } from './flood-attacker.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, milliseconds, verdict } from './measure.ts';

const DELEGATES = 400;
const LINES = 120;
const EACH = 12;
/** Between two ballots of one delegate. */
const PAUSE_MS = 700;
const LIMIT_NS = 300e6;

/** Four hundred delegates go on voting while one other address floods the server with all that it can send. */
export const flood: Benchmark = {
  name: 'flood',
  run: async () =>
    await inFolder(async (dataDir) => {
      const [server, attacker] = [startChild('ballots-server.ts'), startChild('flood-attacker.ts')];
      try {
        const { port, tokens } = await server.ask<{ readonly port: number; readonly tokens: string[] }>({
          kind: 'listen',
          dataDir,
          delegates: DELEGATES,
        } satisfies ServerQuestion);
        await server.ask({ kind: 'open-poll', number: 1 } satisfies ServerQuestion);
        await voteAll(port, tokens, 1);
        const calm = await voteAll(port, tokens, 2);
        await attacker.ask({ kind: 'flood', port, lines: LINES } satisfies AttackerQuestion);
        const flooded = await voteAll(port, tokens, 3);
        const { sent } = await stopAttack(attacker);
        return [measurement(calm, flooded, sent)];
      } finally {
        await Promise.all([server.stop(), attacker.stop()]);
      }
    }),
};

async function stopAttack(attacker: Child): Promise<{ readonly sent: number }> {
  return await attacker.ask({ kind: 'stop' } satisfies AttackerQuestion);
}

const agent = new Agent({ keepAlive: true });

async function voteAll(port: number, tokens: readonly string[], round: number): Promise<readonly number[]> {
  const times = await Promise.all(
    tokens.map(async (token, at) => {
      const device = randomBytes(16).toString('hex');
      const own: number[] = [];
      await pause((at / tokens.length) * PAUSE_MS);
      for (let number = 1; number <= EACH; number += 1) {
        const body = JSON.stringify({
          choice: number % 2 === 0 ? 'yes' : 'no',
          nonce: randomBytes(16).toString('hex'),
          revision: { device, number: number + round * EACH },
        });
        own.push(await cast(port, token, body));
        await pause(PAUSE_MS);
      }
      return own;
    }),
  );
  return times.flat().toSorted((a, b) => a - b);
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

async function cast(port: number, token: string, body: string): Promise<number> {
  const begin = now();
  await new Promise<void>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': body.length,
    };
    const path = `/api/polls/${pollId(1)}/ballot`;
    const asked = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`a ballot was answered ${String(answer.statusCode)}`)),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
  return now() - begin;
}

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)]!;

function measurement(calm: readonly number[], flooded: readonly number[], sent: number): Measurement {
  return {
    name: `a ballot of ${DELEGATES} delegates during ${sent} requests of a flood, 99th percentile`,
    measured: milliseconds(p99(flooded)),
    baseline: `${milliseconds(p99(calm))} without it, 300.0 ms allowed`,
    ...verdict(p99(flooded) / LIMIT_NS, { atMost: 1 }),
  };
}
