import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, MemberId } from '@tauride/procedure';
import { wireSchemas } from '@tauride/protocol';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Hall, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, CLERK, delegate, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { webFolder } from './sitting/web-folder.ts';

/** Runs by itself wherever it is taken for anything but text. */
const SPIKE = `'"><img src=x onerror="window.spiked=1"><svg/onload=window.spiked=1>{{7*7}}`;

const FILE_NAME = `${SPIKE.replaceAll('/', ' ')}.txt`;

/** Some of the texts that must have been among them, one of each part of a sitting. */
const WRITTEN = [
  'FoundAssembly.name',
  'CallSitting.agenda',
  'MakeMotion.wording.text',
  'EnterStatement.text',
  'EnterResolution.title',
  'SeatMembers.members.label',
];

/** Texts that must stand somewhere else as they are, or that an engine reads. */
const KEPT_AS_IS = new Set(['words', 'language', 'timeZone', 'lang', 'key', 'previous', 'signature']);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const schemas = wireSchemas() as { readonly [name: string]: Schema };
const commandSchemas = schemas['Command']!.oneOf!;

function isFreeText({ type, pattern, enum: listed, const: fixed, format }: Schema): boolean {
  return type === 'string' && pattern === undefined && !listed && fixed === undefined && format === undefined;
}

/** The value with the spike at the end of every text that a person could have written. */
function spiked(value: unknown, schema: Schema, path: string, hit: Set<string>): unknown {
  if (schema.$ref) return spiked(value, schemas[schema.$ref.split('/').at(-1)!]!, path, hit);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives)
    return alternatives.reduce((now, one) => (fits(now, one) ? spiked(now, one, path, hit) : now), value);
  if (typeof value === 'string' && isFreeText(schema) && !KEPT_AS_IS.has(path.split('.').at(-1)!)) {
    hit.add(path);
    return value.slice(0, (schema.maxLength ?? 1_000) - SPIKE.length) + SPIKE;
  }
  if (Array.isArray(value)) return value.map((one) => spiked(one, schema.items ?? {}, path, hit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      spiked(inner, schema.properties?.[name] ?? {}, `${path}.${name}`, hit),
    ]),
  );
}

function fits(value: unknown, schema: Schema): boolean {
  if (schema.$ref) return fits(value, schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.oneOf ?? schema.anyOf) return true;
  if (typeof value === 'string') return isFreeText(schema) && !isListed(value, schema);
  if (Array.isArray(value)) return schema.type === 'array';
  if (typeof value !== 'object' || value === null || schema.type !== 'object') return false;
  return Object.entries(schema.properties ?? {}).every(
    ([name, of]) =>
      of.const === undefined || (value as { readonly [key: string]: unknown })[name] === of.const,
  );
}

function isListed(value: string, schema: Schema): boolean {
  return schema.enum?.includes(value) ?? false;
}

/** A hall in which everybody writes the spike wherever the rules let them. */
function spikedHall(hall: Hall, hit: Set<string>): Hall {
  const execute: Hall['execute'] = async (command, author, options) => {
    const schema = commandSchemas.find((one) => one.properties?.['type']?.const === command.type)!;
    const tried = new Set<string>();
    const spike = spiked(command, schema, command.type, tried) as Command;
    const done = await hall.execute(spike, author, options);
    if (!done.ok) return await hall.execute(command, author, options);
    for (const path of tried) hit.add(path);
    return done;
  };
  return new Proxy(hall, {
    get: (target, name) => (name === 'execute' ? execute : Reflect.get(target, name)),
  });
}

const hit = new Set<string>();
let folder: string;
let chromium: TestBrowser;
let server: Server;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-attacks-'));
  chromium = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(contexts.map((one) => one.close()));
  contexts = [];
  await server.close();
});
afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

async function play(scene: string): Promise<void> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  await scenes[scene]!(federationIn(spikedHall(server.hall, hit), 180));
  for (const member of [CHAIR, CLERK, delegate(1), delegate(4), delegate(14)])
    await server.hall.names.set(member, `Name ${SPIKE}`);
}

/** A statement with a file whose name is the spike, as far as a name may be. */
async function stateWithFile(): Promise<void> {
  const authorization = `Bearer ${server.link(CLERK, 'clerk').split('#key=')[1]!}`;
  const query = new URLSearchParams({ sitting: SITTING, name: FILE_NAME });
  const answer = await fetch(`${server.url}/api/attachments?${query}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/octet-stream' },
    body: '<script>window.spiked = 1</script>',
  });
  const attachment = (await answer.json()) as { readonly sha256: string };
  const statement = {
    type: 'EnterStatement',
    sitting: SITTING,
    kind: 'report',
    who: { member: CLERK },
    capacity: '',
    text: SPIKE,
    how: 'witnessed',
    source: '',
    about: '',
    answers: null,
    attachments: [attachment],
  };
  const done = await server.hall.execute(statement as never, { kind: 'member', member: CLERK });
  if (!done.ok) throw new Error(JSON.stringify([attachment, done.error]));
  const got = await fetch(`${server.url}/api/attachments/${attachment.sha256}`, {
    headers: { authorization },
  });
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/u);
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('content-type')).not.toContain('html');
}

/** A page of somebody's; without the policy of the server, what is written must be harmless by itself. */
async function openPage(
  withPolicy: boolean,
): Promise<{ readonly page: Page; readonly violations: string[] }> {
  const context = await chromium.browser.newContext({ bypassCSP: !withPolicy, serviceWorkers: 'block' });
  contexts.push(context);
  const violations: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return { page, violations };
}

/** What ran or came to be markup of what people wrote, and how often their words are shown as they wrote them. */
async function lookAt(
  page: Page,
): Promise<{ readonly ran: boolean; readonly markup: number; readonly shown: number }> {
  return await page.evaluate((spike) => {
    const marks = 'img[src="x"], svg[onload], [onerror], a[href^="javascript:"]';
    const all = [
      document.body.textContent,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
    ];
    return {
      ran: 'spiked' in window,
      markup: document.querySelectorAll(marks).length,
      shown: all.join('\n').split(spike).length - 1,
    };
  }, SPIKE);
}

type Room = 'chair' | 'clerk' | 'delegate' | 'display';

/** Each page once, in the room that has most on it. */
function addresses(): readonly string[] {
  const of = (member: MemberId | null, room: Room, pages: readonly string[] = ['']): readonly string[] => {
    const link = server.link(member, room);
    return pages.map((page) => link.replace('#', `${page}#`));
  };
  return [
    ...of(CHAIR, 'chair', ['', '/statements', '/resolutions', '/transmittals']),
    ...of(CLERK, 'clerk', ['', '/debate', '/members', '/bodies', '/minutes']),
    ...of(delegate(1), 'delegate'),
    ...of(null, 'display'),
    ...['', '/statements', '/resolutions', '/record'].map((page) => `${server.url}/gallery${page}`),
    `${server.url}/api/minutes?format=html&lang=ru`,
  ];
}

async function shownOn(page: Page, address: string): Promise<number> {
  // The key lies behind the number sign, so that to go from page to page is to load each anew.
  await page.goto('about:blank');
  await page.goto(address);
  if (!address.includes('/api/')) await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(100);
  const { ran, markup, shown } = await lookAt(page);
  expect([ran, markup], address).toEqual([false, 0]);
  return shown;
}

describe('what people write', () => {
  it.each(['statements', 'register'])(
    '[SF-8] is text on every page, also without the policy of the server: %s',
    async (scene) => {
      await play(scene);
      if (scene === 'statements') await stateWithFile();
      const { page } = await openPage(false);
      let shown = 0;
      for (const address of addresses()) shown += await shownOn(page, address);
      expect(shown).toBeGreaterThan(20);
    },
  );

  it('[SF-8] was spiked in most texts that a command can have', () => {
    for (const text of WRITTEN) expect([...hit], text).toContain(text);
    expect(hit.size).toBeGreaterThan(20);
  });
});

describe('the policy of the server', () => {
  it('[SF-9] lets no script run but its own, and no page of it needs more', async () => {
    await play('stack');
    const { page, violations } = await openPage(true);
    for (const address of addresses()) await shownOn(page, address);
    expect(violations).toEqual([]);
    await page.goto(`${server.url}/gallery`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.spiked = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.spiked = 1">');
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => 'spiked' in window)).toBe(false);
    expect(violations.length).toBeGreaterThan(0);
  });
});
