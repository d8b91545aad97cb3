import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyId, Command, MemberId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, CLERK, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { desk, openRoom, phone, projector, question, reads, type RoomPage } from './sitting/room-page.ts';
import { shoot } from './sitting/shots.ts';
import { webFolder } from './sitting/web-folder.ts';
import { expectWell } from './sitting/well.ts';

const OLGA = 'olga' as MemberId;
const BOARD = 'board' as BodyId;
const SECRET = 'That the harbour master be dismissed.';
const LATER = 'That the ferry run at night.';

let folder: string;
let server: Server;
let federation: Federation;
let chromium: TestBrowser;
const rooms = new Map<string, RoomPage>();
let failed = false;

const page = (label: string): Page => rooms.get(label)!.page;
const outside = ['gallery', 'other'] as const;
const inside = ['chair', 'member', 'clerk'] as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-doors-'));
  server = await startServer({
    dataDir: folder,
    port: 0,
    webDir: webFolder(),
    logger: createLog('fatal'),
  });
  federation = federationIn(server.hall, 40);
  await scenes['nothing']!(federation);
  const board: readonly Command[] = [
    { type: 'EstablishBody', body: BOARD, name: 'Board', rulebook: 'ronr12', changes: {} },
    {
      type: 'SeatMembers',
      body: BOARD,
      members: [{ member: OLGA, label: 'Olga', voting: 'full', weight: 1, group: null }],
    },
  ];
  for (const command of board) await federation.act('operator', command);
  chromium = await launchBrowser();
  const links = {
    chair: [server.link(CHAIR, 'chair'), desk],
    clerk: [server.link(CLERK, 'clerk'), desk],
    member: [server.link(delegate(1), 'delegate'), phone],
    other: [server.link(OLGA, 'delegate'), phone],
    gallery: [`${server.url}/gallery`, desk],
    display: [server.link(null, 'display'), projector],
  } as const;
  for (const [label, [link, screen]] of Object.entries(links))
    rooms.set(label, await openRoom(chromium.browser, link, screen));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step failed');
  onTestFailed(async () => {
    failed = true;
    await shoot(rooms, 'doors-failed');
  });
});

const everywhere = (label: string): Promise<string> => page(label).locator('body').innerText();

describe('a sitting that closes its doors', () => {
  it('[DO-15] begins with doors that are open to everybody, and says so in every room', async () => {
    for (const label of [...inside, ...outside]) await reads(page(label), 'Doors open to everybody');
  });

  it('[DO-15] closes them by one key of the chair, once the house has decided it', async () => {
    await reads(page('chair'), 'The house decides on the doors');
    const motion = await federation.pending(delegate(1), 'main', {
      form: 'text',
      text: 'That the doors be closed.',
    });
    await federation.decide(motion, { yes: 12, no: 2, abstain: 0 });
    await page('chair').getByRole('button', { name: 'Open or close the doors' }).click();
    await page('chair').getByLabel('Members of the body').check();
    await page('chair').getByRole('button', { name: 'Close the doors', exact: true }).click();
    for (const label of inside) await reads(page(label), 'Doors closed: members of the body only');
    for (const label of outside) await question(page(label), 'The doors are closed.').waitFor();
    await reads(page('gallery'), /A matter that concerns persons/u);
    await reads(page('display'), 'Guests leave the hall.');
  });

  it('[DO-15] lets nobody else see what is dealt with and voted', async () => {
    const motion = await federation.pending(delegate(2), 'main', { form: 'text', text: SECRET });
    for (const label of inside) await question(page(label), /harbour master/u).waitFor();
    await federation.decide(motion, { yes: 9, no: 4, abstain: 0 });
    await federation.pending(delegate(3), 'main', { form: 'text', text: LATER });
    for (const label of inside) await question(page(label), /ferry/u).waitFor();
    for (const label of [...outside, 'display']) {
      await question(page(label), 'The doors are closed.').waitFor();
      expect(await everywhere(label)).not.toMatch(/harbour master|ferry/u);
    }
    await expectWell(...rooms.values());
    await shoot(rooms, 'doors-closed');
  });

  it('[DO-15] shows everybody the sitting as it stands when they are opened again', async () => {
    await page('chair').keyboard.press('d');
    await page('chair').getByRole('radio', { name: 'Everybody' }).check();
    await page('chair').getByRole('button', { name: 'Open the doors', exact: true }).click();
    for (const label of outside) {
      await question(page(label), /ferry/u).waitFor();
      expect(await everywhere(label)).not.toContain('harbour master');
    }
    await reads(page('gallery'), 'The doors were closed', 'The doors were opened');
    await question(page('display'), /ferry/u).waitFor();
    expect(server.hall.phase).toBe('ok');
    expect(SITTING).toBe(server.hall.state.phase === 'founded' ? server.hall.state.sittingOrder.at(-1) : '');
    await shoot(rooms, 'doors-open');
  });
});
