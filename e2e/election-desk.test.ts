import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyId } from '@tauride/procedure';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { BODY, CHAIR, delegate, federationIn } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, openRoom, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const OFFICE = 'Auditor';
const NAMES = ['Ada Lindgren', 'Bo Castillo', 'فاطمة الزهراء'] as const;
const TELLERS = [delegate(5), delegate(6)] as const;

let folder: string;
let server: Server;
let chromium: TestBrowser;
let failed = false;
let chair: RoomPage;
let hall: RoomPage;
let first: RoomPage;
let second: RoomPage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-desk-'));
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  const federation = federationIn(server.hall, 24);
  await scenes['unrecorded']!(federation);
  for (const member of TELLERS)
    await federation.act(CHAIR, {
      type: 'AssignOffice',
      body: BODY satisfies BodyId,
      office: 'teller',
      member,
      reason: 'To count.',
    });
  chromium = await launchBrowser();
  const opened = (link: string) => openRoom(chromium.browser, link, desk);
  chair = await opened(server.link(CHAIR, 'chair'));
  hall = await opened(server.link(null, 'display'));
  first = await opened(server.link(TELLERS[0], 'clerk'));
  second = await opened(server.link(TELLERS[1], 'clerk'));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step of the election failed');
  onTestFailed(() => {
    failed = true;
  });
});

async function expectWell(...rooms: readonly RoomPage[]): Promise<void> {
  for (const { page, errors } of rooms) {
    expect(await axeFindings(page), page.url()).toEqual([]);
    expect(errors).toEqual([]);
  }
}

/** Waits until a page shows the words. */
async function shows({ page }: RoomPage, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}

async function press({ page }: RoomPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types papers into the field, each with Enter. */
async function papers({ page }: RoomPage, ...lines: readonly string[]): Promise<void> {
  const field = page.getByLabel('Next paper');
  for (const line of lines) {
    await field.fill(line);
    await field.press('Enter');
  }
}

/** By keys alone; one who got a paper is found no more. */
async function handedAndTakenBack(teller: RoomPage, name: string): Promise<void> {
  await press(teller, 'e');
  const field = teller.page.getByRole('combobox', { name: 'Hand a ballot paper to' });
  await field.fill(name);
  await field.press('Enter');
  await shows(teller, '1 paper is handed out.');
  await expectWell(teller);
  await teller.page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await shows(teller, 'No paper has been handed out.');
}

async function startBatch(teller: RoomPage, batch: string): Promise<void> {
  await press(teller, 'e');
  await teller.page.getByLabel('Batch').fill(batch);
  await teller.page.getByLabel('Batch').press('Enter');
  await teller.page.getByLabel('Next paper').waitFor();
}

describe('an election at the desk', () => {
  it('is called from the chair by keys, with what the rulebook says chosen beforehand', async () => {
    await press(chair, 'y');
    const { page } = chair;
    await page.getByLabel('What is to be filled').fill(OFFICE);
    await page.getByLabel('How votes become places').selectOption('irv');
    await expectWell(chair);
    await press(chair, 'Control+Enter');
    await page.getByRole('heading', { level: 1, name: OFFICE }).waitFor();
    await hall.page.getByRole('heading', { level: 1, name: OFFICE }).waitFor();
    await shows(hall, 'Nobody yet');
    await shows(chair, 'Not yet: Close nominations');
  });

  it('takes names that are no members', async () => {
    const { page } = chair;
    for (const name of NAMES) {
      await press(chair, 'f');
      await page.getByLabel('Somebody else').check();
      await page.getByLabel('Name on the paper').fill(name);
      await press(chair, 'Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await shows(hall, name);
    }
    await expectWell(chair, hall);
  });

  it('opens the ballot, and papers are counted by two tellers, neither of whom sees the other', async () => {
    await press(chair, 'c');
    await shows(chair, 'We come to the ballot');
    await press(chair, 'o');
    await shows(hall, 'Vote now');
    await handedAndTakenBack(first, 'Aino');
    await startBatch(first, 'Table 1');
    await papers(first, '1*2', '2', '2', '3', '4');
    await shows(first, 'There is no number 4 on the paper.');
    await papers(first, '0');
    await shows(first, '6 papers');
    await first.page.reload();
    await shows(first, '6 papers');
    await expectWell(first);
    await press(first, 'Control+Enter');
    await shows(first, 'Now chair, clerk or a teller counts the same batch');
    await startBatch(second, 'Table 1');
    expect(await second.page.getByText('6 papers').count()).toBe(0);
    await papers(second, '1', '2*2', '3', '0', '-');
    await press(second, 'Control+Enter');
  });

  it('shows the tellers line by line in what they differ, and the chair that they do', async () => {
    await shows(second, 'The two counts differ');
    await shows(first, 'The two counts differ');
    const row = second.page.getByRole('row', { name: '1 Ada Lindgren' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2', '1']);
    await shows(chair, 'Not yet: Close the ballot');
    await shows(chair, 'the tellers differ');
    await expectWell(first, second, chair);
    await second.page.getByRole('button', { name: 'Correct my count' }).click();
    await second.page.getByLabel('Next paper').waitFor();
    await second.page.getByRole('button', { name: 'Count from the start' }).click();
    await papers(second, '2*2', '1*2', '0', '3');
    await press(second, 'Control+Enter');
    await shows(second, 'Both counts are the same.');
    await shows(chair, 'both tellers agree');
  });

  it('draws a lot in public where two stand equal, and declares', async () => {
    await press(chair, 'v');
    await shows(hall, 'Equal: a lot decides');
    await expectWell(hall, chair);
    await press(chair, 'd');
    await chair.page.getByLabel('Ada Lindgren').check();
    await press(chair, 'Control+Enter');
    await shows(hall, 'The lot fell on');
    await press(chair, 'a');
    await shows(hall, 'Elected');
    await hall.page.getByRole('status').getByText('Bo Castillo').waitFor();
    await expectWell(hall, chair);
  });
});
