import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { withRegister } from './scenes/affairs.ts';
import { CHAIR, CLERK, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, phone, projector, reads, type RoomPage, type Screen } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const at = { sitting: SITTING };
const me = delegate(1);

let folder: string;
let chromium: TestBrowser;
let servers: Server[] = [];
let rooms: RoomPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-resolutions-'));
  chromium = await launchBrowser();
});

afterEach(async () => {
  const errors = rooms.flatMap((room) => room.errors);
  await Promise.all(rooms.map(({ context }) => context.close()));
  await Promise.all(servers.map((server) => server.close()));
  rooms = [];
  servers = [];
  expect(errors.filter((error) => !error.includes('status of 422'))).toEqual([]);
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

type Hall = { readonly server: Server; readonly federation: Federation };

async function hallIn(scene: string): Promise<Hall> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  servers.push(server);
  const federation = federationIn(server.hall, 40);
  await scenes[scene]!(federation);
  return { server, federation };
}

async function open(url: string, screen: Screen): Promise<Page> {
  const room = await openRoom(chromium.browser, url, screen);
  rooms.push(room);
  return room.page;
}

/** Opens a page of a room whose link was opened before. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** An act may open a dialog in which a button of the same name does it: the last one is meant. */
async function presses(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).last().click();
}

describe('a motion about earlier resolutions', () => {
  it('says before the vote what it would change, and changes it once it is adopted', async () => {
    const { server, federation } = await hallIn('nothing');
    await withRegister(federation);
    await federation.act(me, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: me });

    const mover = new DelegateOnPhone(await open(server.link(me, 'delegate'), phone));
    await mover.opens(/^Move something new/u);
    await mover.writes({ 'The text, as the minutes will have it': 'That a cold store be built.' });
    await mover.page.getByText('Earlier texts, an end, a matter').click();
    await mover.page.getByLabel('What it does').selectOption('repeals');
    await mover.page.getByLabel('Which text: number or words').fill('3/2022');
    await mover.presses(/No cold store/u);
    expect(await axeFindings(mover.page)).toEqual([]);
    await mover.sends('I move this');

    const phoneOfOther = await open(server.link(delegate(2), 'delegate'), phone);
    const hall = await open(server.link(null, 'display'), projector);
    const { motion } = lastMotion(federation);
    await federation.act(delegate(3), { type: 'SecondMotion', ...at, motion });
    await federation.act(CHAIR, { type: 'StateQuestion', ...at, motion });
    await reads(hall, 'Repeals 3/2022');
    await phoneOfOther.getByText('What adoption would change').click();
    await reads(phoneOfOther, 'would be repealed', 'would lack 3/2022', 'would lack 1/2023');
    expect(await axeFindings(phoneOfOther)).toEqual([]);

    await federation.decide(motion, { yes: 12, no: 4, abstain: 0 });
    const gallery = await open(`${server.url}/gallery/resolutions`, desk);
    await reads(gallery, '11 texts');
    await gallery.getByLabel('How it stands').selectOption('repealed');
    await gallery.getByRole('link', { name: /3\/2022/u }).click();
    await reads(gallery, 'is repealed by', 'by 2/2026');
    expect(await axeFindings(gallery)).toEqual([]);
    await goTo(gallery, '/gallery');
    await reads(gallery, /Registered as 2\/2026/u);
  });
});

function lastMotion({ hall }: Federation) {
  const { state } = hall;
  if (state.phase !== 'founded') throw new Error('the assembly is founded');
  return { motion: `m${state.counters.motion}` as never };
}

describe('a joint sitting of bodies that nobody serves together', () => {
  it('is proposed by one, declined and then consented to by the other, and called', async () => {
    const { server, federation } = await hallIn('joint-houses');
    const proposer = await open(server.link(CLERK, 'clerk'), desk);
    await proposer.getByLabel('What the sitting is called').fill('On the representation of the branches');
    await proposer.getByLabel('Another body that sits with it').selectOption('Council of Branches');
    await reads(proposer, 'has to consent first', /consent of Council of Branches is needed/u);
    await proposer.getByLabel('Day and hour').fill('2026-12-04T19:00');
    await proposer.getByLabel(/^Agenda/u).fill('The branches');
    expect(await axeFindings(proposer)).toEqual([]);
    await presses(proposer, 'Propose the joint sitting');
    await reads(proposer, 'Proposed, waiting for consent');

    const other = await open(server.link('council-2' as MemberId, 'clerk'), phone);
    await reads(other, /Between bodies\s*· 1 waits/u);
    await goTo(other, '/clerk/transmittals');
    await reads(other, 'Joint sitting of Delegate Assembly and Council of Branches.', 'has not answered');
    await presses(other, 'Decline for Council of Branches');
    expect(await axeFindings(other)).toEqual([]);
    await other.getByLabel('Why the body declines').fill('The hall is let on that day.');
    await presses(other, 'Council of Branches declines');

    await goTo(proposer, '/clerk/transmittals');
    await reads(proposer, 'declines', 'The hall is let on that day.', 'Withdraw the proposal');
    expect(await proposer.getByRole('button', { name: /^Consent/u }).count()).toBe(0);
    await reads(await open(`${server.url}/gallery/transmittals`, desk), 'The hall is let on that day.');

    await presses(other, 'Consent for Council of Branches');
    await reads(other, 'the last consent that is missing');
    await presses(other, 'Council of Branches consents');
    await reads(other, '“On the representation of the branches” is called: every body has consented.');
    expect(await axeFindings(other)).toEqual([]);
    await goTo(proposer, '/clerk');
    await reads(proposer, 'On the representation of the branches');
    const { state } = federation.hall;
    const called = state.phase === 'founded' ? state.sittingOrder : [];
    expect(called).toEqual(['sitting-2026-12-04']);
  });
});

describe('a resolution between two servers', () => {
  it('is taken in from a signed extract, answered, and the answer comes back', async () => {
    const [here, there] = [await hallIn('register'), await hallIn('caucus')];
    const sender = await open(here.server.link(CLERK, 'clerk'), desk);
    await goTo(sender, '/clerk/transmittals/t1');
    const extract = await download(sender, 'Download the signed extract');

    const receiver = await open(there.server.link(CLERK, 'clerk'), desk);
    await goTo(receiver, '/clerk/transmittals');
    await brings(receiver, 'Take in from elsewhere', changed(extract));
    await reads(receiver, /The words shown differ from those in the signed entry/u);
    await receiver.getByLabel('Or its text').fill(readFileSync(extract, 'utf8').trim());
    await presses(receiver, 'Check it');
    await reads(receiver, 'This key is new here', 'Delegate Assembly, Northern Cooperative Federation');
    expect(await axeFindings(receiver)).toEqual([]);
    await trusts(receiver, 'Take it in');

    await receiver.getByRole('link', { name: /A cold store at the harbour/u }).click();
    await presses(receiver, 'Put on the agenda');
    await receiver.getByRole('dialog').waitFor();
    await presses(receiver, 'Put on the agenda');
    await receiver.getByRole('dialog').waitFor({ state: 'detached' });
    await presses(receiver, 'Answer');
    await receiver.getByLabel('In words').fill('Read and noted with thanks.');
    await presses(receiver, 'Give the answer');
    await reads(receiver, 'answered');
    const answer = await download(receiver, 'Download the signed answer');

    await brings(sender, 'Note the answer from there', answer);
    await reads(sender, /It is the answer to “A cold store at the harbour”: answered/u);
    await trusts(sender, 'Note the answer');
    await reads(sender, /Read and noted with thanks/u);
    expect(await axeFindings(sender)).toEqual([]);
  });
});

async function download(page: Page, act: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await presses(page, act);
  const path = join(mkdtempSync(join(folder, 'file-')), 'extract.json');
  await (await coming).saveAs(path);
  return path;
}

async function brings(page: Page, act: string, path: string): Promise<void> {
  await presses(page, act);
  await page.getByLabel(/The signed extract, as a file/u).setInputFiles(path);
  await presses(page, 'Check it');
}

async function trusts(page: Page, act: string): Promise<void> {
  expect(await page.getByRole('button', { name: act }).last().isDisabled()).toBe(true);
  await page.getByRole('checkbox').check();
  await presses(page, act);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The same extract with one letter of its words changed. */
function changed(path: string): string {
  const other = `${path}.changed.json`;
  writeFileSync(other, readFileSync(path, 'utf8').replace(/("text": ".*)cold store/u, '$1gold store'));
  return other;
}
