import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Choice, Command, Entry, MemberId, PollId } from '@tauride/procedure';
import type { BallotAnswer, BoxAnswer, CommandAnswer, Receipt } from '@tauride/protocol';
import { createChance, until } from './kill/chance.ts';
import { readJournal, send, type Wire } from './kill/wire.ts';
import { CHAIR, delegate, SITTING } from './scenes/federation.ts';
import { startServer, type TestServer } from './server.ts';

const VOTERS = 40;
const PAGE_BYTES = 4_096;
const at = { sitting: SITTING };

const chance = createChance(1917);
const data = mkdtempSync(join(tmpdir(), 'tauride-secret-'));
const voters = Array.from({ length: VOTERS }, (_, place) => delegate(place + 1));

let server: TestServer;
let links: ReadonlyMap<string, string>;
let poll: PollId;
let streamed = '';
/** Nonces of the ballots that stand, and of those that were replaced. */
const standing: string[] = [];
const replaced: string[] = [];
const receipts: Receipt[] = [];
/** Ids of the devices that cast them. */
const castFrom: string[] = [];
const foundWhileOpen: string[] = [];
let devicesWhileOpen: readonly string[];
let beforeResult: number;

const wireOf = (label: string): Wire => ({ url: server.url, token: links.get(label) ?? null });

async function act(member: MemberId, command: Command): Promise<readonly Entry[]> {
  const answer = await send(
    wireOf(member),
    '/api/commands',
    { command },
    { headers: { 'idempotency-key': chance.nonce() } },
  );
  expect(answer.status, answer.text).toBe(200);
  return (JSON.parse(answer.text) as CommandAnswer).entries;
}

async function cast(member: MemberId, choice: Choice): Promise<string> {
  const nonce = chance.nonce();
  const revision = { device: chance.nonce(), number: 1 };
  castFrom.push(revision.device);
  const answer = await send(wireOf(member), `/api/polls/${poll}/ballot`, { choice, nonce, revision });
  expect(answer.status, answer.text).toBe(200);
  receipts.push((JSON.parse(answer.text) as BallotAnswer).receipt);
  return nonce;
}

async function putInSecret(): Promise<void> {
  const wording = { form: 'text', text: 'That the treasurer be thanked.' } as const;
  const plain = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  const [made] = await act(delegate(1), { type: 'MakeMotion', ...at, kind: 'main', wording, ...plain });
  if (made?.event.type !== 'MotionMade') throw new Error('no motion was made');
  const { motion } = made.event;
  await act(delegate(2), { type: 'SecondMotion', ...at, motion });
  await act(CHAIR, { type: 'StateQuestion', ...at, motion });
  const [put] = await act(CHAIR, { type: 'PutQuestion', ...at, motion, method: 'ballot' });
  if (put?.event.type !== 'PollOpened') throw new Error('no poll was opened');
  poll = put.event.poll;
}

async function listen(): Promise<void> {
  const response = await fetch(`${server.url}/api/stream`);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body!) streamed += decoder.decode(chunk, { stream: true });
  } catch {
    // The server is killed in the end.
  }
}

/** Pages of the store's files that hold both a nonce and a member, as SQLite cuts them. */
function telltalePages(): string[] {
  const nonces = [...standing, ...replaced];
  return readdirSync(data).flatMap((name) =>
    pagesOf(name)
      .filter((page) => nonces.some((nonce) => page.includes(nonce)) && MEMBER.test(page))
      .map(() => name),
  );
}

/** A member's id as a row of the ballot tables, the directory or JSON has it. */
const MEMBER = /p\d+d\d+|d\d+\{|"d\d+"/;

function pagesOf(name: string): string[] {
  const bytes = readFileSync(join(data, name)).toString('latin1');
  // Of the write-ahead log: a header of 32 bytes, and 24 before each page.
  const [start, before] = name.endsWith('-wal') ? [32, 24] : [0, 0];
  const pages: string[] = [];
  for (let from = start; from < bytes.length; from += before + PAGE_BYTES)
    pages.push(bytes.slice(from + before, from + before + PAGE_BYTES));
  return pages;
}

function isOnDisk(text: string): boolean {
  return readdirSync(data).some((name) => readFileSync(join(data, name)).includes(text));
}

beforeAll(async () => {
  const program = [join(import.meta.dirname, 'fixtures/federation-server.ts')];
  server = await startServer({ data, program, args: ['--seats', String(VOTERS + 3)] });
  const printed = () => server.links().filter(({ url }) => url.includes('#key='));
  await until(() => printed().some(({ label }) => label === 'gallery'), 30_000);
  links = new Map(printed().map(({ label, url }) => [label, url.split('#key=')[1]!]));
  await putInSecret();
  void listen();
  for (const voter of voters) standing.push(await cast(voter, chance.pick(['yes', 'no', 'abstain'])));
  for (const place of [3, 17, 39]) {
    replaced.push(standing[place]!);
    standing[place] = await cast(voters[place]!, 'no');
  }
  foundWhileOpen.push(...telltalePages());
  devicesWhileOpen = castFrom.filter(isOnDisk);
  await act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  beforeResult = (await send(wireOf(CHAIR), `/api/polls/${poll}/ballots`)).status;
  await act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
});

afterAll(async () => {
  await server?.kill();
  rmSync(data, { recursive: true, force: true });
});

describe('a secret poll', () => {
  test('[I-8] keeps its ballots to itself until the result is announced', () => {
    expect(beforeResult).toBe(403);
  });

  test('[I-8] publishes choices and nonces, by nonce, and no voter', async () => {
    const answer = await send(wireOf('gallery'), `/api/polls/${poll}/ballots`);
    const box = JSON.parse(answer.text) as BoxAnswer;
    expect(box.leaves.map(({ nonce }) => nonce)).toEqual(standing.toSorted());
    expect(new Set(box.leaves.flatMap((leaf) => Object.keys(leaf)))).toEqual(new Set(['choice', 'nonce']));
    expect(answer.text).not.toMatch(MEMBER);
  });

  test('[I-8] enters a root, a number and a tally into the journal, and nothing between opening and close', async () => {
    const entries = (await readJournal(wireOf('gallery'))).map((line) => JSON.parse(line) as Entry);
    const opened = entries.findIndex(({ event }) => event.type === 'PollOpened');
    const [closed, announced, ...more] = entries.slice(opened + 1);
    expect(more).toEqual([]);
    expect([closed?.by, announced?.by]).toEqual([CHAIR, CHAIR]);
    expect(closed?.event).toEqual({
      type: 'PollClosed',
      sitting: SITTING,
      poll,
      finding: {
        kind: 'counted',
        seal: { root: expect.stringMatching(/^[0-9a-f]{64}$/), count: VOTERS },
        tally: { yes: expect.any(Number), no: expect.any(Number), abstain: expect.any(Number) },
      },
    });
  });

  test('[I-8] streams how many have voted, and neither who nor when', () => {
    const events = streamed.split('\n\n').filter((message) => message.startsWith('event: counters'));
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event).toMatch(/^event: counters\ndata: \{"cast":\d+,"poll":"p1"\}$/);
    expect(standing.filter((nonce) => streamed.includes(nonce))).toEqual([]);
  });

  test('[I-8] gives receipts without voter and time', () => {
    expect(receipts).toHaveLength(VOTERS + 3);
    for (const { claim } of receipts) expect(Object.keys(claim).sort()).toEqual(['assembly', 'leaf', 'poll']);
  });

  test('[I-8] is in no snapshot, journal, measurement or minutes with a nonce', async () => {
    const paths = [
      '/api/snapshot',
      '/api/journal',
      '/api/metrics',
      `/api/minutes?sitting=${SITTING}&format=json`,
    ];
    for (const path of paths) {
      const { status, text } = await send(wireOf('chair'), path);
      expect(status, path).toBe(200);
      expect([...standing, ...replaced, ...castFrom].filter((nonce) => text.includes(nonce))).toEqual([]);
    }
  });

  test('[I-8] leaves no voter beside a choice in any file, before and after kill -9 and a restart', async () => {
    // While it was open they were encrypted; the search does find what is written beside one another.
    expect(foundWhileOpen).toEqual([]);
    writeFileSync(join(data, 'planted'), `"${voters[0]!}" ${standing[0]!}`);
    expect(telltalePages()).toEqual(['planted']);
    rmSync(join(data, 'planted'));
    expect(isOnDisk(standing[0]!)).toBe(true);
    const expectApart = (): void => {
      expect(telltalePages()).toEqual([]);
      expect(replaced.filter(isOnDisk)).toEqual([]);
    };
    expectApart();
    await server.kill();
    expectApart();
    await server.start();
    expectApart();
    await server.stop();
    expectApart();
  });

  test('[I-8] [P-34] writes no id of a device to any file, even while the poll is open', () => {
    expect(castFrom).toHaveLength(VOTERS + 3);
    expect(devicesWhileOpen).toEqual([]);
    expect(castFrom.filter((device) => isOnDisk(device) || streamed.includes(device))).toEqual([]);
  });

  test('[I-8] leaves no voter, nonce, choice, device or link in the log at its most talkative level', () => {
    const logged = server
      .logs()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.length).toBeGreaterThan(0);
    const secrets = [...standing, ...replaced, ...castFrom, ...links.values()];
    expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
    expect(logged.filter((line) => /\bd\d+\b|"choice"|"nonce"|"revision"|Bearer/.test(line))).toEqual([]);
  });
});
