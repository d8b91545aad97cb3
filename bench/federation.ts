import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { FoundedAssembly } from '@tauride/procedure';
import type { Snapshot } from '@tauride/protocol';
import { findPeople, type People } from '../apps/web/src/bodies/find-people.ts';
import { type Child, startChild } from './child.ts';
import type { FederationQuestion, Started } from './federation-server.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';

const ENTRIES = 100_000;
const ROUNDS = 15;
const BUDGET_NS = 2e8;
const REPLAY_BUDGET_NS = 4e9;

/** Four hundred bodies, ten thousand members and a hundred thousand entries: a page is opened, a member found, a roll frozen. */
export const federation: Benchmark = {
  name: 'federation',
  run: async () =>
    await inFolder(async (folder) => {
      const server = startChild('federation-server.ts');
      try {
        return await measured(server, folder);
      } finally {
        await server.stop();
      }
    }),
};

async function measured(server: Child, folder: string): Promise<readonly Measurement[]> {
  const ask = <T>(question: FederationQuestion): Promise<T> => server.ask<T>(question);
  const { url, link, replayMs } = await ask<Started>({ kind: 'start', folder, entries: ENTRIES });
  const open = { url: `${url}/api/snapshot`, key: link.split('#key=')[1]! };
  const health = { url: `${url}/api/health`, key: open.key };
  await opened(open);
  const [pages, bare, freezes]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await ask({ kind: 'move', round });
    pages.push((await opened(open)).elapsedNs);
    bare.push((await opened(health)).elapsedNs);
    freezes.push((await ask<{ elapsedNs: number }>({ kind: 'freeze' })).elapsedNs);
  }
  const { bytes } = await opened(open);
  const text = gunzipSync(bytes).toString();
  const copies = Array.from({ length: 5 }, () => elapsed(() => JSON.parse(text)));
  const size = `${(bytes.length / 1e6).toFixed(1)} MB of ${(text.length / 1e6).toFixed(1)} MB`;
  return [
    within('opening a page after an act: its data, whole', median(pages), {
      than: `${milliseconds(median(bare))} for an empty answer; ${size}`,
    }),
    within('the same data read by a browser', median(copies), { than: 'JSON.parse alone' }),
    ...finding(JSON.parse(text) as Snapshot),
    within('freezing a roll of 10,000', median(freezes), { than: 'on the live state, nothing prepared' }),
    within(`${ENTRIES} entries to a server that answers`, replayMs * 1e6, { than: 'once' }, REPLAY_BUDGET_NS),
  ];
}

function finding({ state, directory }: Snapshot): readonly Measurement[] {
  const people = (): People => ({ assembly: structuredClone(state) as FoundedAssembly, directory });
  const fresh = Array.from({ length: 3 }, people);
  const first = fresh.map((one) => elapsed(() => findOne(one, 'boris 77')));
  const typed = ['b', 'bo', 'bor', 'boris', 'boris 7', 'boris 77', 'deneś', '10000'];
  const letters = typed.map((text) => elapsed(() => findPeople(fresh[0]!, text, 50)));
  return [
    within('finding a member among 10,000, the first time', median(first), { than: 'index made for it' }),
    within('and with each further letter', Math.max(...letters), { than: 'the slowest of 8' }),
  ];
}

function findOne(people: People, text: string): void {
  if (findPeople(people, text, 50).found.length === 0) throw new Error(`Nobody was found by ${text}.`);
}

interface Asked {
  readonly url: string;
  readonly key: string;
}

/** From the request until the last byte, as it is sent. */
async function opened({ url, key }: Asked): Promise<{ readonly elapsedNs: number; readonly bytes: Buffer }> {
  const before = process.hrtime.bigint();
  return await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' };
    const asked = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${String(response.statusCode)}`));
        resolve({ elapsedNs: Number(process.hrtime.bigint() - before), bytes: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Nanoseconds of this thread's processor, however many others want it. */
function elapsed(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) * 1_000;
}

function within(
  name: string,
  took: number,
  { than }: { readonly than: string },
  budget = BUDGET_NS,
): Measurement {
  return {
    name,
    measured: milliseconds(took),
    baseline: `${than}; ${milliseconds(budget)} allowed`,
    ...verdict(took / budget, { atMost: 1 }),
  };
}
