import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  judgeEvidence,
  parseEvidence,
  parseProofFile,
  parseVerifierKey,
  verifyProofFile,
} from '@tauride/record/log';
import type { Publicity, SittingId } from '@tauride/procedure';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createLog,
  readWitnessPolicy,
  type Server,
  startServer,
  startWitness,
  verifyEd25519,
} from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import {
  BODY,
  call,
  CHAIR,
  delegate,
  type Federation,
  federationIn,
  found,
  open,
  SITTING,
} from './scenes/federation.ts';
import { axeFindings } from './sitting/axe.ts';
import { webFolder } from './sitting/web-folder.ts';

const seats = 12;
const patienceMs = 60_000;
const logger = createLog('fatal');

let folder: string;
/** A sitting in session, from which records that differ begin. */
let base: string;
let chromium: TestBrowser;
let opened: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-record-'));
  base = join(folder, 'base');
  chromium = await launchBrowser();
  const server = await startServer({ dataDir: base, port: 0, logger });
  const federation = federationIn(server.hall, seats);
  await found(federation);
  await call(federation);
  await open(federation, seats - 2);
  await server.close();
});

afterEach(async () => {
  for (const each of opened.toReversed()) await each.close();
  opened = [];
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

function kept<T extends { close: () => Promise<void> }>(each: T): T {
  opened.push(each);
  return each;
}

type Hall = { readonly server: Server; readonly federation: Federation; readonly dataDir: string };

/** A server on a copy of the data of another. */
async function copyOf(from: string, policy?: string): Promise<Hall> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  cpSync(from, dataDir, { recursive: true });
  return await serve(dataDir, 0, policy);
}

async function serve(dataDir: string, port: number, policy?: string): Promise<Hall> {
  const witnessPolicy = policy === undefined ? {} : { witnessPolicy: readWitnessPolicy(policy) };
  const server = await startServer({ dataDir, port, webDir: webFolder(), logger, ...witnessPolicy });
  let isOpen = true;
  kept({
    close: async () => {
      if (isOpen) await server.close();
    },
  });
  const close = async (): Promise<void> => {
    isOpen = false;
    await server.close();
  };
  return { server: { ...server, close }, federation: federationIn(server.hall, seats), dataDir };
}

/** What another entry says tells two records apart. */
async function enter({ federation }: Hall, title: string): Promise<void> {
  await federation.act(CHAIR, { type: 'AddAgendaItem', sitting: SITTING, title });
}

const done = { ground: 'agenda-done', reason: '' } as const;

async function sit({ federation: { act } }: Hall, name: string, publicity: Publicity): Promise<void> {
  const sitting = name as SittingId;
  await act(CHAIR, {
    type: 'CallSitting',
    sitting,
    bodies: [BODY],
    kind: 'regular',
    title: name,
    place: '',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity,
    agenda: ['A matter of staff'],
  });
  await act(CHAIR, { type: 'OpenSitting', sitting });
}

async function browser(): Promise<BrowserContext> {
  // Answers that are changed on their way must reach the page.
  const options = { serviceWorkers: 'block', locale: 'en-GB', reducedMotion: 'reduce' } as const;
  return kept(await chromium.browser.newContext(options));
}

async function pageAt(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  return page;
}

/** Waits until the record was checked up to a number of entries. */
async function checked(page: Page, size: number): Promise<void> {
  const count = size.toLocaleString('en');
  await page.getByText(`Record checked: ${count} entries`).first().waitFor();
}

async function alarmed(page: Page): Promise<void> {
  const alarm = page.getByRole('alert').filter({ hasText: 'The record does not match' });
  await alarm.waitFor();
}

async function isQuiet(page: Page): Promise<boolean> {
  return (await page.getByText('does not match').count()) === 0;
}

/** The link that the code on a browser's page stands for. */
async function codeOf(page: Page): Promise<string> {
  await page.getByText('As text').click();
  return (await page.getByRole('link', { name: 'The same as a link' }).getAttribute('href'))!;
}

async function evidenceOf(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the evidence' }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

function judged(text: string) {
  const evidence = parseEvidence(text);
  if (!evidence.ok) throw new Error(evidence.error);
  const found = judgeEvidence(evidence.value, verifyEd25519);
  return found.ok ? found.value : found.error;
}

describe('two servers that show different records to two browsers', () => {
  it('[RL-25] are found out when one browser opens what the other shows, and the evidence convinces without them', async () => {
    const [here, there] = [await copyOf(base), await copyOf(base)];
    await enter(here, 'The cold store is built');
    await enter(there, 'The cold store is not built');
    const one = await pageAt(await browser(), `${here.server.url}/gallery/record`);
    const code = await codeOf(one);
    const context = await browser();
    const room = await pageAt(context, `${there.server.url}/gallery`);
    await checked(room, there.server.hall.head.size);
    const other = await pageAt(context, code.replace(here.server.url, there.server.url));
    await alarmed(other);
    // The other tab, the page loaded anew, and the other way round, by pasting.
    await alarmed(room);
    await other.reload();
    await alarmed(other);
    expect(await axeFindings(other)).toEqual([]);
    const text = await evidenceOf(other);
    expect(judged(text)).toEqual({ kind: 'two-roots', size: here.server.hall.head.size });
    expect(JSON.parse(text)).toMatchObject({ kind: 'other', from: 'browser', server: there.server.url });
    const theirs = JSON.parse(text) as { checkpoints: readonly string[] };
    await one.getByLabel('What the other browser shows').fill(theirs.checkpoints[0]!);
    await one.getByRole('button', { name: 'Compare', exact: true }).click();
    await alarmed(one);
  });

  it('[RL-26] are found out by both browsers through a witness that both servers show their records to', async () => {
    const keys = await copyOf(base);
    const key = (await (await fetch(`${keys.server.url}/log/key.vkey`)).text()).trim();
    const log = parseVerifierKey(key);
    if (!log.ok) throw new Error(log.error);
    const dataDir = join(folder, 'witness');
    const witness = kept(await startWitness({ dataDir, name: 'press.example', logs: [log.value], port: 0 }));
    const policy = join(folder, 'policy');
    writeFileSync(policy, `log ${key}\nwitness press ${witness.key} ${witness.url}\nquorum none\n`);
    const here = await copyOf(base, policy);
    await enter(here, 'The cold store is built');
    const one = await pageAt(await browser(), `${here.server.url}/gallery/record`);
    await one.getByRole('button', { name: 'Ask the witnesses now' }).click();
    await one.getByText(/^The same:/u).waitFor();
    const there = await copyOf(base, policy);
    await enter(there, 'The cold store is not built');
    const other = await pageAt(await browser(), `${there.server.url}/gallery`);
    // Nobody has to ask: the page does it by itself.
    await alarmed(other);
    await expect
      .poll(async () => {
        await one.getByRole('button', { name: 'Ask the witnesses now' }).click();
        return await one.getByRole('alert').count();
      })
      .toBeGreaterThan(0);
    await alarmed(one);
    await one.getByText('The witness press was shown a different record').first().waitFor();
    expect(judged(await evidenceOf(one))).toMatchObject({ kind: 'two-roots' });
  });

  it('[RL-25] and no alarm is raised by an older state of the same record, nor by what anybody could have written', async () => {
    const here = await copyOf(base);
    await enter(here, 'One');
    const one = await pageAt(await browser(), `${here.server.url}/gallery/record`);
    const code = await codeOf(one);
    await enter(here, 'Two');
    await one.reload();
    const field = one.getByLabel('What the other browser shows');
    const compare = async (text: string, answer: RegExp): Promise<void> => {
      await field.fill(text);
      await one.getByRole('button', { name: 'Compare', exact: true }).click();
      await one.getByText(answer).first().waitFor();
    };
    await compare(code, /^The same record: the other browser had/u);
    await compare(code.replace(/~\d+~/u, '~3~'), /did not sign that/u);
    await compare('nonsense', /no link and no checkpoint/u);
    expect(await isQuiet(one)).toBe(true);
    expect(await axeFindings(one)).toEqual([]);
  });
});

describe('one server that shows another record than before', () => {
  it('[RL-21] is found out when it was set back to an older copy of its data', async () => {
    const here = await copyOf(base);
    const port = Number(new URL(here.server.url).port);
    await enter(here, 'Struck out later');
    const page = await pageAt(await browser(), `${here.server.url}/gallery`);
    await checked(page, here.server.hall.head.size);
    await here.server.close();
    const dataDir = mkdtempSync(join(folder, 'older-'));
    cpSync(base, dataDir, { recursive: true });
    await serve(dataDir, port);
    await alarmed(page);
    await page.getByText('are gone').first().waitFor();
  });

  it('[RL-21] is found out when it went on from an older copy, and the evidence shows where', async () => {
    const here = await copyOf(base);
    const port = Number(new URL(here.server.url).port);
    await enter(here, 'Struck out later');
    const context = await browser();
    const page = await pageAt(context, `${here.server.url}/gallery/record`);
    await codeOf(page);
    await here.server.close();
    await page.close();
    const size = here.server.hall.head.size;
    const dataDir = mkdtempSync(join(folder, 'forked-'));
    cpSync(base, dataDir, { recursive: true });
    const forked = await serve(dataDir, port);
    for (const title of ['In its place', 'And more']) await enter(forked, title);
    const later = await pageAt(context, `${forked.server.url}/gallery/record`);
    await alarmed(later);
    expect(judged(await evidenceOf(later))).toEqual({
      kind: 'not-extended',
      from: size,
      to: forked.server.hall.head.size,
    });
  });

  it.each([
    [
      'an entry is changed',
      '**/api/journal*',
      (text: string) => text.replace('"AgendaItemAdded"', '"AgendaItemAddEd"'),
      'The first',
    ],
    [
      'a page of the journal is torn',
      '**/api/journal*',
      (text: string) => text.slice(0, -40),
      'does not give out',
    ],
    [
      'an entry is left out',
      '**/api/journal*',
      (text: string) => text.replace(/^[^\n]*\n/u, ''),
      'does not give out',
    ],
    [
      'the root is changed',
      '**/api/snapshot',
      (text: string) => text.replace(/"root":"../u, '"root":"zz'),
      'The first',
    ],
    [
      'the signature is changed',
      '**/api/snapshot',
      (text: string) =>
        text
          .replace(/[A-Za-z0-9+/]{6}==?\\n"/u, 'AAAAAA==\\n"')
          .replace(/[A-Za-z0-9+/]{6}=\\n"/u, 'AAAAAA=\\n"'),
      'not signed',
    ],
    [
      'the key is changed',
      '**/api/snapshot',
      (text: string) => text.replace(/("logKey":"[^"]*)[^"]{4}(")/u, '$1AAAA$2'),
      'another key',
    ],
  ])('[RL-21] is found out when %s', async (_what, route, change, words) => {
    const here = await copyOf(base);
    const context = await browser();
    const link = here.server.link(delegate(1), 'delegate');
    const before = await pageAt(context, `${here.server.url}/gallery`);
    await checked(before, here.server.hall.head.size);
    await before.close();
    await enter(here, 'New');
    await enter(here, 'Newer');
    await context.route(route, async (asked) => {
      const answer = await asked.fetch();
      await asked.fulfill({ response: answer, body: change(await answer.text()) });
    });
    const page = await pageAt(context, link);
    await alarmed(page);
    await page.getByText(words).first().waitFor();
  });
});

describe('a record that only grows raises no alarm', () => {
  it('[RL-23] over reloads, two tabs, a week away, a lost connection, a closed sitting, and as public and as member', async () => {
    const here = await copyOf(base);
    const context = await browser();
    const size = (): number => here.server.hall.head.size;
    const gallery = await pageAt(context, `${here.server.url}/gallery`);
    await checked(gallery, size());
    const tab = await pageAt(context, here.server.link(delegate(1), 'delegate'));
    await tab.getByRole('button', { name: /record/iu }).click();
    await checked(tab, size());
    await enter(here, 'While two look on');
    await Promise.all([checked(gallery, size()), checked(tab, size())]);
    await gallery.reload();
    await checked(gallery, size());
    await context.setOffline(true);
    for (let count = 0; count < 5; count += 1) await enter(here, `Missed ${count}`);
    await context.setOffline(false);
    await Promise.all([checked(gallery, size()), checked(tab, size())]);
    await tab.close();
    await gallery.goto('about:blank');
    for (let count = 0; count < 1_200; count += 1) await enter(here, `Away ${count}`);
    await here.federation.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ...done });
    await sit(here, 'closed', 'members');
    await here.federation.act(CHAIR, { type: 'AdjournSitting', sitting: 'closed' as SittingId, ...done });
    await sit(here, 'next', 'public');
    const back = await pageAt(context, `${here.server.url}/gallery`);
    await checked(back, size());
    const member = await pageAt(context, here.server.link(delegate(1), 'delegate'));
    await member.getByRole('button', { name: /record/iu }).click();
    await checked(member, size());
    for (const page of [back, member]) expect(await isQuiet(page)).toBe(true);
  });

  it('[RL-27] and each member can take proofs of their own entries along, which hold without the server', async () => {
    const here = await copyOf(base);
    const { federation, server } = here;
    await federation
      .move(delegate(1), 'main', 'That the cold store be built.' as never)
      .catch(() => undefined);
    await enter(here, 'Something else');
    const url = new URL(server.link(delegate(1), 'delegate'));
    url.pathname += '/record/own';
    const page = await pageAt(await browser(), url.href);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save all as one file/u }).click();
    const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as {
      readonly entries: readonly { readonly entry: number; readonly leaf: string; readonly proof: string }[];
    };
    await page.getByText('Checked and saved').first().waitFor();
    const log = parseVerifierKey((await (await fetch(`${server.url}/log/key.vkey`)).text()).trim());
    if (!log.ok) throw new Error(log.error);
    expect(file.entries.length).toBeGreaterThan(0);
    for (const { entry, leaf, proof } of file.entries) {
      expect(leaf).toContain('"d1"');
      const bytes = Buffer.from(proof);
      expect(parseProofFile(bytes)).toMatchObject({ value: { index: entry } });
      expect(
        verifyProofFile(bytes, Buffer.from(leaf), { log: log.value, verify: verifyEd25519 }),
      ).toMatchObject({ ok: true });
    }
    expect(await axeFindings(page)).toEqual([]);
  });
});
