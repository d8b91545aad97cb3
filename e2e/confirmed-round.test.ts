import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invariant } from '@tauride/kernel';
import { type ElectionId, type MemberId, type PollId, roundOf } from '@tauride/procedure';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { openConfirmed } from './scenes/confirmed.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, phone, reads, type RoomPage } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';
import { expectWell } from './sitting/well.ts';

const [ANN, BOB, CARL, DORA, TELLER] = [1, 2, 3, 4, 5].map(delegate) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
/** Who stands, by place on the paper. */
const STANDING = [7, 8] as const;
const codes = { own: '471100', second: '926055' } as const;
const at = { sitting: SITTING };
const shots = process.env['TAURIDE_SHOTS'];

let folder: string;
let server: Server;
let chromium: TestBrowser;
let federation: Federation;
let failed = false;
let [ann, bob, teller, chair]: RoomPage[] = [];
let poll: PollId;
let election: ElectionId;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-confirmed-'));
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  federation = federationIn(server.hall, 12);
  await openConfirmed(federation, { teller: TELLER, item: 'Election' });
  poll = await opened();
  chromium = await launchBrowser();
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step failed');
  onTestFailed(() => {
    failed = true;
  });
});

/** Calls a secret election by ranks in which two stand, and opens its round. */
async function opened(): Promise<PollId> {
  const rules = { seats: 1, method: { kind: 'people', by: 'scottish-stv' }, secret: true } as const;
  const [called] = await federation.act(CHAIR, { type: 'CallElection', ...at, office: 'Treasurer', rules });
  invariant(called?.type === 'ElectionCalled', 'an election was called');
  ({ election } = called);
  for (const place of STANDING) {
    const candidate = { member: delegate(place), name: '…', groups: [] };
    await federation.act(delegate(place), {
      type: 'Nominate',
      ...at,
      election,
      candidate,
      source: 'self',
    });
  }
  await federation.act(CHAIR, { type: 'CloseNominations', ...at, election });
  const events = await federation.act(CHAIR, { type: 'OpenRound', ...at, election });
  const round = events.find((event) => event.type === 'RoundOpened');
  invariant(round !== undefined, 'a round was opened');
  return round.poll;
}

async function shown(room: RoomPage, name: string): Promise<void> {
  await expectWell(room);
  if (shots !== undefined)
    await room.page.screenshot({ path: join(shots, `round-${name}.png`), fullPage: true });
}

async function phoneOf(member: MemberId): Promise<RoomPage> {
  return await openRoom(chromium.browser, server.link(member, 'delegate'), phone);
}

/** Ranks one name first and looks it over; the code is asked for next. */
async function ranksFirst(person: DelegateOnPhone, place: number): Promise<void> {
  const row = person.page.locator('[data-row]').filter({ hasText: new RegExp(`Delegate ${place}\\b`, 'u') });
  await row.getByRole('button').first().click();
  await person.presses('Look it over');
  await person.presses('Cast this paper');
}

async function choosesCodes(room: RoomPage, name: string): Promise<void> {
  const person = new DelegateOnPhone(room.page);
  await person.reads('In this vote you confirm with a code of your own that it is you. Choose it now.');
  await shown(room, `${name}-codes`);
  await person.writes({
    'New code': codes.own,
    'The same code again': codes.own,
    'A second code, if you want one': codes.second,
  });
  await person.presses('Choose a code');
}

async function confirms({ page }: RoomPage, code: string): Promise<void> {
  const field = page.getByLabel('Your code');
  await field.fill(code);
  await field.press('Enter');
}

/** What stands on a phone after a vote, without what belongs to one ballot alone. */
async function standingOn({ page }: RoomPage): Promise<string> {
  const text = await page.getByRole('status').filter({ hasText: 'Your paper is in' }).innerText();
  return text.replaceAll(/[0-9a-f]{4,}|[0-9]{2}:[0-9]{2}(:[0-9]{2})?|Delegate \d/gu, '_');
}

/** From another device. */
async function casts(member: MemberId, paper: string): Promise<void> {
  await server.hall.pins.set(member, { pin: codes.own });
  const nonce = Buffer.from(member.padEnd(16, '.')).toString('hex');
  const author = { kind: 'member', member } as const;
  const cast = await server.hall.cast({ poll, paper, nonce, confirmation: codes.own, author });
  expect(cast.ok).toBe(true);
}

describe('a secret round that is confirmed', () => {
  it('[PR-4] [PR-23] asks for a code after the paper was looked over', async () => {
    ann = await phoneOf(ANN);
    const person = new DelegateOnPhone(ann.page);
    await ranksFirst(person, STANDING[0]);
    await choosesCodes(ann, 'ann');
    await reads(ann.page, 'Your code');
    await shown(ann, 'ann-code');
    await confirms(ann, '000000');
    await person.reads(/The code is wrong, and nothing was cast/u);
    await shown(ann, 'ann-wrong');
    await confirms(ann, codes.own);
    await person.reads('Your paper is in');
    await shown(ann, 'ann-cast');
  });

  it('[PR-11] looks the same on the phone of somebody who is forced', async () => {
    bob = await phoneOf(BOB);
    await ranksFirst(new DelegateOnPhone(bob.page), STANDING[1]);
    await choosesCodes(bob, 'bob');
    await confirms(bob, codes.second);
    await reads(bob.page, 'Your paper is in');
    expect(await standingOn(bob)).toBe(await standingOn(ann!));
    expect(await bob.page.getByText(/duress|forced/iu).count()).toBe(0);
  });

  it('[PR-14] is told to a teller by the office, and to nobody else', async () => {
    teller = await openRoom(chromium.browser, server.link(TELLER, 'clerk'), desk);
    await reads(teller.page, '1 vote was cast under duress', 'Delegate 2 voted under duress on Treasurer.');
    await shown(teller, 'teller');
    chair = await openRoom(chromium.browser, server.link(CHAIR, 'chair'), desk);
    await reads(chair.page, 'Treasurer');
    for (const { page } of [chair, ann!, bob!]) expect(await page.getByText(/duress/iu).count()).toBe(0);
  });

  it('[PR-9] [PR-24] counts a forced paper as blank: without it there is no tie', async () => {
    await casts(CARL, 'c1');
    await casts(DORA, 'c2');
    await federation.act(CHAIR, { type: 'CloseRound', ...at, election, poll });
    const { state } = server.hall;
    invariant(state.phase === 'founded', 'the assembly is founded');
    expect(roundOf(state, poll)?.round).toMatchObject({
      phase: 'closed',
      box: { ballots: 4, blank: 1, counted: { kind: 'people', outcome: { elected: [0] } } },
    });
    await federation.act(CHAIR, { type: 'DeclareRound', ...at, election, poll });
    for (const room of [ann!, bob!]) await reads(room.page, 'Find your paper by its receipt');
    await shown(ann!, 'ann-declared');
  });

  it('[PR-24] finds both receipts in the sealed box, and does not claim that anybody can count it', async () => {
    for (const [name, { context }] of Object.entries({ ann: ann!, bob: bob! })) {
      const page = await context.newPage();
      await page.goto(`${server.url}/gallery/recount/${poll}`);
      await reads(page, 'The box is the sealed one', /This count cannot be repeated/u);
      await reads(page, 'Found in the box, as you cast it:');
      expect(await page.getByText('The same result').count()).toBe(0);
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `round-${name}-found.png`), fullPage: true });
      await page.close();
    }
    expect(server.hall.roundBoxOf(poll)).toMatchObject({ leaves: [], count: 4 });
    for (const { page } of [ann!, bob!, chair!]) expect(await page.getByText(/duress/iu).count()).toBe(0);
    await expectWell(ann!, bob!, teller!, chair!);
  });
});

describe('a visitor', () => {
  it('[PR-24] reads why the count cannot be repeated, on each screen', async () => {
    for (const width of [390, 1280, 1920]) {
      const link = `${server.url}/gallery/recount/${poll}`;
      const room = await openRoom(chromium.browser, link, { width, height: 900 });
      await reads(room.page, 'The box is the sealed one', /This browser holds no receipt/u);
      await shown(room, `visitor-${width}`);
      await room.page.emulateMedia({ colorScheme: 'dark' });
      await shown(room, `visitor-${width}-dark`);
      await room.context.close();
    }
  });
});
