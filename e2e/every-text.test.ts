import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalBytes } from '@tauride/kernel';
import type { Entry, MemberId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { commandTexts, envelopeTexts, keptAt, textsWith } from './hostile/command-texts.ts';
import { everyText } from './hostile/other-acts.ts';
import { addressesOf } from './hostile/pages.ts';
import { SHORT_SPIKE, SPIKE } from './hostile/spike.ts';
import { webFolder } from './sitting/web-folder.ts';

/** Texts that no page can show as somebody wrote them, and why. */
const NEVER_SHOWN: { readonly [text: string]: string } = {
  'FoundAssembly.language': 'Names the language of the minutes: one without words is shown in English.',
  'FoundAssembly.timeZone': 'Must be a time zone that the engine of the language knows.',
  'RotateLogKey.key': 'Is read as a key of a note, by the record alone.',
  'RotateLogKey.previous': 'Must be the key that signed until now.',
  'RotateLogKey.signature': 'Must be the signature of that key.',
  'TakeInTransmittal.extract': 'Signed: its words come as TransmittalTakenIn.title, text and origin.',
  'NoteAnswer.extract': 'Signed: its words come as TransmittalAnswered.text.',
  inHall: 'The digits that are shown on the wall.',
};

/** Pages that show nothing of what people wrote. */
const SILENT: ReadonlySet<string> = new Set(['/account', '/sign-in']);

const [CHAIR, CLERK] = ['ada', 'ben'] as MemberId[];

let folder: string;
let chromium: TestBrowser;
let server: Server;
let session: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-every-text-'));
  const dataDir = join(folder, 'data');
  await write(dataDir, everyText(SPIKE));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  await server.rotateLogKey(SPIKE);
  for (const member of ['ada', 'ben', 'cleo', 'dov', 'eva'])
    await server.hall.names.set(member as MemberId, SPIKE);
  session = await signIn('cleo', SHORT_SPIKE);
  chromium = await launchBrowser();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(dataDir: string, entries: readonly Entry[]): Promise<void> {
  const store = openSqliteStore(dataDir);
  const done = await store.append({ expectedSeq: 0, entries: entries.map(canonicalBytes) });
  await store.close();
  if (!done.ok) throw new Error(`The store refused the entries: ${done.error}`);
}

function bearer(member: MemberId, room: 'chair' | 'clerk'): { readonly authorization: string } {
  return { authorization: `Bearer ${server.link(member, room).split('#key=')[1]!}` };
}

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Signs a device in that is called so; answers the value of its cookie. */
async function signIn(member: string, name: string): Promise<string> {
  const slip = await post('/api/slips/replace', { member }, bearer(CLERK!, 'clerk'));
  const { code } = (await slip.json()) as { readonly code: string };
  const letIn = await post('/api/sign-in/slip', { code, name });
  return /^tauride-device-[^=]+=([^;]+)/u.exec(letIn.headers.get('set-cookie')!)![1]!;
}

/** What ran, what came to be more than text, and how often the words are shown as they were written. */
async function look(page: Page) {
  return await page.evaluate(
    ([spike, short]) => {
      const linking = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];
      const isLive = ({ localName, attributes, textContent }: Element): boolean =>
        (localName === 'script' && (textContent ?? '').includes('spiked')) ||
        [...attributes].some(
          ({ name, value }) =>
            /^on|^srcdoc$/iu.test(name) || (linking.includes(name) && /^\s*javascript:|^x$/iu.test(value)),
        );
      const values = [...document.querySelectorAll('input, textarea')].map(
        (one) => (one as HTMLInputElement).value,
      );
      const all = [document.body.textContent, ...values].join('\n');
      return {
        ran: 'spiked' in window,
        live: [...document.querySelectorAll('*')].filter(isLive).map((one) => one.outerHTML.slice(0, 200)),
        shown: all.split(spike!).length - 1 + all.split(short!).length - 1,
      };
    },
    [SPIKE, SHORT_SPIKE],
  );
}

interface Seen {
  readonly page: string;
  readonly shown: number;
}

/** Opens one page after the other and waits until it shows words of people. */
async function openAll(
  page: Page,
  isOpened: (name: string) => boolean = () => true,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const people = { chair: CHAIR!, clerk: CLERK!, member: 'cleo' as MemberId };
  for (const address of addressesOf(server, people)) {
    const name = address.replace(server.url, '').replace(/#.*/u, '');
    if (!isOpened(name)) continue;
    // The key lies behind the number sign, so that to go from page to page is to load each anew.
    await page.goto('about:blank');
    await page.goto(address);
    if (SILENT.has(name)) await page.waitForFunction(() => document.body.innerText.trim() !== '');
    else await shows(page);
    await page.waitForTimeout(50);
    const { ran, live, shown } = await look(page);
    expect([ran, live], name).toEqual([false, []]);
    seen.push({ page: name, shown });
  }
  return seen;
}

async function shows(page: Page): Promise<void> {
  const patience = performance.now() + 60_000;
  while ((await look(page)).shown === 0 && performance.now() < patience) await page.waitForTimeout(50);
}

/** Where the words were not text it would be seen, so that nothing above is true by itself. */
async function expectCaught(page: Page): Promise<void> {
  await page.goto(`${server.url}/gallery`);
  await page.evaluate((spike) => {
    document.body.insertAdjacentHTML('beforeend', spike);
    document.body.append(Object.assign(document.createElement('a'), { href: spike }));
  }, SPIKE);
  await page.waitForFunction(() => 'spiked' in window);
  expect((await look(page)).live).toHaveLength(3);
}

async function newPage(bypassCSP: boolean): Promise<Page> {
  const context = await chromium.browser.newContext({ bypassCSP, serviceWorkers: 'block' });
  await context.addCookies([{ name: 'tauride-device', value: session, url: server.url }]);
  return await context.newPage();
}

describe('what people write', () => {
  it('[SF-8] is there in every text that a command takes', async () => {
    const journal = await fetch(`${server.url}/api/journal`, { headers: bearer(CLERK!, 'clerk') });
    const lines = (await journal.text()).trim().split('\n');
    const kept = [
      ...textsWith(
        SPIKE,
        lines.map((line) => JSON.parse(line) as Entry),
      ),
    ];
    const isThere = (text: string): boolean => {
      const path = keptAt(text)?.split('*').map(RegExp.escape).join('[^.]+');
      return path !== undefined && kept.some((one) => new RegExp(`^${path}$`, 'u').test(one));
    };
    const texts = [...commandTexts(), ...envelopeTexts()];
    expect(texts.length).toBeGreaterThan(130);
    expect(texts.filter((text) => !isThere(text))).toEqual(Object.keys(NEVER_SHOWN));
  });

  it('[SF-8] is text wherever it is shown, on every page, also without the policy of the server', async () => {
    const page = await newPage(true);
    const seen = await openAll(page);
    expect(seen.filter(({ page: name, shown }) => shown === 0 && !SILENT.has(name))).toEqual([]);
    expect(seen.reduce((sum, { shown }) => sum + shown, 0)).toBeGreaterThan(1_000);
    await expectCaught(page);
    await page.context().close();
  });

  it('[SF-8] [SF-9] is text under the policy too, which the screens of desk, wall and public need not break', async () => {
    const page = await newPage(false);
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await openAll(page, (name) => /^\/(?:gallery|api|clerk|display)/u.test(name));
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it.each(['akn', 'popolo', 'csv?table=statements'])(
    '[SF-8] is given out to be saved and never as a page: %s',
    async (format) => {
      for (const sitting of ['sitting-1', 'sitting-2']) {
        const answer = await fetch(`${server.url}/api/minutes/${sitting}/${format}`);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/u);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('content-type')).not.toMatch(/html/u);
        expect((await answer.text()).includes('window.spiked=1')).toBe(true);
      }
    },
  );
});
