import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, Client } from './ask.ts';
import { createDice } from './dice.ts';
import { judgeOf } from './judge.ts';
import { nastyThings } from './nasty.ts';
import { type Assemblies, startAssemblies, type ToldServer } from './questions.ts';
import { type Asker, type Document, type Generator, type Request, requestsFrom } from './requests.ts';

const SEED = Number(process.env['TAURIDE_SEED'] ?? 20_261_123);
const REQUESTS = Number(process.env['TAURIDE_REQUESTS'] ?? 50_000);
const AT_ONCE = 16;
const BATCH = 500;
/** What the two assemblies may hold more after five times the requests: their journals have grown meanwhile. */
const MARGIN_BYTES = 10 * 1_024 * 1_024;

let assemblies: Assemblies | undefined;
beforeAll(async () => {
  assemblies = await startAssemblies();
}, 120_000);
afterAll(() => assemblies?.stop());

/** Ids that stand in a snapshot, by the field that they stand in. */
function idsIn(snapshot: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /^[A-Za-z0-9.-]{1,24}$/u.test(value))
      found.set(name, [...new Set([...(found.get(name) ?? []), value])]);
    else if (Array.isArray(value)) for (const one of value) walk(one, name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, key);
  };
  walk(snapshot, '');
  return found;
}

const KNOWN: { readonly [field: string]: readonly string[] } = {
  sitting: ['s1', 's2'],
  member: ['chair', 'clerk', 'ann', 'bob', 'carl', 'dora', 'adv', 'alt', 'gone'],
  body: ['council', 'board'],
  poll: ['p1', 'p2'],
  motion: ['m1', 'm2'],
  election: ['e1'],
  rulebook: ['ronr12'],
};
const AS: { readonly [field: string]: string } = {
  bodies: 'body',
  members: 'member',
  to: 'member',
  from: 'member',
  for: 'member',
  by: 'member',
  target: 'motion',
};

function askersOf(own: ToldServer, other: ToldServer): readonly Asker[] {
  const bearer = (token: string) => [['authorization', `Bearer ${token}`]] as const;
  return [
    { name: 'nobody', headers: [], isInside: false },
    ...own.tokens.map(({ name, token, isInside }) => ({ name, isInside, headers: bearer(token) })),
    { name: 'of the other assembly', headers: bearer(other.tokens[0]!.token), isInside: false },
    { name: 'forged', headers: bearer(`${own.tokens[0]!.token.slice(0, -4)}AAAA`), isInside: false },
    { name: 'no bearer', headers: [['authorization', 'Basic Og==']], isInside: false },
  ];
}

interface Attacked {
  readonly client: Client;
  readonly next: () => Request;
  readonly check: (request: Request, answer: Answer) => string | undefined;
  readonly url: string;
}

async function attackOn(at: number): Promise<Attacked> {
  const { servers, folders } = await assemblies!.ask({ kind: 'servers' }, 'servers');
  const [own, other] = [servers[at]!, servers[1 - at]!];
  const read = async (path: string): Promise<unknown> =>
    await (
      await fetch(own.url + path, { headers: { authorization: `Bearer ${own.tokens[0]!.token}` } })
    ).json();
  const document = (await read('/api/openapi.json')) as Document;
  const found = idsIn(await read('/api/snapshot'));
  const nasty = nastyThings(SEED + at);
  const idsOf = (name: string): readonly string[] => {
    const field = AS[name] ?? name;
    return [...(KNOWN[field] ?? []), ...(found.get(field) ?? [])];
  };
  const sources = {
    dice: createDice(SEED + at),
    components: document.components.schemas,
    ids: [...Object.values(KNOWN).flat(), ...[...found.values()].flat()],
    idsOf,
    text: nasty.text,
  };
  const generator: Generator = { document, askers: askersOf(own, other), sources, nasty };
  const judge = judgeOf(document, { foreign: other.words, inside: own.inside, folders });
  return { client: new Client(own.url), next: requestsFrom(generator), check: judge, url: own.url };
}

interface Tally {
  readonly byStatus: Map<number, number>;
  readonly done: Set<string>;
  readonly wrong: string[];
}

async function attack({ client, next, check }: Attacked, count: number, tally: Tally): Promise<void> {
  let left = count;
  const one = async (): Promise<void> => {
    while (left > 0 && tally.wrong.length < 10) {
      left -= 1;
      const request = next();
      const answer = await client.ask(request);
      const wrong = check(request, answer);
      if (wrong !== undefined) tally.wrong.push(told(request, answer, wrong));
      if (answer.status === 200) tally.done.add(request.route);
      tally.byStatus.set(answer.status, (tally.byStatus.get(answer.status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

function told(request: Request, answer: Answer, wrong: string): string {
  const sent = `${request.method} ${request.path.slice(0, 300)} as ${request.asker.name}`;
  const body = request.body?.toString('utf8').slice(0, 600) ?? '';
  return `${wrong}\n  ${sent}\n  ${body}\n  ${answer.status} ${answer.text.slice(0, 400)}`;
}

test(
  `[SF-1] ${REQUESTS} generated requests to two assemblies: nothing breaks, leaks or grows (seed ${SEED})`,
  { timeout: 600_000 },
  async () => {
    const attacks = [await attackOn(0), await attackOn(1)];
    const tally: Tally = { byStatus: new Map(), done: new Set(), wrong: [] };
    const marks: { readonly heapBytes: number; readonly entries: number }[] = [];
    for (let sent = 0; sent < REQUESTS; sent += BATCH) {
      for (const one of attacks) await attack(one, BATCH / 2, tally);
      if (tally.wrong.length > 0) break;
      if ((sent / BATCH) % 4 === 3) await assemblies!.ask({ kind: 'sit-again', at: sent }, 'done');
      if ((sent + BATCH) % 10_000 === 0) marks.push(await assemblies!.ask({ kind: 'state' }, 'state'));
    }
    for (const { client } of attacks) client.close();
    const state = await assemblies!.ask({ kind: 'state' }, 'state');
    expect(tally.wrong.join('\n\n')).toBe('');
    expect(state.phases).toEqual(['ok', 'ok']);
    expect(state.log.join('')).not.toMatch(/"level":(?:50|60)|Bearer|#key=/u);
    // It was not refused at every door: most routes did what they are for, in either assembly.
    expect(tally.done.size).toBeGreaterThan(20);
    expect(state.entries).toBeGreaterThan(40 + REQUESTS / 1_000);
    if (marks.length > 1) expect(marks.at(-1)!.heapBytes - marks[0]!.heapBytes).toBeLessThan(MARGIN_BYTES);
  },
);
