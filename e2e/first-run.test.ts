import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableGet, tableValues } from '@tauride/kernel';
import type { BodyId, Instant, SittingId } from '@tauride/procedure';
import { type Founded, type Founding, FOUNDING_HEADER } from '@tauride/protocol';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { axeFindings } from './sitting/axe.ts';
import { ChairAtKeyboard } from './sitting/chair.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { pdfTextOf } from './sitting/pdf-text.ts';
import { desk, phone, question, reads, type Screen } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const NAMES = ['Anna Weiß', 'Bo Bell', 'Cy Cruz', 'Dora Diaz'];
const MOTION = 'That the library open on Sundays.';

/** A phone comes from the paper to the page on which it votes within this time. */
const PAPER_TO_VOTE_MS = 15_000;
/** On a machine that is busy otherwise: as many times what it takes to open any page. */
const LOADED = 4;

let folder: string;
let chromium: TestBrowser;
let server: Server;
let founder: Page;
let foundingLink = '';
let chairLink = '';
let slips: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-first-run-'));
  chromium = await launchBrowser();
  const dataDir = join(folder, 'data');
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
});

afterAll(async () => {
  await server.close();
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

async function browserOf({ width, height }: Screen): Promise<Page> {
  const context: BrowserContext = await chromium.browser.newContext({
    viewport: { width, height },
    hasTouch: width < desk.width,
    isMobile: width < desk.width,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function goesOn(act: string, next: string): Promise<void> {
  await founder.getByRole('button', { name: act }).click();
  await question(founder, next).waitFor();
}

function assembly() {
  const { state } = server.hall;
  if (state.phase === 'unfounded') throw new Error('Nothing is founded');
  return state;
}

const current = () => tableGet(assembly().sittings, assembly().sittingOrder.at(-1)!)!;

describe('from an empty server to a counted vote', () => {
  it('greets whoever has no founding link with where it was printed', async () => {
    const page = await browserOf(phone);
    await page.goto(server.url);
    await reads(page, 'This server is empty.', /found an assembly: http/u);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/found#founding=AAAA`);
    await reads(page, /not the one that this server printed/u);
    await page.context().close();
  });

  it('[FO-8] asks one thing after the other, says what is missing, and loses nothing in a reload', async () => {
    founder = await browserOf(desk);
    foundingLink = server.foundingLink()!;
    await founder.goto(foundingLink);
    await question(founder, 'What is your assembly called?').waitFor();
    expect(founder.url()).toBe(`${server.url}/found`);
    await founder.getByRole('button', { name: 'Go on to who sits in it' }).click();
    await reads(founder, 'Give the assembly a name.');
    expect(await axeFindings(founder)).toEqual([]);
    await founder.getByLabel('Name of the assembly').fill('Reading Circle');
    await goesOn('Go on to who sits in it', 'Who sits in it?');
    await founder.getByRole('button', { name: 'General meeting' }).click();
    expect(await founder.getByLabel('Name of the body').inputValue()).toBe('General meeting');
    await founder.getByLabel('Name of the body').fill('General Meeting');
    await goesOn('Go on to the rules', 'By which rules does it decide?');
    await founder.getByLabel(/^The one that was made last/u).check();
    await founder.getByLabel(/^By the book/u).check();
    await founder.getByLabel(/^A union, club or association/u).check();
    await reads(founder, 'Robert’s Rules of Order (12th edition)');
    await goesOn('Go on to the members', 'Who are the members?');
    await founder.getByLabel('Names, one in each line').fill(NAMES.join('\n'));
    await founder.reload();
    await question(founder, 'Who are the members?').waitFor();
    expect(await founder.getByLabel('Names, one in each line').inputValue()).toBe(NAMES.join('\n'));
    await goesOn('Go on to the offices', 'Who presides, who writes?');
  });

  it('[FO-4] [FO-10] founds it in one act, once it was looked over', async () => {
    await founder.getByLabel('Chair', { exact: true }).selectOption('Anna Weiß');
    await founder.getByLabel('Clerk', { exact: true }).selectOption('Bo Bell');
    await goesOn('Go on to the first sitting', 'When do you first sit?');
    await founder.getByLabel('Title').fill('First meeting');
    await founder.getByLabel('Day and hour').fill('2027-01-15T18:00');
    await founder.getByLabel(/^Agenda/u).fill('Opening hours');
    await founder.getByLabel('Confirming votes with a code of one’s own').selectOption('In secret ballots');
    await goesOn('Look it all over', 'Is it all as it should be?');
    await reads(founder, 'Reading Circle', 'General Meeting', '4 members', 'Anna Weiß', 'First meeting');
    await reads(
      founder,
      'Tellers: nobody',
      'by themselves, or at the desk',
      'everybody',
      'In secret ballots',
    );
    expect(server.hall.state.phase).toBe('unfounded');
    expect(await axeFindings(founder)).toEqual([]);
    await founder.getByRole('button', { name: 'Found Reading Circle' }).click();
    await question(founder, 'The assembly is there.').waitFor();
    expect(assembly()).toMatchObject({ name: 'Reading Circle', timeZone: 'Europe/Berlin' });
    expect(Object.values(server.hall.names.all)).toEqual(NAMES);
    expect(await axeFindings(founder)).toEqual([]);
    chairLink = (await founder.getByRole('link', { name: 'Chair', exact: true }).getAttribute('href'))!;
  });

  it('prints slips on which each member finds a name and a code', async () => {
    await reads(founder, /open on no phone: they lead to http:\/\/127\.0\.0\.1/u);
    const coming = founder.waitForEvent('download');
    await founder.getByRole('button', { name: 'Get the sheet of slips' }).click();
    const text = await pdfTextOf(new Uint8Array(readFileSync(await (await coming).path())));
    slips = [...text.matchAll(/[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/gu)].map(([code]) => code);
    expect(new Set(slips).size).toBe(NAMES.length);
    for (const name of NAMES) expect(text).toContain(name);
    await founder.reload();
    await question(founder, 'The assembly is there.').waitFor();
  });

  it('comes to a vote that three phones cast by slip, each from the paper to the voting page in time', async () => {
    const page = await browserOf(desk);
    await page.goto(new URL(chairLink, server.url).href);
    const chair = new ChairAtKeyboard(page);
    await chair.does('g', /^Open the sitting/u);
    await chair.does('i', /^Next item/u);
    await expect.poll(() => current().phase).toBe('open');
    await chair.press('/', '"main motion"', 'Tab', 'Enter');
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Who moves it' }).fill('Cy Cruz');
    await chair.press('Enter');
    await form.locator('textarea').first().fill(MOTION);
    await chair.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await chair.does('e', 'Seconded in the hall');
    await page.getByRole('dialog').waitFor();
    await chair.press('"Bo Bell"', 'Enter', 'Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await chair.does('t', /^State/u);
    await chair.does('p', /^Put the question/u);
    await expect.poll(() => assembly().polls.size).toBe(1);

    const usual = await opensGallery();
    const voting: Entered[] = [];
    // One after the other: in the hall each has a phone to itself.
    for (const code of slips.slice(1)) voting.push(await entersBySlip(code));
    const limit = Math.max(PAPER_TO_VOTE_MS, usual * LOADED);
    for (const { tookMs } of voting) expect(tookMs).toBeLessThan(limit);
    console.info(`from paper to the voting page: ${voting.map(({ tookMs }) => `${tookMs} ms`).join(', ')}`);
    const [first, second, third] = voting.map(({ by }) => by);
    await Promise.all([first!.votes('Yes'), second!.votes('Yes'), third!.votes('No')]);
    await chair.does('v', /^Close the vote/u);
    await chair.does('a', /^Announce/u);
    await expect.poll(() => tableValues(assembly().polls)[0]?.phase).toBe('announced');
    expect(tableValues(assembly().polls)[0]).toMatchObject({
      outcome: 'adopted',
      finding: { tally: { yes: 2, no: 1, abstain: 0 } },
    });
    await Promise.all([first!, second!, third!].map((by) => by.reads('Carried')));
    expect(tableValues(assembly().resolutions)).toHaveLength(1);
  });

  it('[FO-3] leaves the founding link without effect', async () => {
    await founder.evaluate(() => window.sessionStorage.clear());
    await founder.goto(foundingLink);
    await founder.reload();
    await reads(founder, 'An assembly was founded here already.');
  });
});

describe('a rehearsal', () => {
  it('[FO-20] [FO-26] is marked on every screen, ended in one press, and followed by the sitting itself in another', async () => {
    const dataDir = join(folder, 'rehearsed');
    const rehearsed = await startServer({
      dataDir,
      port: 0,
      webDir: webFolder(),
      logger: createLog('fatal'),
    });
    try {
      const { links, display } = await foundedBy(rehearsed, rehearsal);
      const chair = await browserOf(desk);
      await chair.goto(new URL(links[0]!.path, rehearsed.url).href);
      await new ChairAtKeyboard(chair).does('g', /^Open the sitting/u);
      const screens = [await browserOf(phone), await browserOf(desk)];
      await screens[0]!.goto(`${rehearsed.url}/gallery`);
      await screens[1]!.goto(new URL(display, rehearsed.url).href);
      const over = 'The rehearsal is over: nothing of it counted';
      const mark = 'Rehearsal: nothing that is done here counts';
      for (const page of [chair, ...screens]) await reads(page, mark);
      expect(await axeFindings(chair)).toEqual([]);
      await chair.getByRole('button', { name: 'End the rehearsal' }).click();
      for (const page of [chair, ...screens]) await reads(page, over);
      await chair.getByRole('button', { name: 'Call the sitting itself' }).click();
      for (const page of [chair, ...screens]) await page.getByText(over).waitFor({ state: 'detached' });
      await reads(chair, 'First meeting', 'Opening hours');
      for (const page of [chair, ...screens]) await page.context().close();
    } finally {
      await rehearsed.close();
    }
  });
});

const rehearsal = {
  name: 'Reading Circle',
  language: 'en',
  timeZone: 'Europe/Berlin',
  bodies: [{ body: 'meeting' as BodyId, name: 'General Meeting', rulebook: 'ronr12' }],
  people: `name\n${NAMES.join('\n')}`,
  offices: [{ body: 'meeting' as BodyId, office: 'chair', row: 2 }],
  sitting: {
    sitting: 'rehearsal-1' as SittingId,
    bodies: ['meeting' as BodyId],
    title: 'First meeting',
    place: '',
    startsAt: Date.UTC(2027, 0, 15, 17) as Instant,
    publicity: 'public',
    checkIn: 'oneself',
    agenda: ['Opening hours'],
    rehearsal: true,
  },
} as const satisfies Founding;

async function foundedBy(on: Server, founding: Founding): Promise<Founded> {
  const key = on.foundingLink()!.split('#founding=')[1]!;
  const headers = { 'content-type': 'application/json', [FOUNDING_HEADER]: key };
  const init = { method: 'POST', headers, body: JSON.stringify(founding) };
  return (await (await fetch(`${on.url}/api/founding`, init)).json()) as Founded;
}

interface Entered {
  readonly by: DelegateOnPhone;
  readonly tookMs: number;
}

/** @returns milliseconds that it takes a phone to open a page here and now */
async function opensGallery(): Promise<number> {
  const page = await browserOf(phone);
  const from = performance.now();
  await page.goto(`${server.url}/gallery`);
  await question(page).waitFor();
  await page.context().close();
  return performance.now() - from;
}

/** A member comes with a slip in the hand: the camera opens the address that the square holds. */
async function entersBySlip(
  code: string,
): Promise<{ readonly by: DelegateOnPhone; readonly tookMs: number }> {
  const page = await browserOf(phone);
  const from = performance.now();
  await page.goto(`${server.url}/enter#${code}`);
  await page.getByRole('button', { name: 'Enter with this device' }).click();
  await page.getByRole('radio', { name: 'Yes' }).waitFor();
  return { by: new DelegateOnPhone(page), tookMs: Math.round(performance.now() - from) };
}
