import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { until } from './kill/chance.ts';
import { startServer, type TestServer } from './server.ts';
import { ChairAtKeyboard } from './sitting/chair.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, openRoom, phone, projector, question, reads, type RoomPage } from './sitting/room-page.ts';
import { pdfText, squeezed } from './sitting/pdf-text.ts';
import { webFolder } from './sitting/web-folder.ts';

const store = 'That the Federation build a cold store at the harbour, paid for by all branches alike.';
const amendedStore = 'That the Federation build a cold store at the harbour, paid for by tonnage landed.';
const report = 'That the report of the auditors be received.';
const fees = 'That the fees stay as they are.';
const agenda = ['Cold store', 'Report of the auditors', 'Any other business'];
/** The name that the clerk's form gives to the sitting of this day. */
const sitting = 'sitting-2026-05-02';

let folder: string;
let server: TestServer;
let chromium: TestBrowser;
const rooms = new Map<string, RoomPage>();
let chair: ChairAtKeyboard;
let first: DelegateOnPhone;
let second: DelegateOnPhone;
let failed = false;

const pageOf = (room: string) => rooms.get(room)!.page;
const clerk = () => pageOf('clerk');
const display = () => pageOf('display');
const linkOf = (label: string) => server.links().find((link) => link.label === label)?.url ?? '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-sitting-'));
  const program = [join(import.meta.dirname, 'fixtures/sitting-server.ts')];
  server = await startServer({ data: folder, program, args: ['--web', webFolder()] });
  await until(() => linkOf('gallery') !== '', 30_000);
  chromium = await launchBrowser();
  const screens = { chair: desk, clerk: desk, d1: phone, d2: phone, display: projector, gallery: desk };
  await Promise.all(
    Object.entries(screens).map(async ([label, screen]) =>
      rooms.set(label, await openRoom(chromium.browser, linkOf(label), screen)),
    ),
  );
  chair = new ChairAtKeyboard(pageOf('chair'));
  first = new DelegateOnPhone(pageOf('d1'));
  second = new DelegateOnPhone(pageOf('d2'));
});

afterAll(async () => {
  await chromium.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach((context) => {
  context.skip(failed, 'an earlier step of the sitting failed');
  onTestFailed(async () => {
    failed = true;
    const shots = process.env['TAURIDE_SHOTS'];
    if (shots === undefined) return;
    for (const [label, { page }] of rooms) await page.screenshot({ path: join(shots, `${label}.png`) });
  });
});

/** Every screen, the gallery's too, shows this question. */
async function allRead(text: string | RegExp): Promise<void> {
  await Promise.all([...rooms.values()].map(async ({ page }) => await question(page, text).waitFor()));
}

async function shown(...texts: readonly (string | RegExp)[]): Promise<void> {
  await reads(display(), ...texts);
}

function clerksEntry(): Locator {
  return clerk().getByRole('complementary', { name: 'New entry' });
}

async function clerkTakes(kind: string): Promise<Locator> {
  await clerk().getByRole('radio', { name: kind }).check();
  return clerksEntry();
}

/** The chair changes how the next vote is taken, by arrow keys in the list of ways. */
async function chairTakes(method: string, keys: readonly string[]): Promise<void> {
  await chair.fills('m', 'Change the method', { title: 'How the vote is taken', keys });
  await chair.reads(method);
}

describe('a whole sitting in six browsers', () => {
  it('is called, opened, and has a quorum', async () => {
    await allRead('No sitting has been called.');
    await clerkCalls();
    await allRead('Congress 2026, second day');
    const called = ['Called for May 2, 2026, 09:00', 'Harbour Hall', ...agenda];
    await shown('Not open yet', ...called);
    await first.reads(...called);
    await reads(pageOf('gallery'), ...called);
    await chair.reads('“The sitting will come to order.”');
    await chair.does('g', 'Open the sitting');
    await allRead('Nothing is before the house.');
    const entry = await clerkTakes('Presence');
    const members = ['Aino Lehto', 'Delegate 1', 'Delegate 2', 'Delegate 3', 'Delegate 4', 'Delegate 6'];
    for (const member of members) {
      await entry.getByRole('combobox').fill(member);
      await entry.getByRole('option').first().waitFor();
      await entry.getByRole('combobox').press('Enter');
    }
    await entry.getByText('6 members are on the list.').waitFor();
    await entry.getByRole('button', { name: 'Record presence' }).click();
    await shown('6 of 8 present');
    await shown('quorum 5');
    await first.presses(/I leave/u);
    await shown('5 of 8 present');
    await first.presses(/I am here/u);
    await shown('6 of 8 present');
  });

  it('takes up the first item and a main motion', async () => {
    await chair.reads('“The next item is Cold store.”');
    await chair.does('i', 'Next item');
    await first.opens(/Move something new/u);
    await first.writes({ 'The text, as the minutes will have it': store });
    await first.sends('I move this');
    await shown('Moved, waits for a second:');
    await chair.reads(`“It is moved: ${store} Is there a second?”`);
    await first.reads('Your motion waits for a second');
    await second.presses('Second it');
    await chair.does('t', 'State the question');
    await allRead(store);
    await shown('In debate:');
  });

  it('gives the floor by the list, and the hall sees the clock', async () => {
    await first.page.getByRole('radio', { name: 'for', exact: true }).check();
    await first.presses('Ask for the floor');
    await first.reads('1st in line, for');
    await second.page.getByRole('radio', { name: 'against', exact: true }).check();
    await second.presses('Ask for the floor');
    await second.reads('2nd in line, against');
    await chair.fills('h', 'Enter a member', {
      title: 'Who asks for the floor',
      keys: ['"Delegate 3"', 'Enter', 'Tab', 'ArrowRight'],
    });
    await chair.does('n', 'Give the floor to Delegate 1');
    await shown('Has the floor, for it');
    await display()
      .getByRole('timer', { name: /left of 10:00/u })
      .waitFor();
    await first.reads('You have the floor');
    await first.presses('I yield');
    await shown('The floor is free');
    await chair.does('n', 'Give the floor to Delegate 2');
    await second.reads('You have the floor');
  });

  it('amends, and amends the amendment', async () => {
    await second.opens(/Move to amend this/u);
    await second.writes({
      'Strike these words': 'by all branches alike',
      'Insert these words': 'by tonnage landed',
    });
    await second.sends('I move this');
    await first.presses('Second it');
    await chair.does('t', 'State the question');
    await allRead(/by tonnage landed/u);
    // The second delegate writes while the first is quicker.
    await second.opens(/Move to amend this/u);
    await second.page.getByRole('radio', { name: 'insert', exact: true }).check();
    await second.writes({ 'Insert these words': 'and value', 'After these words': 'by tonnage' });
    await first.opens(/Move to amend this/u);
    await first.page.getByRole('radio', { name: 'insert', exact: true }).check();
    await first.writes({ 'Insert these words': 'in three years', 'After these words': 'landed' });
    await first.sends('I move this');
    await chair.fills('e', 'Seconded in the hall', {
      title: 'Who seconds it',
      keys: ['"Delegate 3"', 'Enter'],
    });
    await chair.does('t', 'State the question');
    await allRead(/in three years/u);
  });

  it('[RM-1] refuses a motion that came too late, with its citation, and loses none of its words', async () => {
    await second.presses('I move this');
    const refusal = second.page.getByRole('dialog').getByRole('alert');
    await refusal.getByText('Not in order: Move to amend this').waitFor();
    await refusal.getByText(/RONR 5:/u).waitFor();
    expect(await second.page.getByLabel('Insert these words').inputValue()).toBe('and value');
    await second.presses('Not now');
    await second.page.getByText('Not in order now', { exact: true }).click();
    await second.reads(
      'An amendment to an amendment cannot itself be amended; decide it first.',
      'RONR 12:12',
    );
  });

  it('ends debate by a vote on the phones, through a reload', async () => {
    await second.opens(/Close debate and vote/u);
    await second.page.getByRole('radio', { name: 'the question now before the house' }).check();
    await second.sends('I move this');
    await first.presses('Second it');
    await chair.does('t', 'State the question');
    await allRead('Shall debate on Amendment 1-A-a now end?');
    await shown('Two thirds of the votes cast');
    await chair.does('p', 'Put the question');
    await shown('Voting is open:', 'Vote on your phone');
    await first.votes('Yes');
    await display()
      .getByRole('img', { name: /1 of 6|1 voted/u })
      .waitFor();
    await first.page.reload();
    await first.reads('Yes: your vote is in');
    await second.votes('Yes');
    await chair.reads('4 have not voted');
    await chair.does('v', 'Close the vote');
    await shown('Counting');
    await chair.does('a', 'Announce: Carried');
    await shown('Carried', '2 Yes, 0 No, 0 abstaining. 2 of 2 needed.');
  });

  it('loses an amendment on a tie that the chair could break', async () => {
    await chair.does('p', 'Put the question');
    await second.votes('No');
    await first.votes('Yes');
    await chair.does('v', 'Close the vote');
    await chair.reads('Your own vote would change the result: you may cast it as you announce.');
    await chair.does('a', 'Announce: Lost on a tie');
    await shown('Lost on a tie', '1 Yes, 1 No, 0 abstaining. 2 of 2 needed.');
    await display()
      .getByRole('img', { name: /1 Yes, 1 No, 0 abstaining, 6 did not vote/u })
      .waitFor();
    await first.reads('You voted Yes', 'Found in the sealed box');
  });

  it('carries the amendment by hands that the clerk counts', async () => {
    await chairTakes('Show of hands', ['ArrowUp']);
    await chair.does('p', 'Put the question');
    await shown('Raise your hand when asked');
    const entry = await clerkTakes('Hand count');
    await entry.getByLabel('Teller, benches').fill('Hall');
    await entry.getByLabel('Hall Yes').fill('9');
    await entry.getByRole('alert').getByText('9 are counted, but only 6 may vote.').waitFor();
    await entry.getByLabel('Hall Yes').fill('3');
    await entry.getByLabel('Hall No').fill('1');
    await entry.getByText('2 of 6 are not in this count.').waitFor();
    await entry.getByRole('button', { name: 'Report the count to the chair' }).click();
    await chair.reads('Hall: 3 Yes, 1 No, 0 abstaining');
    await chair.does('v', 'Close the vote');
    await chair.does('a', 'Announce: Carried');
    await shown('Carried', '3 Yes, 1 No, 0 abstaining. 3 of 4 needed.');
    await chair.reads('Motion 1');
  });

  it('rules on a point of order, and a tie sustains the ruling on appeal', async () => {
    await second.opens(/Point of order/u);
    await second.writes({ 'Which rule is broken, and how?': 'Was there notice of this?' });
    await second.sends('Raise it now');
    await shown('Point of order: Delegate 2');
    await chair.fills('r', 'Rule on the point', {
      title: 'Was there notice of this?',
      keys: ['2', '"No notice is required."'],
    });
    await second.opens(/Appeal/u);
    await second.sends('I move this');
    await first.presses('Second it');
    await chair.does('t', 'State the question');
    await allRead('Shall the decision of the chair be sustained?');
    await chairTakes('Recorded vote', ['ArrowDown']);
    await chair.does('p', 'Put the question');
    await first.votes('Yes');
  });

  it('keeps a vote on a phone that lost the hall, and takes it once the hall is back', async () => {
    const { context, page } = rooms.get('d2')!;
    await page.getByRole('alert').filter({ hasText: 'Voting is open.' }).waitFor();
    await context.setOffline(true);
    await second.chooses('No');
    await second.reads('Not sent yet', 'waiting on this phone · not in the count');
    await chair.reads('5 have not voted');
    await context.setOffline(false);
    await second.reads('No: your vote is in');
    await chair.reads('4 have not voted');
    await chair.does('v', 'Close the vote');
    await chair.does('a', /Announce: Decision of the chair sustained/u);
    await shown('Decision of the chair sustained on a tie', '1 Yes, 1 No, 0 abstaining. 1 of 2 needed.');
  });

  it('carries the main motion as amended by a roll call, with a member who has no phone', async () => {
    await chairTakes('Roll call', ['ArrowDown']);
    await chair.does('p', 'Put the question');
    await allRead(amendedStore);
    await shown('Answer when your name is called');
    const entry = await clerkTakes('Roll call');
    await first.votes('Yes');
    await second.votes('No');
    await entry.getByRole('searchbox').fill('Delegate 3');
    await entry.getByRole('searchbox').press('Enter');
    await entry.getByRole('button', { name: 'Yes' }).click();
    await entry.getByText('3 of 5 answered, 2 still to be called.').waitFor();
    await chair.does('v', 'Close the vote');
    await chair.does('a', 'Announce: Carried');
    await shown('Carried', '2 Yes, 1 No, 0 abstaining. 2 of 3 needed.');
  });

  it('takes a vote by voice, and counts it when a division is demanded', async () => {
    // Delegate 3 waited to debate the motion that is decided.
    await chair.reads('No one waits for the floor.');
    await chair.fills('h', 'Enter a member', {
      title: 'Who asks for the floor',
      keys: ['"Delegate 3"', 'Enter'],
    });
    await chair.does('n', 'Give the floor to Delegate 3');
    await shown('Delegate 3');
    await chair.does('s', 'Stop');
    await chair.does('i', 'Next item');
    await shown('item 2 of 3');
    await second.opens(/Move something new/u);
    await second.writes({ 'The text, as the minutes will have it': report });
    await second.sends('I move this');
    await first.presses('Second it');
    await chair.does('t', 'State the question');
    await chairTakes('Voice vote', ['ArrowDown', 'ArrowDown']);
    await chair.does('p', 'Put the question');
    await shown('Answer aloud');
    await chair.does('1', 'The Ayes have it');
    await second.presses(/Demand a division/u);
    const entry = await clerkTakes('Hand count');
    await entry.getByLabel('Teller, benches').fill('Hall');
    await entry.getByLabel('Hall Yes').fill('4');
    await entry.getByLabel('Hall No').fill('1');
    await entry.getByRole('button', { name: 'Report the count to the chair' }).click();
    await chair.does('v', 'Close the vote');
    await chair.does('a', 'Announce: Carried');
    await shown('Carried', '4 Yes, 1 No, 0 abstaining. 3 of 5 needed.');
  });

  it('adjourns and leaves a question undecided', async () => {
    await first.opens(/Move something new/u);
    await first.writes({ 'The text, as the minutes will have it': fees });
    await first.sends('I move this');
    await second.presses('Second it');
    await chair.does('t', 'State the question');
    await allRead(fees);
    await chair.does('j', 'Adjourn…');
    await chair.reads('These questions then stay undecided:', `Motion 3: ${fees}`);
    await chair.press('Control+Enter');
    await pageOf('chair').getByRole('dialog').waitFor({ state: 'detached' });
    await first.reads('The chair asks: is there any objection?', 'To adjourn the sitting.');
    await chair.does('c', 'No objection: so decided');
    await shown('Undecided', 'It was before the house when the sitting adjourned. No vote was taken.');
    await chair.reads('The sitting is adjourned. Nothing more is to be said.');
    await reads(pageOf('gallery'), 'The sitting is over. The minutes and what was decided stand below.');
  });

  it('prints its minutes: what was decided, in numbers, and what was not', async () => {
    const { head } = await snapshot();
    const print = await pdfText(minutesAt('format=pdf'));
    const said = [
      'Carried: Motion 1. Yes 2, No 1, abstaining 0 2 of 3 needed',
      'Lost on a tie: Amendment 1-A-a. Yes 1, No 1',
      'Decision of the chair sustained on a tie.',
      'Carried: Amendment 1-A. Yes 3, No 1',
      'Carried: Motion 2. Yes 4, No 1',
      `Motion 1 ${amendedStore} Adopted by entry`,
      `Undecided Motion 3 ${fees}`,
      `Record of ${head.size} entries, root ${head.root}`,
    ];
    for (const words of said) expect(print).toContain(squeezed(words));
  });

  it('prints them in German as a page, with the same record', async () => {
    const { head } = await snapshot();
    const { page, context } = await openRoom(chromium.browser, minutesAt('format=html&lang=de'), desk);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await reads(page, 'Angenommen: Antrag 1.', 'Bei Stimmengleichheit abgelehnt: Änderungsantrag 1-A-a.');
    await reads(page, 'Ja 2, Nein 1, Enthaltungen 0', 'Delegate 2 verlangt die Auszählung: Antrag 2.');
    await page.getByRole('heading', { name: 'Nicht entschieden' }).waitFor();
    await reads(page, `Journal mit ${head.size} Einträgen, Wurzel ${head.root}`);
    await context.close();
  });

  it('shows no error in any console', () => {
    expect([...rooms].flatMap(([label, { errors }]) => errors.map((error) => `${label}: ${error}`))).toEqual(
      [],
    );
  });
});

const minutesAt = (query: string): string => `${server.url}/api/minutes?sitting=${sitting}&${query}`;

async function snapshot(): Promise<{ readonly head: { readonly size: number; readonly root: string } }> {
  return (await (await fetch(`${server.url}/api/snapshot`)).json()) as Awaited<ReturnType<typeof snapshot>>;
}

/** The clerk calls the sitting through the form. A reload in the middle loses nothing that was written. */
async function clerkCalls(): Promise<void> {
  const entry = clerksEntry();
  const submit = entry.getByRole('button', { name: 'Call the sitting' });
  await entry.getByLabel('What the sitting is called').fill('Congress 2026, second day');
  await entry.getByLabel('Place').fill('Harbour Hall');
  await entry.getByLabel('Agenda, one item on each line').fill(agenda.join('\n'));
  await entry.getByText('By the clocks of the assembly: Europe/Helsinki.').waitFor();
  expect(await submit.isEnabled()).toBe(false);
  await clerk().reload();
  await entry.getByLabel('Day and hour').fill('2026-03-29T03:30');
  await entry.getByText(/no such hour on that day/u).waitFor();
  await entry.getByLabel('Day and hour').fill('2026-05-02T09:00');
  await entry.getByText('May 2, 2026, 09:00, Eastern European Summer Time (Europe/Helsinki).').waitFor();
  await entry.getByRole('listitem').filter({ hasText: 'Report of the auditors' }).waitFor();
  await submit.click();
}
