import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PointId } from '@tauride/procedure';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, CLERK, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, openRoom, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const roomNames = ['chair', 'clerk', 'delegate', 'display', 'gallery'] as const;
type RoomName = (typeof roomNames)[number];
type Rooms = { readonly [room in RoomName]: RoomPage };

const seats = 180;
const schemes = ['light', 'dark'] as const;
/** As many Tab presses as reach every part of a room. */
const tabs = 12;

let folder: string;
let chromium: TestBrowser;
let server: Server;
let open: readonly RoomPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-rooms-'));
  chromium = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(open.map(({ context }) => context.close()));
  await server.close();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

async function hallIn(scene: string): Promise<Federation> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  const federation = federationIn(server.hall, seats);
  await scenes[scene]!(federation);
  return federation;
}

async function openRooms(): Promise<Rooms> {
  const links = {
    chair: server.link(CHAIR, 'chair'),
    clerk: server.link(CLERK, 'clerk'),
    delegate: server.link(delegate(1), 'delegate'),
    display: server.link(null, 'display'),
    gallery: `${server.url}/gallery`,
  };
  open = await Promise.all(roomNames.map((room) => openRoom(chromium.browser, links[room], desk)));
  return Object.fromEntries(roomNames.map((room, place) => [room, open[place]])) as Rooms;
}

/** Colours are looked at in light and dark; where things stand does not hang on them. */
const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;
const displayLooks = schemes.map((colorScheme) => ({ width: 1920, colorScheme }));

/** Looks at a page in each size and colour, and says where something was found. */
async function findingsIn(room: RoomName, { page }: RoomPage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, colorScheme } of room === 'display' ? displayLooks : looks) {
    await page.setViewportSize({ width, height: room === 'display' ? 1080 : 900 });
    await page.emulateMedia({ colorScheme });
    const findings = await axeFindings(page);
    found.push(...findings.map((finding) => `${room}, ${width} px, ${colorScheme}: ${finding}`));
  }
  return found;
}

async function sidewaysIn({ page }: RoomPage): Promise<readonly number[]> {
  const scrolled: number[] = [];
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    scrolled.push(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
  }
  return scrolled;
}

const errorsIn = (rooms: Rooms) => roomNames.flatMap((room) => rooms[room].errors);

async function expectWell(rooms: Rooms): Promise<void> {
  const found = await Promise.all(roomNames.map((room) => findingsIn(room, rooms[room])));
  expect(found.flat()).toEqual([]);
  expect(await sidewaysIn(rooms.delegate)).toEqual([0, 0]);
  expect(await sidewaysIn(rooms.gallery)).toEqual([0, 0]);
}

describe('every room', () => {
  const states = [
    'called',
    'nothing',
    'offered',
    'stack',
    'point',
    'voting',
    'result',
    'long',
    'undecided',
    'adjourned',
    'unmoderated',
    'amendments',
    'opposition',
  ];
  it.each(states)('is without a finding of axe and without errors, %s', async (scene) => {
    await hallIn(scene);
    const rooms = await openRooms();
    await expectWell(rooms);
    expect(errorsIn(rooms)).toEqual([]);
  });

  it('says that it lost the hall, and is without a finding then', async () => {
    await hallIn('debate');
    const rooms = await openRooms();
    await Promise.all(open.map(({ context }) => context.setOffline(true)));
    const told: { readonly [room in RoomName]: string } = {
      chair: 'Offline since',
      clerk: 'Offline since',
      delegate: 'No connection to the hall',
      display: 'This screen has not heard from the hall since',
      gallery: 'Offline since',
    };
    await Promise.all(roomNames.map((room) => rooms[room].page.getByText(told[room]).first().waitFor()));
    await expectWell(rooms);
  });

  it('has a title of its own, a skip link to the question, and shows where the focus is', async () => {
    await hallIn('debate');
    const rooms = await openRooms();
    for (const room of ['chair', 'clerk', 'delegate', 'gallery'] as const) {
      const { page } = rooms[room];
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the question' });
      expect(await skip.evaluate((link) => link === document.activeElement), room).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id), room).toBe('question');
      expect(await tabbedWithoutMark(page), room).toEqual([]);
    }
    const titles = await Promise.all(roomNames.map((room) => rooms[room].page.title()));
    for (const title of titles) expect(title).toContain('Northern Cooperative Federation');
    expect(new Set(titles).size).toBe(roomNames.length);
  });
});

/** Walks on with Tab and lists what has the focus without showing it. */
async function tabbedWithoutMark(page: Page): Promise<readonly string[]> {
  const unmarked: string[] = [];
  for (let press = 0; press < tabs; press += 1) {
    await page.keyboard.press('Tab');
    const html = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return null;
      // The mark of a radio stands around its label.
      const marked = [activeElement, activeElement.closest('label')].some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return marked ? null : activeElement.outerHTML.slice(0, 120);
    });
    if (html !== null) unmarked.push(html);
  }
  return unmarked;
}

describe('an overlay', () => {
  const dialogs = [
    ['h', 'Enter a member'],
    ['m', 'Change the method'],
    ['k', 'Add an item'],
    ['b', 'Recess…'],
    ['j', 'Adjourn…'],
    ['?', 'Keys'],
  ] as const;

  it('of the chair opens by its key, takes the focus, has no finding and closes by Escape', async () => {
    await hallIn('stack');
    const { page, errors } = await openOne(CHAIR, 'chair');
    for (const [key, act] of dialogs) {
      const opener = page.getByRole('button', { name: act, exact: true });
      await opener.focus();
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      await dialog.locator(':focus').waitFor();
      expect(await dialogFindings(page), act).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await opener.evaluate((button) => button === document.activeElement), act).toBe(true);
    }
    expect(errors).toEqual([]);
  });

  it('of the chair closes when its point was ruled on elsewhere, and says so', async () => {
    const federation = await hallIn('point');
    const { page } = await openOne(CHAIR, 'chair');
    await page.getByRole('button', { name: 'Rule on the point' }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog').locator(':focus').waitFor();
    await page.keyboard.press('1');
    await page.getByLabel('Reason, as it will stand in the minutes').fill('It is well taken.');
    // Another hand is quicker while this one's act is under way.
    const overtaken = async (route: Route) => {
      await federation.act(CHAIR, ruling);
      await route.continue();
    };
    await page.route('**/api/commands', overtaken, { times: 1 });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'Not in order' }).waitFor();
    await page
      .getByText('There is nothing of that name any more; choose again from what is shown.')
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('of a delegate has no finding, with a refusal in it', async () => {
    const federation = await hallIn('result');
    const { page } = await openOne(delegate(1), 'delegate');
    await page.getByRole('button', { name: /Move to amend this/u }).click();
    await page.getByLabel('Strike these words').fill('a cold store');
    await page.getByLabel('Insert these words').fill('two cold stores');
    expect(await dialogFindings(page)).toEqual([]);
    await federation.pending(delegate(7), 'previous-question', { form: 'scope', scope: 'immediate' });
    await page.getByRole('button', { name: 'I move this' }).click();
    await page.getByRole('alert').filter({ hasText: 'Not in order: Move to amend this' }).waitFor();
    expect(await page.getByLabel('Insert these words').inputValue()).toBe('two cold stores');
    expect(await dialogFindings(page)).toEqual([]);
  });
});

async function openOne(member: typeof CHAIR, room: 'chair' | 'delegate'): Promise<RoomPage> {
  const opened = await openRoom(chromium.browser, server.link(member, room), desk);
  open = [opened];
  return opened;
}

async function dialogFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)));
  }
  return found;
}

const ruling = {
  type: 'Rule',
  sitting: SITTING,
  point: 'q1' as PointId,
  answer: 'well-taken',
  reason: 'As was said.',
} as const;
