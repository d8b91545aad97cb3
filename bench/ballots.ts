import { createPublicKey, verify } from 'node:crypto';
import type { BallotAnswer } from '@tauride/protocol';
import { signedBytesOf } from '@tauride/record';
import type { ClientQuestion, VoteAnswer } from './ballots-clients.ts';
import type { ServerQuestion } from './ballots-server.ts';
import { type Child, startChild } from './child.ts';
import { pollId } from './congress.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, verdict } from './measure.ts';

const DELEGATES = 10_000;
const WARM_UP_ROUNDS = 3;
const ROUNDS = 11;

interface Listening {
  readonly port: number;
  readonly key: string;
  readonly tokens: readonly string[];
}

/** Ten thousand delegates vote in the same second, each on a connection of their own and answered with a signed receipt
 *  after the sync, against the same server answering as many empty POSTs of the same delegates. */
export const ballots: Benchmark = {
  name: 'ballots',
  run: async () =>
    await inFolder(async (dataDir) => {
      const [server, clients] = [startChild('ballots-server.ts'), startChild('ballots-clients.ts')];
      try {
        const listen = { kind: 'listen', dataDir, delegates: DELEGATES } as const;
        const { port, key, tokens } = await askServer<Listening>(server, listen);
        await askClients(clients, { kind: 'connect', port, tokens });
        const measured = measurement(await timesOf({ server, clients, key }));
        await askServer(server, { kind: 'close' });
        return [measured];
      } finally {
        await Promise.all([server.stop(), clients.stop()]);
      }
    }),
};

interface Hall {
  readonly server: Child;
  readonly clients: Child;
  readonly key: string;
}

interface Times {
  readonly empty: number[];
  readonly ballots: number[];
}

async function timesOf(hall: Hall): Promise<Times> {
  const times: Times = { empty: [], ballots: [] };
  for (let round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round += 1) {
    await askServer(hall.server, { kind: 'open-poll', number: round });
    const empty = await voted(hall.clients, {});
    const full = await voted(hall.clients, { poll: pollId(round) });
    if (!isSigned(full.sample, hall.key)) throw new Error('A receipt does not carry a right signature.');
    if (round <= WARM_UP_ROUNDS) continue;
    times.empty.push(empty.elapsed);
    times.ballots.push(full.elapsed);
  }
  return times;
}

async function voted(clients: Child, what: { readonly poll?: string }): Promise<VoteAnswer> {
  const answer = await askClients<VoteAnswer>(clients, { kind: 'vote', ...what });
  if (answer.failed > 0) throw new Error(`${answer.failed} requests were not answered as they should be.`);
  return answer;
}

function isSigned(sample: string, key: string): boolean {
  const { receipt } = JSON.parse(sample) as BallotAnswer;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  const bytes = signedBytesOf(receipt);
  return bytes !== null && verify(null, bytes, publicKey, Buffer.from(receipt.signature, 'base64url'));
}

function measurement(times: Times): Measurement {
  const rate = (elapsedNs: number): number => Math.round(DELEGATES / (elapsedNs / 1e9));
  const ratios = times.ballots.map((elapsed, round) => times.empty[round]! / elapsed);
  return {
    name: `${DELEGATES} ballots with receipts`,
    measured: `${rate(median(times.ballots))} a second`,
    baseline: `${rate(median(times.empty))} empty POSTs a second`,
    ...verdict(median(ratios), { atLeast: 0.6 }),
  };
}

const askServer = <T>(server: Child, question: ServerQuestion): Promise<T> => server.ask<T>(question);
const askClients = <T>(clients: Child, question: ClientQuestion): Promise<T> => clients.ask<T>(question);
