import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PollId } from '@tauride/procedure';
import { tableValues } from '@tauride/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import {
  CHAIR,
  CLERK,
  delegate,
  type Federation,
  federationIn,
  SITTING,
  texts,
} from './scenes/federation.ts';
import { ALTERNATE, AWAY, called, comes, opened } from './scenes/mandates.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, pageOf, phone, projector, reads, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';
import { expectWell } from './sitting/well.ts';

const seats = 16;
const HOLDER = delegate(12);
const GIVER = delegate(3);
const LATE = delegate(2);
const at = { sitting: SITTING };

let folder: string;
let server: Server;
let chromium: TestBrowser;
let federation: Federation;
let failed = false;
let clerk: RoomPage;
let door: RoomPage;
let holder: RoomPage;
let alternate: RoomPage;
let poll: PollId;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-mandates-'));
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  federation = federationIn(server.hall, seats);
  await called(federation, 'code');
  chromium = await launchBrowser();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step failed');
  onTestFailed(() => {
    failed = true;
  });
});

async function shows({ page }: RoomPage, ...words: readonly (string | RegExp)[]): Promise<void> {
  await reads(page, ...words);
}

function person({ page }: RoomPage): DelegateOnPhone {
  return new DelegateOnPhone(page);
}

/** The letters on the screen at the door. */
async function codeAtDoor(): Promise<string> {
  const letters = await door.page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/u).textContent();
  return (letters ?? '').replace(' ', '');
}

async function openPhone(member: Parameters<Server['link']>[0]): Promise<RoomPage> {
  return await openRoom(chromium.browser, server.link(member, 'delegate'), phone);
}

describe('check-in', () => {
  it('begins with the opening, and says so before', async () => {
    const early = await openPhone(HOLDER);
    await shows(early, 'Check-in begins when the sitting is opened.');
    await opened(federation, 3);
    await early.page.getByText('Check-in begins when the sitting is opened.').waitFor({ state: 'detached' });
    await expectWell(early);
    await early.context.close();
    await comes(federation, delegate(6), delegate(15));
  });

  it('shows a code at the door, as a square and in letters, with who is here', async () => {
    door = await openRoom(chromium.browser, pageOf(server.link(CLERK, 'clerk'), 'check-in/door'), projector);
    await door.page.getByRole('img', { name: /Square code/u }).waitFor();
    expect(await codeAtDoor()).toMatch(/^[A-Z0-9]{8}$/u);
    await shows(door, 'Quorum 9: 3 short');
    await expectWell(door);
  });

  it('takes a member by the address in the square, and takes the code out of it', async () => {
    holder = await openPhone(HOLDER);
    await federation.act(CLERK, { type: 'RecordPresence', ...at, arrived: [], left: [HOLDER] });
    await shows(holder, 'You are not checked in');
    await expectWell(holder);
    // A camera opens a page of its own in the same browser.
    const scanned = await holder.context.newPage();
    await scanned.goto(`${server.url}/delegate#code=${await codeAtDoor()}`);
    await scanned.getByText('You are checked in').waitFor();
    expect(new URL(scanned.url()).hash).toBe('');
    await scanned.close();
    await holder.page.getByText('You are not checked in').waitFor({ state: 'detached' });
  });

  it('takes the letters, refuses wrong ones, and tells whoever is not known what to do', async () => {
    alternate = await openPhone(ALTERNATE);
    const { page } = alternate;
    const field = page.getByLabel('Code from the screen in the hall');
    await field.fill('WRNG-0000');
    await person(alternate).presses('I am here');
    await shows(alternate, /This is not the code that is shown in the hall now/u);
    await field.fill((await codeAtDoor()).toLowerCase());
    await person(alternate).presses('I am here');
    await shows(alternate, 'You are checked in');
    await expectWell(alternate);
    const stranger = await chromium.browser.newContext();
    const nobody = await stranger.newPage();
    await nobody.goto(`${server.url}/delegate#code=${await codeAtDoor()}`);
    await nobody.getByText('Open your own page first').waitFor();
    await stranger.close();
  });

  it('finds whoever comes at the desk by name, and takes back what was wrong', async () => {
    clerk = await openRoom(chromium.browser, pageOf(server.link(CLERK, 'clerk'), 'check-in'), desk);
    const { page } = clerk;
    await page.getByLabel('Find a member').fill('Delegate 7');
    await page.getByLabel('Find a member').press('Enter');
    await shows(clerk, /Delegate 7.* came in/u);
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(clerk, 'Nothing yet.');
    await expectWell(clerk);
  });
});

describe('an alternate', () => {
  it('is let in by the desk and told on the phone for whom', async () => {
    const { page } = clerk;
    await page.getByRole('link', { name: 'Back to the room' }).click();
    await page.getByRole('radio', { name: /In another’s place/u }).check();
    const whose = page.getByRole('combobox', { name: 'Whose seat' });
    await whose.fill('Pekka');
    await whose.press('Enter');
    await page.getByRole('button', { name: 'Let the alternate sit' }).click();
    await shows(clerk, 'Noor Haddad for Pekka Salo');
    await shows(alternate, 'You sit for Pekka Salo');
    await expectWell(clerk, alternate);
  });
});

describe('a proxy', () => {
  it('is given on the phone, with what the standing orders say', async () => {
    const giver = await openPhone(GIVER);
    const { page } = giver;
    await person(giver).presses('My record');
    await shows(giver, 'Proxies', 'You gave none.');
    await person(giver).presses('Give a proxy');
    await shows(giver, /A member holds at most 2 proxies/u, 'Standing Orders 14');
    const to = page.getByRole('combobox', { name: 'To whom' });
    await to.fill('Delegate 12');
    await to.press('Enter');
    await shows(giver, /Delegate 12 votes for Tomas Berg .*: every question\./u);
    await expectWell(giver);
    await person(giver).sends('Give the proxy');
    await shows(giver, /^To Delegate 12/u);
    await giver.context.close();
  });

  it('and the alternate’s seat are in the register of a vote; who comes later is not', async () => {
    await comes(federation, delegate(4), delegate(5), delegate(9));
    const motion = await federation.pending(HOLDER, 'main', { form: 'text', text: texts.store });
    poll = await federation.put(motion, 'recorded');
    await comes(federation, LATE);
    const late = await openPhone(LATE);
    await shows(late, 'You came after this vote was opened.');
    expect(await late.page.getByRole('radio', { name: 'Yes' }).count()).toBe(0);
    await expectWell(late);
    await late.context.close();
  });

  it('is cast by an act of its own after the own vote, each with a receipt, and outlives a reload', async () => {
    await shows(holder, 'Cast your own vote first; these follow, each by an act of its own.');
    await person(holder).votes('Yes');
    await shows(holder, '1 vote left to cast');
    await holder.page.getByRole('radio', { name: 'No' }).check();
    await person(holder).presses('Cast the vote of Tomas Berg: No');
    await shows(holder, 'No: the vote of Tomas Berg is in', 'All of them are in.');
    await holder.page.reload();
    await shows(holder, 'Yes: your vote is in', 'No: the vote of Tomas Berg is in');
    await expectWell(holder);
  });

  it('waits on the phone without a connection, by its own', async () => {
    await holder.context.setOffline(true);
    await holder.page.getByRole('button', { name: 'Change my vote' }).last().click();
    await holder.page.getByRole('radio', { name: 'Abstain' }).check();
    await person(holder).presses('Cast the vote of Tomas Berg: Abstain');
    await shows(holder, /The vote of Tomas Berg, Abstain, waits on this phone/u);
    await holder.context.setOffline(false);
    await shows(holder, 'Abstain: the vote of Tomas Berg is in', 'Yes: your vote is in');
  });

  it('and the vote in another’s seat are counted once, and the member who returns has the seat again', async () => {
    await alternate.page.getByRole('radio', { name: 'Yes' }).check();
    await person(alternate).presses('Cast the vote of Pekka Salo: Yes');
    await shows(alternate, 'Yes: the vote of Pekka Salo is in');
    await comes(federation, AWAY);
    // The register stays as it was when the vote was opened.
    await shows(alternate, 'Yes: the vote of Pekka Salo is in');
    await holder.page.getByRole('button', { name: 'Change my vote' }).last().click();
    await holder.page.getByRole('radio', { name: 'No' }).check();
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    await shows(holder, 'The vote of Tomas Berg was not cast: No', /The vote stays: Abstain/u);
    await federation.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
    const leaves = federation.hall.boxOf(poll)?.leaves.map(({ voter, choice }) => [voter, choice].join(' '));
    expect(leaves?.toSorted()).toEqual(
      [`${AWAY}~${ALTERNATE} yes`, `${HOLDER} yes`, `${GIVER}~${HOLDER} abstain`].toSorted(),
    );
    await alternate.page.getByText('You sit for Pekka Salo').waitFor({ state: 'detached' });
  });
});

describe('the electoral register', () => {
  it('is read by everybody from the result, checked against the record, and downloaded', async () => {
    const gallery = await openRoom(chromium.browser, server.link(null, 'gallery'), desk);
    const { page } = gallery;
    await page.getByRole('link', { name: 'Who could vote' }).click();
    await shows(gallery, 'Checked against the record', 'Noor Haddad, alternate', 'Delegate 12, proxy');
    await page.getByLabel('Find in the register').fill('tomas');
    await shows(gallery, '1 line');
    const waits = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    expect((await waits).suggestedFilename()).toBe(`register-${poll}.csv`);
    await expectWell(gallery);
    const state = server.hall.state;
    const polls = state.phase === 'founded' ? tableValues(state.polls) : [];
    expect(polls.find(({ id }) => id === poll)?.register?.lines).toBe(11);
  });
});
