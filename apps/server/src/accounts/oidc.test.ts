import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../log.ts';
import { type Server, startServer } from '../start-server.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { founding, temporaryFolder } from '../testing/court.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import {
  CLIENT_SECRET,
  freePort,
  openProvider,
  type People,
  signInAt,
  type TestProvider,
} from '../testing/oidc.ts';
import { readSignInFile } from './sign-in-file.ts';

const folder = temporaryFolder();

let people: People;
let provider: TestProvider;
let server: Server;
let log: string[];

beforeEach(async () => {
  // The provider says that it is not set up to be used in earnest.
  for (const name of ['warn', 'info'] as const) vi.spyOn(console, name).mockImplementation(() => undefined);
  people = {
    'sub-ann': { email: 'Ann@Example.org', email_verified: true },
    'sub-bob': { email: 'bob@example.org', email_verified: false },
    'sub-eve': { email: 'eve@example.org', email_verified: true },
  };
  log = [];
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await openProvider({ origin, people: () => people });
  server = await startServer({
    dataDir: '',
    store: openMemoryStore(),
    port,
    logger: createLog('trace', { write: (line) => void log.push(line) }),
    signIn: signInAt(provider, { folder: folder.path, origin }),
  });
  for (const command of founding) await server.hall.execute(command as never, { kind: 'operator' });
  await server.hall.names.change([
    { member: 'ann' as never, person: { name: 'Ann', details: { email: 'ann@example.org' } } },
    { member: 'bob' as never, person: { name: 'Bob', details: { email: 'bob@example.org' } } },
  ]);
});
afterEach(async () => {
  await server.close();
  await provider.close();
  vi.restoreAllMocks();
});
afterAll(folder.remove);

/** Goes where pages lead, as a browser does, and says at the provider who one is. */
async function throughProvider(start: string, who: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = new URL(start);
  let body: URLSearchParams | undefined;
  for (let hop = 0; hop < 12 && at.origin === provider.url; hop += 1) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const header of response.headers.getSetCookie()) {
      const [name, value] = header.split(';', 1)[0]!.split(/=(.*)/u);
      cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1];
    const action = /action="([^"]+)"/u.exec(page)?.[1];
    body =
      location === null ? new URLSearchParams({ prompt: prompt!, login: who, password: 'x' }) : undefined;
    at = new URL(location ?? action!, at);
  }
  return at.href;
}

async function signIn(browser: Browser, who: string): Promise<string | null> {
  const begun = await browser.post('/api/auth/provider', { provider: 'staff' });
  expect(begun.status, begun.text).toBe(200);
  const back = await throughProvider(begun.json.url as string, who);
  return (await browser.get(back.slice(server.url.length))).location;
}

const whoIs = async (browser: Browser): Promise<unknown> =>
  (await browser.get('/api/me')).json?.me?.member ?? null;

describe('signing in at an OpenID provider', () => {
  it('[AC-13] signs in the member whose address in the directory the provider vouches for', async () => {
    const browser = openBrowser({ server });
    expect((await browser.get('/api/account')).json.providers).toEqual([{ id: 'staff', name: 'Town staff' }]);
    expect(await signIn(browser, 'sub-ann')).toBe('/account');
    expect(await whoIs(browser)).toBe('ann');
    expect((await browser.get('/api/account')).json).toMatchObject({
      isSignedIn: true,
      account: { name: null, providers: ['staff'] },
    });
    const again = openBrowser({ server });
    expect(await signIn(again, 'sub-ann')).toBe('/account');
    expect(await whoIs(again)).toBe('ann');
  });

  it('[AC-13] signs in nobody by an address that is unverified, or that the directory has not or has twice', async () => {
    for (const who of ['sub-bob', 'sub-eve']) {
      const browser = openBrowser({ server });
      expect(await signIn(browser, who)).toMatch(/^\/sign-in\?error=[a-z_]+$/u);
      expect(await whoIs(browser)).toBeNull();
      expect([...browser.cookies.keys()].filter((name) => /session|device/u.test(name))).toEqual([]);
    }
    await server.hall.names.change([
      { member: 'carl' as never, person: { name: 'Carl', details: { email: 'ann@example.org' } } },
    ]);
    const browser = openBrowser({ server });
    await signIn(browser, 'sub-ann');
    expect(await whoIs(browser)).toBeNull();
  });

  it('[AC-13] joins the account that the member has already, and takes it along to nobody else', async () => {
    const made = openBrowser({ server });
    const key = server.link('ann' as never, 'delegate').split('#key=')[1]!;
    const body = { name: 'ann', password: 'lantern-stairs-Thursday' };
    await made.post('/api/account', { ...body, name: 'quince' }, { authorization: `Bearer ${key}` });
    const browser = openBrowser({ server });
    await signIn(browser, 'sub-ann');
    expect((await browser.get('/api/account')).json.account).toMatchObject({
      name: 'quince',
      hasPassword: true,
      providers: ['staff'],
    });
    // The address now belongs to Bob, for the provider and in the directory.
    people = { ...people, 'sub-ann': { email: 'bob@example.org', email_verified: true } };
    const other = openBrowser({ server });
    await signIn(other, 'sub-ann');
    expect(await whoIs(other)).toBe('bob');
  });

  it('[AC-14] takes no answer that another browser asked for, or one for a second time', async () => {
    const [victim, attacker] = [openBrowser({ server }), openBrowser({ server })];
    const begun = await attacker.post('/api/auth/provider', { provider: 'staff' });
    const back = (await throughProvider(begun.json.url as string, 'sub-ann')).slice(server.url.length);
    expect((await victim.get(back)).location).toMatch(/^\/sign-in\?error=/u);
    expect(await whoIs(victim)).toBeNull();
    const twice = openBrowser({ server });
    const asked = await twice.post('/api/auth/provider', { provider: 'staff' });
    const once = (await throughProvider(asked.json.url as string, 'sub-ann')).slice(server.url.length);
    const stolen = openBrowser({ server }, twice.cookies);
    expect((await twice.get(once)).location).toBe('/account');
    expect((await stolen.get(once)).location).toMatch(/^\/sign-in\?error=/u);
    expect(await whoIs(stolen)).toBeNull();
  });

  it('[AC-14] leads to no other site', async () => {
    const browser = openBrowser({ server });
    for (const query of [
      '',
      '?state=x&code=y',
      '?error=access_denied&state=x',
      '?error=%3Cscript%3E&state=https://evil.example',
    ])
      expect((await browser.get(`/api/auth/callback/staff${query}`)).location).toMatch(
        /^\/sign-in\?error=[a-z_]+$/u,
      );
    expect((await browser.post('/api/auth/provider', { provider: 'other' })).status).toBe(400);
  });

  it('[AC-14] keeps no token of the provider, and logs no secret', async () => {
    const browser = openBrowser({ server });
    await signIn(browser, 'sub-ann');
    expect(log.join('\n')).not.toContain(CLIENT_SECRET);
    expect(log.join('\n')).not.toMatch(/eyJ|code=/u);
  });
});

describe('the file of OpenID providers', () => {
  it('[AC-15] says what is wrong with it, and no secret', () => {
    const path = join(folder.path, 'wrong.json');
    for (const [text, what] of [
      ['{', 'not JSON'],
      ['{"origin":"https://x.example","providers":[{"id":"A"}]}', 'providers[0]'],
      ['{"origin":"ftp://x.example"}', 'origin'],
    ] as const) {
      writeFileSync(path, text);
      expect(() => readSignInFile(path)).toThrow(what);
    }
    expect(() => readSignInFile(join(folder.path, 'none.json'))).toThrow('cannot be read');
  });
});
