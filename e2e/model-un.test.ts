import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { arrive, callConference, draft, foundConference } from './scenes/committee.ts';
import { CHAIR, delegate, type Federation, federationIn } from './scenes/federation.ts';
import { axeFindings } from './sitting/axe.ts';
import { ChairAtKeyboard } from './sitting/chair.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, phone, projector, question, reads, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

let folder: string;
let server: Server;
let federation: Federation;
let chromium: TestBrowser;
let chair: ChairAtKeyboard;
let france: DelegateOnPhone;
let ghana: DelegateOnPhone;
let india: DelegateOnPhone;
const rooms = new Map<string, RoomPage>();
let failed = false;

const pageOf = (room: string) => rooms.get(room)!.page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-model-un-'));
  const logger = createLog('fatal');
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger });
  federation = federationIn(server.hall, 6);
  await foundConference(federation);
  await callConference(federation);
  chromium = await launchBrowser();
  const links = {
    chair: [server.link(CHAIR, 'chair'), desk],
    france: [server.link(delegate(1), 'delegate'), phone],
    ghana: [server.link(delegate(2), 'delegate'), phone],
    india: [server.link(delegate(3), 'delegate'), phone],
    display: [server.link(null, 'display'), projector],
  } as const;
  for (const [room, [link, screen]] of Object.entries(links))
    rooms.set(room, await openRoom(chromium.browser, link, screen));
  chair = new ChairAtKeyboard(pageOf('chair'));
  [france, ghana, india] = ['france', 'ghana', 'india'].map((room) => new DelegateOnPhone(pageOf(room))) as [
    DelegateOnPhone,
    DelegateOnPhone,
    DelegateOnPhone,
  ];
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step of the sitting failed');
  onTestFailed(async () => {
    failed = true;
    const shots = process.env['TAURIDE_SHOTS'];
    if (shots === undefined) return;
    for (const [label, { page }] of rooms) await page.screenshot({ path: join(shots, `mun-${label}.png`) });
  });
});

async function allRead(text: string | RegExp): Promise<void> {
  await Promise.all([...rooms.values()].map(async ({ page }) => await question(page, text).waitFor()));
}

/** The other screens keep a result in the place of its question until the house goes on. */
async function chairReads(text: string | RegExp): Promise<void> {
  await question(pageOf('chair'), text).waitFor();
}

async function expectWell(): Promise<void> {
  for (const [room, { page, errors }] of rooms) {
    expect(await axeFindings(page), room).toEqual([]);
    expect(errors, room).toEqual([]);
  }
}

const askFloor = /^Ask for the floor$/u;

type Motion = { readonly act: RegExp; readonly fields?: Readonly<Record<string, string>> };

/** Asks for the floor, gets it, and moves; the chair states the question, which takes its place in the order of voting. */
async function moves(member: DelegateOnPhone, name: string, { act, fields = {} }: Motion): Promise<void> {
  await member.page.getByRole('button', { name: askFloor }).waitFor();
  const forMotion = member.page.getByRole('button', { name: 'Ask for the floor to make a motion' });
  // It is there only while something is debated, and goes when the house does.
  const asked = await forMotion.click({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );
  if (!asked) await member.presses(askFloor);
  await chair.does('n', `Give the floor to ${name}`);
  await member.reads('You have the floor');
  await member.opens(act);
  await member.writes(fields);
  await member.sends('I move this');
  await chair.does('t', 'State the question');
}

type Choices = readonly ['Yes' | 'No' | 'Abstain', 'Yes' | 'No' | 'Abstain', 'Yes' | 'No' | 'Abstain'];

/** The chair puts what is immediately pending, the three vote on their phones, and the result is announced. */
async function votes(choices: Choices, outcome: string): Promise<void> {
  await chair.does('p', 'Put the question');
  const voters = [france, ghana, india];
  for (const [place, choice] of choices.entries()) await voters[place]!.votes(choice);
  await chair.does('v', 'Close the vote');
  await chair.does('a', `Announce: ${outcome}`);
}

describe('a committee of a Model UN, by the rulebook of its kind', () => {
  it('is opened with a quorum, and its list of speakers is about the item', async () => {
    await allRead('First session');
    await chair.does('g', 'Open the sitting');
    await allRead('Nothing is before the house.');
    await arrive(federation, 3);
    await reads(pageOf('display'), '3 of 5 present');
    await chair.does('i', 'Next item');
    for (const member of [france, ghana]) await member.presses(askFloor);
    await chair.does('n', 'Give the floor to France');
    await reads(pageOf('display'), 'France', 'Ghana');
    await france.presses('Give my time to another');
    await france.page.getByRole('combobox', { name: 'Who speaks in your place' }).fill('India');
    await france.page.getByRole('option', { name: 'India' }).click();
    await france.page.getByRole('dialog').getByRole('button', { name: 'Give my time to another' }).click();
    await india.reads('You have the floor');
    await chair.does('n', 'Give the floor to Ghana');
    await chair.does('s', 'Stop');
    await expectWell();
  });

  it('offers three caucuses together, which are put by precedence and then by length', async () => {
    const minutes = (all: string, each?: string, on?: string) => ({
      'Minutes in all': all,
      ...(each === undefined ? {} : { 'Minutes for each speaker': each }),
      ...(on === undefined ? {} : { 'On what': on }),
    });
    await moves(france, 'France', { act: /^Moderated caucus/u, fields: minutes('10', '1', 'Who pays') });
    await moves(ghana, 'Ghana', { act: /^Moderated caucus/u, fields: minutes('20', '1', 'Who measures') });
    await moves(india, 'India', { act: /^Unmoderated caucus/u, fields: minutes('15') });
    await allRead(/unmoderated caucus: 15 minutes/u);
    const waiting = pageOf('chair').getByRole('main').getByRole('listitem');
    const rows = await waiting.filter({ hasText: '1 minute each' }).allTextContents();
    expect(rows.map((row) => /(\d+) minutes/u.exec(row)?.[1])).toEqual(['20', '10']);
    await expectWell();
  });

  it('holds the second, which is carried, and never puts the third', async () => {
    await votes(['Yes', 'No', 'No'], 'Lost');
    await chairReads(/moderated caucus: 20 minutes, 1 minute each, on “Who measures”/u);
    await votes(['Yes', 'Yes', 'No'], 'Carried');
    await allRead('Who measures');
    await reads(pageOf('display'), 'Time of the caucus', /left of 20:00/u);
    await chair.reads('Moderated caucus', /left of 20:00/u);
    await india.presses(askFloor);
    await chair.does('n', 'Give the floor to India');
    await reads(pageOf('display'), /left of 1:00/u);
    await expectWell();
    await chair.does('z', 'End the caucus');
    await allRead('Nothing is before the house.');
    const state = server.hall.state;
    const phases = state.phase !== 'founded' ? [] : state.motions.buckets.flatMap(Object.values);
    expect(phases.map(({ phase }) => phase).sort()).toEqual(['adopted', 'not-put', 'rejected']);
  });

  it('votes on amendments as the chair finds them removed from the draft, furthest first', async () => {
    const text = 'The text, as the minutes will have it';
    await moves(france, 'France', { act: /^Proposal/u, fields: { [text]: draft } });
    await allRead(draft);
    const strike = (struck: string, by: string) => ({
      'Strike these words': struck,
      'Insert these words': by,
    });
    await moves(ghana, 'Ghana', { act: /^Move to amend this/u, fields: strike('Requests', 'Urges') });
    await moves(india, 'India', { act: /^Move to amend this/u, fields: strike('year', 'decade') });
    await allRead(/Requests/u);
    await judges('year', '3');
    await allRead(/decade/u);
    await expectWell();
    await votes(['No', 'No', 'Yes'], 'Lost');
    await chairReads(/Urges/u);
  });

  it('closes debate only by two thirds', async () => {
    await moves(india, 'India', { act: /^Closure of the debate/u });
    await allRead(/debate/u);
    await chair.reads('Two thirds of the votes cast');
    await votes(['Yes', 'No', 'No'], 'Lost');
    await moves(india, 'India', { act: /^Closure of the debate/u });
    await votes(['Yes', 'Yes', 'No'], 'Carried');
    await votes(['Yes', 'Yes', 'No'], 'Carried');
    await chairReads(draft.replace('Requests', 'Urges'));
    await votes(['Yes', 'Yes', 'Abstain'], 'Carried');
    await reads(pageOf('display'), 'Carried', '2 Yes, 0 No, 1 abstaining.');
    await expectWell();
  });
});

/** The chair says how far an amendment is removed, with a reason, without a pointer. */
async function judges(words: string, distance: string): Promise<void> {
  const page = pageOf('chair');
  await chair.does('u', 'Judge a motion…');
  const dialog = page.getByRole('dialog', { name: 'What you find about a motion' });
  const which = dialog.getByRole('combobox', { name: 'Which motion' });
  const option = await which
    .locator('option')
    .filter({ hasText: words })
    .filter({ hasText: 'decade' })
    .textContent();
  await which.selectOption({ label: option! });
  await dialog.getByLabel('How far removed from the proposal').fill(distance);
  await dialog.getByLabel('Reason, as it will stand in the minutes').fill('It puts the duty off.');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}
