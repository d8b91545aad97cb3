import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { SittingId } from '@tauride/procedure';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { BODY, CHAIR, CLERK, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, openRoom, pageOf, phone, reads, type RoomPage, type Screen } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const LATER = 'day-3' as SittingId;

let folder: string;
let chromium: TestBrowser;
let server: Server;
let rooms: RoomPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-minutes-'));
  chromium = await launchBrowser();
});

afterEach(async () => {
  const errors = rooms.flatMap((room) => room.errors);
  await Promise.all(rooms.map(({ context }) => context.close()));
  await server.close();
  rooms = [];
  expect(errors.filter((error) => !error.includes('status of 422'))).toEqual([]);
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A sitting that decided something and is over. */
async function adjourned(): Promise<Federation> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  const federation = federationIn(server.hall, 12);
  await scenes['nothing']!(federation);
  const statement = {
    type: 'EnterStatement',
    sitting: SITTING,
    kind: 'report',
    who: { member: delegate(2) },
    capacity: '',
    text: 'Some shops were looted.',
    how: 'witnessed',
    source: '',
    about: '',
    answers: null,
  } as const;
  await federation.act(CLERK, statement);
  await federation.act(CHAIR, {
    type: 'AdjournSitting',
    sitting: SITTING,
    ground: 'agenda-done',
    reason: '',
  });
  return federation;
}

async function open(link: string, screen: Screen): Promise<Page> {
  const room = await openRoom(chromium.browser, pageOf(link, `minutes/${SITTING}`), screen);
  rooms.push(room);
  return room.page;
}

const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();

async function sitAgain({ act }: Federation): Promise<void> {
  await act(CHAIR, {
    type: 'CallSitting',
    sitting: LATER,
    bodies: [BODY],
    kind: 'regular',
    title: 'Congress 2026, third day',
    place: 'Harbour Hall',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Minutes of the second day'],
  });
  await act(CHAIR, { type: 'OpenSitting', sitting: LATER });
  const arrived = [CHAIR, ...Array.from({ length: 11 }, (_, place) => delegate(place + 1))];
  await act(CLERK, { type: 'RecordPresence', sitting: LATER, arrived, left: [] });
}

/** The house votes on what the chair put to it. */
async function votes({ act, hall }: Federation, yes: number, no: number): Promise<void> {
  const { state } = hall;
  if (state.phase !== 'founded') throw new Error('the assembly is founded');
  const motion = `m${state.counters.motion}` as never;
  const here = { sitting: LATER };
  const events = await act(CHAIR, { type: 'PutQuestion', ...here, motion, method: 'recorded' });
  const poll = events.find((event) => event.type === 'PollOpened')!.poll;
  for (let place = 1; place <= yes + no; place += 1) {
    const author = { kind: 'member', member: delegate(place) } as const;
    const nonce = place.toString(16).padStart(32, '0');
    await hall.cast({ poll, choice: place <= yes ? 'yes' : 'no', nonce, author });
  }
  await act(CHAIR, { type: 'ClosePoll', ...here, poll, ayesHaveIt: null });
  await act(CHAIR, { type: 'AnnounceResult', ...here, poll, chairVote: null });
}

it('[MA-5] [MA-6] [MA-7] [MA-9] minutes go from draft to signature and are corrected later, each version kept', async () => {
  const federation = await adjourned();
  const clerk = await open(server.link(CLERK, 'clerk'), desk);
  await reads(clerk, 'Draft, as the record tells it now', 'Some shops were looted.');
  await presses(clerk, 'Send to the members');
  expect(await axeFindings(clerk)).toEqual([]);
  await presses(clerk, 'Send to the members');
  await reads(clerk, 'Version 1 sent to the members');

  const member = await open(server.link(delegate(1), 'delegate'), phone);
  await reads(member, 'The record gives this text under this digest');
  expect(await axeFindings(member)).toEqual([]);
  const line = member.getByRole('listitem').filter({ hasText: 'Some shops were looted.' });
  await line.getByRole('button', { name: /^Correct entry/u }).focus();
  await member.keyboard.press('Enter');
  await member.getByLabel('What it should say').fill('Two shops were looted.');
  await presses(member, 'Propose the correction');
  await reads(member, '1 correction to decide');
  await presses(member, 'Add something at the end');
  await member.getByLabel('What it should say').fill('Everybody went home content.');
  await presses(member, 'Propose the correction');
  await reads(member, '2 corrections to decide');
  expect(await axeFindings(member)).toEqual([]);

  await sitAgain(federation);
  const chair = await open(server.link(CHAIR, 'chair'), desk);
  await reads(chair, 'To be put to the house', /Two shops were looted/u);
  expect(await axeFindings(chair)).toEqual([]);
  await presses(chair, 'Ask whether there is objection');
  await presses(chair, 'Nobody objects: it is decided');
  await reads(chair, /Everybody went home content/u, 'Accepted');
  await presses(chair, 'Ask whether there is objection');
  await chair.getByRole('button', { name: 'Nobody objects: it is decided' }).waitFor();
  await federation.act(delegate(3), { type: 'Object', sitting: LATER });
  await presses(chair, 'Put it as a question');
  await chair.getByRole('button', { name: 'Put it as a question' }).waitFor({ state: 'detached' });
  await votes(federation, 4, 7);
  await reads(chair, 'Not accepted', /be approved in version 2/u);
  await presses(chair, 'Ask whether there is objection');
  await presses(chair, 'Nobody objects: it is decided');
  await reads(chair, 'Version 2 approved');

  await presses(chair, 'Sign as chair');
  await reads(chair, /Signed by the chair: Aino Lehto/u);
  await presses(clerk, 'Sign as clerk');
  await reads(clerk, /Signed by the clerk: Matti Saar/u, 'Version 2 approved and signed');

  await member
    .getByRole('listitem')
    .filter({ hasText: 'Two shops were looted.' })
    .getByRole('button', { name: /^Correct entry/u })
    .first()
    .click();
  await member.getByLabel('What it should say').fill('Three shops were looted.');
  await presses(member, 'Propose the correction');
  await reads(chair, /Three shops were looted/u);
  await presses(chair, 'Put it as a question');
  await chair.getByRole('button', { name: 'Put it as a question' }).waitFor({ state: 'detached' });
  await votes(federation, 9, 2);
  await reads(chair, 'What version 3 changed in version 2', 'Version 3 approved');
  await chair.getByRole('link', { name: 'Read version 2' }).click();
  await reads(chair, 'What version 2 changed in version 1', 'The record gives this text under this digest');
  expect(await axeFindings(chair)).toEqual([]);
  expect(await chair.getByRole('button', { name: 'Sign as chair' }).count()).toBe(1);

  const [file] = await Promise.all([
    chair.waitForEvent('download'),
    chair.getByRole('button', { name: 'Download version 2 as PDF' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`minutes-${SITTING}-2.pdf`);
}, 120_000);
