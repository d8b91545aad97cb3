import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Room } from '@tauride/protocol';
import { plantedFile } from '@tauride/roster/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { foundStructure, person } from './scenes/structure.ts';
import { webFolder } from './sitting/web-folder.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let chromium: TestBrowser;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-members-'));
  chromium = await launchBrowser();
});

beforeEach(async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  await foundStructure(server.hall);
});

afterEach(async () => {
  await server.close();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opening {
  readonly room: Room;
  readonly path: string;
  readonly by?: number;
  readonly width?: number;
}

async function open({ room, path, by, width = 1280 }: Opening): Promise<Page> {
  const context = await chromium.browser.newContext({
    viewport: { width, height: 844 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const [address, key] = server.link(by === undefined ? null : person(by), room).split('#');
  await page.goto([address, path, '#', key].join(''));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof Axe }).axe.run());
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    ...(isWide ? ['wider than the window'] : []),
  ];
}

const HEAD = 'id,name,body,voting,vote_weight,structure_level,term_until';

async function look(page: Page, rows: readonly string[]): Promise<void> {
  await page.getByLabel('or rows, pasted').fill([HEAD, ...rows].join('\n'));
  await page.getByRole('button', { name: 'Look at the list' }).click();
  await page.getByText(/\d+ new, \d+ changed/).waitFor();
}

async function confirm(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click();
  await page.getByLabel('Reason').fill('By-election.');
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  await page.getByText('Done.').waitFor();
}

describe('bodies and members', () => {
  it('[MB-20] [MB-24] the public walks the tree, finds a member, and is offered no act', async () => {
    const page = await open({ room: 'gallery', path: '/bodies' });
    const tree = page.getByRole('main');
    await tree.getByRole('link', { name: /Audit Committee/ }).waitFor();
    expect(await tree.getByRole('link', { name: /Congress of the Federation/ }).textContent()).toContain(
      '8 vacant',
    );
    const parts = tree.getByText('3 bodies within it');
    await parts.focus();
    await page.keyboard.press('Enter');
    await tree.getByRole('link', { name: /Audit Committee/ }).waitFor({ state: 'hidden' });
    await page.getByLabel('Find a member').fill('sirin');
    await page.getByRole('link', { name: /Şirin Ünal/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Şirin Ünal' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(3);
    await page.getByRole('link', { name: /Executive Board/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Executive Board' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });

  it('[MB-29] [MB-30] the clerk looks at a list, takes it over, which others see at once, and takes it back', async () => {
    const [clerk, gallery] = [
      await open({ room: 'clerk', path: '/members', by: 2 }),
      await open({ room: 'gallery', path: '/bodies/congress' }),
    ];
    await look(clerk, ['p90,Nell New,congress,full,2,North,2028-01-01', ',,attic,maybe,2.5,,soon']);
    const table = clerk.getByRole('table');
    expect(await table.getByRole('row').allTextContents()).toHaveLength(5);
    expect(await table.getByRole('row', { name: /E vote_weight/ }).textContent()).toContain('whole votes');
    expect(await clerk.getByRole('button', { name: /Take over/ }).count()).toBe(0);
    expect(await faults(clerk)).toEqual([]);
    await look(clerk, ['p90,Nell New,congress,full,2,North,2028-01-01', 'p4,,congress,advisory,,,']);
    await confirm(clerk, 'Take over 2 rows');
    await gallery.getByRole('link', { name: /Nell New weighs 2 votes · until 2028-01-01/ }).waitFor();
    await gallery.getByRole('heading', { name: '59 members' }).waitFor();
    await confirm(clerk, 'Take the last import back');
    await gallery.getByRole('heading', { name: '58 members' }).waitFor();
    expect(server.hall.names.all).not.toHaveProperty('p90');
  });

  it('[MB-12] [MB-28] a file of ten thousand rows shows its fifty mistakes, each by row and column', async () => {
    const { text, expected } = plantedFile(10_000, 50);
    const page = await open({ room: 'clerk', path: '/members', by: 2 });
    const buffer = Buffer.from(
      text.replaceAll('"house"', '"congress"').replaceAll(/"District \d+"/gu, '"Coast"'),
    );
    await page
      .getByLabel('A list as a file')
      .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Look at the list' }).click();
    await page.getByText('9950 new, 0 changed, 0 unchanged, 50 in error').waitFor();
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(51);
    const [row, column] = expected[0]!.split(' ');
    expect(await rows.nth(1).textContent()).toMatch(new RegExp(`^${row ?? ''}${column ?? ''} `));
  });

  it('[MB-21] [MB-26] a seat, an office and the place of a body are changed with a reason, on a phone too', async () => {
    const page = await open({ room: 'chair', path: '/bodies/congress', by: 1, width: 390 });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change: Jo O’Brien' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Votes of this seat').fill('4');
    await dialog.getByLabel('Stands in for').selectOption('body');
    expect(await dialog.getByRole('radio', { name: 'no vote' }).isChecked()).toBe(true);
    await dialog.getByLabel('Reason').fill('As the statute says.');
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change the seat' }).click();
    await page.getByText('no vote · weighs 4 votes · Coast · alternate for any member').waitFor();
    await page.getByRole('button', { name: 'Give an office' }).click();
    await dialog.getByRole('radio', { name: 'Teller' }).check({ force: true });
    await dialog.getByRole('combobox', { name: 'Member' }).fill('łukasz');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Reason').fill('Appointed.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('definition').filter({ hasText: 'Łukasz Żak' }).waitFor();
    await page.getByRole('button', { name: 'Change this body' }).click();
    await dialog.getByLabel('Name').fill('Great Congress');
    await dialog.getByLabel('Reason').fill('Renamed by statute.');
    await dialog.getByRole('button', { name: 'Change this body' }).click();
    await page.getByRole('heading', { level: 1, name: 'Great Congress' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });
});
