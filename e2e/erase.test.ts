import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncidentId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, CLERK, delegate, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, openRoom, pageOf, phone, question, reads, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const MAIN = join(import.meta.dirname, '../apps/cli/src/main.ts');
const WORDS = 'Quince saw the lantern fall, and laughed.';
const OTHERS = 'The stairs under the lantern were wet.';
const REASON = 'Asked for by the person.';

let folder: string;
let dataDir: string;
let chromium: TestBrowser;
let server: Server;
let incident: IncidentId;
let rooms: RoomPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-erase-page-'));
  dataDir = join(folder, 'data');
  chromium = await launchBrowser();
  server = await serve();
  const federation = federationIn(server.hall, 12);
  await scenes['nothing']!(federation);
  const [reported] = await federation.act(CLERK, {
    type: 'ReportIncident',
    sitting: SITTING,
    title: 'What fell on the stairs?',
    place: 'the stairs',
    when: null,
  });
  if (reported?.type !== 'IncidentReported') throw new Error('nothing was reported');
  incident = reported.incident.id;
  for (const [member, text] of [
    [delegate(1), WORDS],
    [delegate(2), OTHERS],
  ] as const)
    await federation.act(CLERK, {
      type: 'EnterStatement',
      sitting: SITTING,
      kind: 'report',
      who: { member },
      capacity: '',
      text,
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
      incident,
    });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<Server> {
  return await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
}

async function open(url: string, screen = desk): Promise<Page> {
  const room = await openRoom(chromium.browser, url, screen);
  rooms = [...rooms, room];
  return room.page;
}

/** @throws Error where the command ends with another status than 0 */
function tauride(...args: readonly string[]): string {
  return execFileSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
}

const going = (page: Page) => page.getByRole('region', { name: /will go|Nothing was chosen/u });

/** Looks for the words, chooses what says them, and gives the reason. */
async function erases(page: Page): Promise<void> {
  await page.getByLabel('Number or words of the entry').fill('LANTERN');
  await page.getByText('2 entries found.').waitFor();
  await page.getByRole('checkbox', { name: WORDS }).check();
  await going(page).getByText(WORDS).waitFor();
  expect(await going(page).getByText(OTHERS).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Erase what is chosen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Erase the words of 1 entry for good?').waitFor();
  await dialog.getByText('Reason and authority are both needed.').waitFor();
  await dialog.getByLabel('Reason').fill(REASON);
  await dialog.getByLabel('On whose authority').fill('GDPR Article 17');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('the page on which words are erased', () => {
  it('takes the chosen words out of the page, of every other page and of the folder, and the record holds', async () => {
    const follower = await open(
      pageOf(server.link(delegate(3), 'delegate'), `statements/${incident}`),
      phone,
    );
    await reads(follower, WORDS, OTHERS);
    const clerk = await open(pageOf(server.link(CHAIR, 'chair'), 'erase'));
    await question(clerk, 'Which words have to go?').waitFor();
    await erases(clerk);
    await clerk.getByText('It is erased. The record tells that it was, and why.').waitFor();
    // The one that was erased is found by its number alone.
    await clerk.getByText('1 entry found.').waitFor();
    await reads(clerk, OTHERS);
    expect(await clerk.content()).not.toContain(WORDS);
    await follower.getByText(WORDS).waitFor({ state: 'detached' });
    await reads(follower, /The words of this statement were erased/u);
    await reads(follower, OTHERS);
    await clerk.reload();
    await clerk.getByLabel('Number or words of the entry').fill('quince');
    await clerk.getByText('Nothing was found.').waitFor();
    const size = server.hall.head.size.toLocaleString('en');
    await follower.getByText(`Record checked: ${size} entries`).first().waitFor();
    expect(rooms.flatMap(({ errors }) => errors).filter((error) => !error.includes('404'))).toEqual([]);
  });

  it('is for nobody else', async () => {
    const page = await open(pageOf(server.link(delegate(3), 'clerk'), 'erase'));
    await question(page, 'Words are erased by chair and clerk').waitFor();
    expect(await page.getByRole('button', { name: 'Erase what is chosen' }).count()).toBe(0);
  });

  it('leaves a record that verifies, and that tells everybody of it', async () => {
    const told = [...server.hall.read('public', 0, Infinity)].map(({ bytes }) =>
      Buffer.from(bytes).toString(),
    );
    expect(told.filter((line) => line.includes(REASON))).toEqual([expect.stringContaining('TextErased')]);
    await server.close();
    const out = join(folder, 'log');
    const openings = join(folder, 'openings');
    tauride('export', '--format', 'log', '--data', dataDir, '--out', out, '--openings', openings);
    expect(tauride('verify', out, '--openings', openings)).toMatch(/entries hold/u);
    server = await serve();
  });
});
