import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Locator } from 'playwright-core';
import type { ElectionId, PollId } from '@tauride/procedure';
import { roundOf } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, phone, question, reads, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const at = { sitting: SITTING };
const OFFICE = 'Members of the board';
const STATEMENT = 'Accounts open to every branch, each quarter.';

let folder: string;
let server: Server;
let federation: Federation;
let chromium: TestBrowser;
let election: ElectionId;
let poll: PollId;
let failed = false;
const rooms = new Map<string, RoomPage>();
let finger: DelegateOnPhone;
let keys: DelegateOnPhone;
let numbers: DelegateOnPhone;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-paper-'));
  server = await startServer({
    dataDir: folder,
    port: 0,
    webDir: webFolder(),
    logger: createLog('fatal'),
  });
  federation = federationIn(server.hall, 24);
  await scenes['unrecorded']!(federation);
  chromium = await launchBrowser();
  const opened = async (name: string, link: string, screen: typeof phone) => {
    const room = await openRoom(chromium.browser, link, screen);
    rooms.set(name, room);
    return new DelegateOnPhone(room.page);
  };
  finger = await opened('finger', server.link(delegate(2), 'delegate'), phone);
  keys = await opened('keys', server.link(delegate(3), 'delegate'), desk);
  numbers = await opened('numbers', server.link(delegate(4), 'delegate'), desk);
  await opened('gallery', server.link(null, 'gallery'), desk);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step of the election failed');
  onTestFailed(async () => {
    failed = true;
    await shots('failed');
  });
});

async function shots(label: string): Promise<void> {
  const to = process.env['TAURIDE_SHOTS'];
  if (to === undefined) return;
  for (const [name, { page }] of rooms)
    await page.screenshot({ path: join(to, `paper-${label}-${name}.png`), fullPage: true });
}

async function expectWell(): Promise<void> {
  for (const [name, { page, errors }] of rooms) {
    expect(await axeFindings(page), name).toEqual([]);
    expect(errors, name).toEqual([]);
  }
}

const ordered = (who: DelegateOnPhone): Locator => who.page.getByRole('list', { name: 'Your order' });

/** The names in the voter's order as they stand on the page, each with its rank. */
async function orderOn(who: DelegateOnPhone): Promise<readonly string[]> {
  const rows = await ordered(who)
    .getByRole('listitem')
    .getByRole('button', { name: /^\d/u })
    .allTextContents();
  return rows.map((row) => row.replace(/\s*(Delegate \d+).*$/u, ' $1'));
}

const rowOf = (who: DelegateOnPhone, name: string): Locator =>
  who.page.locator('[data-row]').filter({ hasText: new RegExp(`${name}(?!\\d)`, 'u') });

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function sends(who: DelegateOnPhone, act: RegExp): Promise<void> {
  await who.presses(act);
  await who.page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('an election on the screens of those who vote', () => {
  it('takes names: one nominates another, who accepts with a statement, and one stands alone', async () => {
    const rules = { seats: 2, method: { kind: 'people', by: 'meek' } } as const;
    await federation.act(CHAIR, { type: 'CallElection', ...at, office: OFFICE, rules });
    election = 'e1' as ElectionId;
    for (const { page } of rooms.values()) await question(page, OFFICE).waitFor();
    await finger.presses('Nominate somebody');
    await finger.page.getByRole('combobox', { name: 'Whom do you nominate?' }).fill('Delegate 3');
    await finger.page.getByRole('option', { name: /^Delegate 3\b/u }).click();
    await sends(finger, /^Nominate$/u);
    await keys.reads('Delegate 2 nominates you: Members of the board');
    await keys.page.getByLabel('Your statement, if you like').fill(STATEMENT);
    await expectWell();
    await keys.presses('I accept');
    await keys.reads('You stand: Members of the board');
    await numbers.presses('I stand myself');
    await sends(numbers, /^I stand$/u);
    await reads(rooms.get('gallery')!.page, 'Delegate 3', 'Delegate 4');
    await finger.presses(/^Statement/u);
    await finger.reads(STATEMENT);
    await finger.presses('Back');
    await shots('nominating');
  });

  it('lays the paper before everybody once the ballot is open', async () => {
    for (const place of [7, 8, 9]) {
      const candidate = { member: delegate(place), name: '', groups: [] };
      await federation.act(delegate(10), { type: 'Nominate', ...at, election, candidate, source: 'floor' });
    }
    await federation.act(CHAIR, { type: 'CloseNominations', ...at, election });
    await federation.act(CHAIR, { type: 'OpenRound', ...at, election });
    poll = 'p1' as PollId;
    for (const who of [finger, keys, numbers]) await who.reads('Nobody has a rank yet.');
    await expect(
      finger.page.getByRole('button', { name: 'Rank at least one name' }).isDisabled(),
    ).resolves.toBe(true);
    await expectWell();
  });

  it('is ranked by tapping, and by dragging with a finger', async () => {
    for (const name of ['Delegate 7', 'Delegate 3', 'Delegate 9'])
      await rowOf(finger, name).getByRole('button').first().click();
    expect(await orderOn(finger)).toEqual(['1 Delegate 7', '2 Delegate 3', '3 Delegate 9']);
    const touch = await finger.page.context().newCDPSession(finger.page);
    await drag(touch, finger, { from: 'Delegate 9', to: 'Delegate 7' });
    expect(await orderOn(finger)).toEqual(['1 Delegate 9', '2 Delegate 7', '3 Delegate 3']);
    await drag(touch, finger, { from: 'Delegate 4', to: 'Delegate 3' });
    expect(await orderOn(finger)).toHaveLength(4);
    await finger.page.reload();
    await ordered(finger).getByText('Delegate 9').waitFor();
    expect(await orderOn(finger)).toHaveLength(4);
    await shots('ranked');
    await expectWell();
  });

  it('says in words what will be cast, and gives a receipt', async () => {
    await finger.presses('Look it over');
    await finger.reads('You are about to vote in this order', 'Without a rank:');
    await expectWell();
    await shots('review');
    await finger.presses('Cast this paper');
    await finger.reads('Your paper is in', /^Receipt [0-9a-f]{4} [0-9a-f]{4}/u);
  });

  it('is the same paper in another tab, and can be changed until the close', async () => {
    const room = rooms.get('finger')!;
    const other = new DelegateOnPhone(await room.context.newPage());
    await other.page.goto(finger.page.url());
    await other.reads('Your paper is in');
    await other.presses('Change my paper');
    await rowOf(other, 'Delegate 8').getByRole('button').first().click();
    await other.presses('Look it over');
    await other.presses('Cast this paper');
    await other.reads('Your paper is in');
    await finger.reads('Your paper is in', 'Delegate 8');
    await other.page.close();
  });

  it('is ranked by keys alone', async () => {
    await rowOf(keys, 'Delegate 8').getByRole('button').first().focus();
    const press = async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) await keys.page.keyboard.press(key);
    };
    await press('1');
    expect(await orderOn(keys)).toEqual(['1 Delegate 8']);
    await rowOf(keys, 'Delegate 4').getByRole('button').first().focus();
    await press('1', 'ArrowDown', '=');
    expect(await orderOn(keys)).toEqual(['1 Delegate 8', '1 Delegate 4']);
    await press('ArrowUp');
    expect(await orderOn(keys)).toEqual(['1 Delegate 4', '2 Delegate 8']);
    await expect(keys.page.locator(':focus').textContent()).resolves.toContain('Delegate 4');
    await press('Delete', '2');
    expect(await orderOn(keys)).toEqual(['1 Delegate 8', '2 Delegate 4']);
    await keys.page.getByRole('button', { name: 'Look it over' }).press('Enter');
    await keys.page.getByRole('button', { name: 'Cast this paper' }).press('Enter');
    await keys.reads('Your paper is in');
    await expectWell();
  });

  it('is ranked by numbers, and what is wrong with them is told before anything is sent', async () => {
    await numbers.page.getByRole('checkbox', { name: /^Rank by numbers/u }).check();
    await numbers.writes({ 'Delegate 7': '1', 'Delegate 9': '3' });
    await numbers.presses('Look it over');
    await numbers.reads('Nobody has number 2, but a later one is given.');
    await expectWell();
    await numbers.writes({ 'Delegate 9': 'two' });
    await numbers.presses('Look it over');
    await numbers.reads(/Delegate 9: “two” is no rank/u);
    await numbers.writes({ 'Delegate 9': '2' });
    await numbers.presses('Look it over');
    await numbers.reads('You are about to vote in this order');
  });

  it('waits on the device while there is no connection', async () => {
    const { context } = rooms.get('numbers')!;
    await context.setOffline(true);
    await numbers.presses('Cast this paper');
    await numbers.reads('Your paper waits on this device');
    await shots('offline');
    await context.setOffline(false);
    await numbers.reads('Your paper is in');
  });

  it('is counted, and the result stands on every screen with who is elected', async () => {
    await federation.act(CHAIR, { type: 'CloseRound', ...at, election, poll });
    await finger.reads(/The ballot is closed|A lot decides between/u);
    await federation.act(CHAIR, { type: 'DeclareRound', ...at, election, poll });
    for (const { page } of rooms.values()) {
      await reads(page, 'The result is declared:');
      await page.getByRole('link', { name: 'Count the papers yourself' }).first().waitFor();
    }
    await shots('declared');
    await expectWell();
  });
});

describe('an election by marks', () => {
  let second: ElectionId;

  it('takes no more marks than there are places, and says how many are left', async () => {
    const rules = { seats: 2, method: { kind: 'people', by: 'plurality' } } as const;
    await federation.act(CHAIR, { type: 'CallElection', ...at, office: 'Auditors', rules });
    second = 'e2' as ElectionId;
    for (const place of [7, 8, 9]) {
      const candidate = { member: delegate(place), name: '', groups: [] };
      await federation.act(delegate(10), {
        type: 'Nominate',
        ...at,
        election: second,
        candidate,
        source: 'floor',
      });
    }
    await federation.act(CHAIR, { type: 'CloseNominations', ...at, election: second });
    await federation.act(CHAIR, { type: 'OpenRound', ...at, election: second });
    await keys.reads('Mark up to 2 names', '2 marks left');
    for (const name of [/^Delegate 7/u, /^Delegate 9/u])
      await keys.page.getByRole('checkbox', { name }).check();
    await keys.reads('0 marks left');
    await keys.page.getByRole('checkbox', { name: /^Delegate 8/u }).click();
    await keys.reads('All 2 marks are given. Take one back first.');
    await expect(keys.page.getByRole('checkbox', { name: /^Delegate 8/u }).isChecked()).resolves.toBe(false);
    await expectWell();
    await keys.page.getByRole('checkbox', { name: /^Delegate 9/u }).uncheck();
    await keys.page.getByRole('checkbox', { name: /^Delegate 8/u }).check();
    await keys.presses('Look it over');
    await keys.reads('You are about to vote for', 'Delegate 7', 'Delegate 8');
    await keys.presses('Cast this paper');
    await keys.reads('Your paper is in');
    await shots('marks');
  });

  it('takes a blank paper, called by its name', async () => {
    await finger.presses('Vote blank');
    await finger.reads('You are about to vote blank', 'Blank: for nobody.');
    await expectWell();
    await finger.presses('Cast it blank');
    await finger.reads('Your paper is in', 'Blank: for nobody.');
    await finger.presses('My record');
    await finger.reads('My ballot papers', 'Auditors', 'Find it in the sealed box');
    await expectWell();
    await finger.presses('Now');
  });

  it('is counted again without stages', async () => {
    const ballot = 'p2' as PollId;
    await federation.act(CHAIR, { type: 'CloseRound', ...at, election: second, poll: ballot });
    await federation.act(CHAIR, { type: 'DeclareRound', ...at, election: second, poll: ballot });
    const { page } = rooms.get('gallery')!;
    await page.goto(`${server.url}/gallery/recount/p2`);
    await reads(page, 'The same result', 'You counted 2 papers. Same result, in every figure.');
    await expectWell();
    await page.goto(`${server.url}/gallery`);
  });
});

/** A finger takes a row by its grip and puts it where another row is. */
async function drag(
  touch: CDPSession,
  who: DelegateOnPhone,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const grip = rowOf(who, from).locator('span[aria-hidden="true"]').last();
  await grip.scrollIntoViewIfNeeded();
  const [start, end] = [await middleOf(grip), await middleOf(rowOf(who, to))];
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<void> => {
    const touchPoints = y === undefined ? [] : [{ x: start.x, y }];
    await touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await send('touchStart', start.y);
  const steps = 6;
  for (let step = 1; step <= steps; step += 1)
    await send('touchMove', start.y + ((end.y - 6 - start.y) * step) / steps);
  await send('touchEnd');
}

describe('a recount by anybody', () => {
  const recountIn = async (name: string, link: string): Promise<RoomPage> => {
    const room = await openRoom(chromium.browser, link, desk);
    rooms.set(name, room);
    return room;
  };

  it('comes to the declared result stage by stage, and finds one’s own paper', async () => {
    const { page } = await recountIn('recount', `${server.url}/gallery/recount/${poll}`);
    await reads(page, 'The same result', 'You counted 3 papers. Same result, stage by stage.');
    await reads(page, 'This browser holds no receipt for this ballot.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Papers as a .blt file' }).click();
    expect((await download).suggestedFilename()).toBe('p1.blt');
    const own = await rooms.get('finger')!.context.newPage();
    await own.goto(`${server.url}/gallery/recount/${poll}`);
    await reads(own, 'The same result', 'Found in the box, as you cast it:');
    await own.close();
    await shots('recount');
    await expectWell();
  });

  it('does not overlook a paper that was changed, nor a declared figure', async () => {
    const context = await chromium.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const address = `${server.url}/gallery/recount/${poll}`;
    await page.route(`**/api/polls/${poll}/ballots`, async (route) => {
      const answer = await route.fetch();
      const box = (await answer.json()) as RoundBoxAnswer;
      const leaves = box.leaves.map((leaf, place) => (place === 0 ? { ...leaf, choice: 'c1' } : leaf));
      await route.fulfill({ response: answer, json: { ...box, leaves } });
    });
    await page.goto(address);
    await page.getByRole('alert').getByText('Not the papers that were sealed').waitFor();
    await page.unroute(`**/api/polls/${poll}/ballots`);
    await page.route('**/api/snapshot', async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replace(
        /("action":\{"kind":"first-preferences"\},"totals":\[")(\d+)/u,
        '$19',
      );
      await route.fulfill({ response: answer, body: text });
    });
    await page.goto(address);
    await page.getByRole('alert').getByText('A different result').waitFor();
    await reads(page, /Your count and the declared one part at stage 1/u);
    expect(await axeFindings(page)).toEqual([]);
    const to = process.env['TAURIDE_SHOTS'];
    if (to !== undefined) await page.screenshot({ path: join(to, 'paper-differs.png'), fullPage: true });
    await context.close();
  });

  it('waits for the result, and knows what there is not', async () => {
    const state = server.hall.state;
    expect(state.phase === 'founded' ? roundOf(state, poll)?.round.phase : null).toBe('declared');
    const { page } = await recountIn('none', `${server.url}/gallery/recount/p99`);
    await question(page, 'There is no such ballot in this assembly.').waitFor();
    await expectWell();
  });
});
