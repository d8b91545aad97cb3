import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt, openSitting, temporaryFolder } from '../testing/court.ts';
import { follow } from '../testing/follower.ts';
import { createLog } from '../log.ts';
import { startServer } from '../start-server.ts';

let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

interface Document {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: object } };
}

interface Operation {
  readonly summary: string;
  readonly security: readonly object[];
  readonly requestBody?: object;
  readonly responses: { readonly [status: string]: { readonly content: object } };
}

test('[P-24] the OpenAPI document names every route, and every schema it refers to', async () => {
  court = await openCourt();
  const document = (await court.send('GET', '/api/openapi.json')).json<Document>();
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
  expect(operations.map(({ name }) => name).sort()).toEqual([
    'DELETE /api/account/passkeys/{passkey}',
    'DELETE /api/devices/{device}',
    'DELETE /api/slips/{slip}',
    'GET /api/account',
    'GET /api/account/passkeys',
    'GET /api/accounts',
    'GET /api/attachments/{sha256}',
    'GET /api/auth/callback/{provider}',
    'GET /api/auth/passkey',
    'GET /api/calendar.ics',
    'GET /api/devices',
    'GET /api/elections/{election}/ballot-papers.pdf',
    'GET /api/elections/{election}/declaration',
    'GET /api/elections/{election}/declaration.pdf',
    'GET /api/elections/{election}/papers',
    'GET /api/founding',
    'GET /api/health',
    'GET /api/journal',
    'GET /api/me',
    'GET /api/members/export',
    'GET /api/members/undo',
    'GET /api/metrics',
    'GET /api/minutes',
    'GET /api/minutes/{sitting}/{format}',
    'GET /api/openapi.json',
    'GET /api/pin',
    'GET /api/polls/{poll}/answers',
    'GET /api/polls/{poll}/ballots',
    'GET /api/polls/{poll}/register',
    'GET /api/sittings/{sitting}/check-in-code',
    'GET /api/sittings/{sitting}/duress',
    'GET /api/slips',
    'GET /api/snapshot',
    'GET /api/stream',
    'GET /api/transmittals/{transmittal}/answer',
    'GET /api/transmittals/{transmittal}/extract',
    'GET /log/checkpoint',
    'GET /log/cosigned',
    'GET /log/key.vkey',
    'GET /log/policy',
    'GET /log/proof/{entry}',
    'GET /log/tile/{*}',
    'POST /api/account',
    'POST /api/account/backup-codes',
    'POST /api/account/passkeys',
    'POST /api/account/password',
    'POST /api/account/recovery',
    'POST /api/account/remove',
    'POST /api/account/second-factor',
    'POST /api/account/second-factor/confirm',
    'POST /api/account/second-factor/off',
    'POST /api/accounts/act',
    'POST /api/attachments',
    'POST /api/auth/code',
    'POST /api/auth/passkey',
    'POST /api/auth/password',
    'POST /api/auth/provider',
    'POST /api/badges',
    'POST /api/commands',
    'POST /api/devices/end',
    'POST /api/elections/{election}/papers',
    'POST /api/extracts',
    'POST /api/founding',
    'POST /api/members/import',
    'POST /api/members/preview',
    'POST /api/members/undo',
    'POST /api/polls/{poll}/ballot',
    'POST /api/sign-in/slip',
    'POST /api/sign-out',
    'POST /api/slips',
    'POST /api/slips/replace',
    'PUT /api/pin',
  ]);
  for (const { name, operation } of operations) {
    expect(operation.summary, name).toMatch(/\.$/);
    expect(Object.keys(operation.responses['200']!.content).length, name).toBeGreaterThan(0);
    if (name.startsWith('POST') && name !== 'POST /api/sign-out')
      expect(operation.requestBody, name).toBeDefined();
    const path = name.split(' ')[1]!.replace('{poll}', 'p1').replace('{election}', 'e1');
    if (name.startsWith('GET') && !path.endsWith('/stream'))
      expect((await court.send('GET', path)).text, name).not.toContain('Nothing is at');
  }
  const referred = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of referred) expect(document.components.schemas).toHaveProperty(name!);
});

test('[P-28] health and metrics say how the server does', async () => {
  court = await openCourt();
  await openSitting(court);
  await court.act('ann', { type: 'OpenSitting', sitting: 's1' });
  const health = await court.send('GET', '/api/health');
  expect(health.json<object>()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    seq: court.server.hall.state.seq,
  });
  const metrics = (await court.send('GET', '/api/metrics')).text;
  expect(metrics).toContain('tauride_commands_total{type="OpenSitting"} 1');
  expect(metrics).toMatch(/tauride_refusals_total\{code="[a-z-]+"\} 1/);
  expect(metrics).toContain(`tauride_append_seconds_count ${court.server.hall.state.seq}`);
  expect(metrics).toContain('tauride_subscribers 0');
});

test('[P-29] the screens are served under a policy that lets no foreign script run', async () => {
  const [data, web] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(web.path, 'assets'));
  writeFileSync(join(web.path, 'index.html'), '<!doctype html><title>rooms</title>');
  writeFileSync(join(web.path, 'delegate.html'), '<!doctype html><title>rooms</title>delegate');
  writeFileSync(join(web.path, 'assets', 'app-abc.js'), 'let x;');
  writeFileSync(join(web.path, 'assets', 'app-abc.js.br'), brotliCompressSync('let x;'));
  const server = await startServer({
    dataDir: data.path,
    port: 0,
    webDir: web.path,
    logger: createLog('silent'),
  });
  try {
    const rooms = ['/', '/chair', '/clerk/', '/delegate?lang=de', '/display', '/gallery', '/parts'];
    const deeper = [
      '/gallery/recount/p7',
      '/gallery/recount/p7/',
      '/chair/statements/n1',
      '/clerk/erase',
      '/devices',
    ];
    for (const room of [...rooms, ...deeper]) {
      const page = await fetch(server.url + room);
      expect(await page.text(), room).toContain('rooms');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    }
    const script = await fetch(`${server.url}/assets/app-abc.js`, { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([script.headers.get('content-encoding'), await script.text()]).toEqual(['br', 'let x;']);
    for (const [room, isOwn] of [
      ['/delegate/', true],
      ['/chair', false],
    ] as const)
      expect((await (await fetch(server.url + room)).text()).includes('delegate'), room).toBe(isOwn);
    for (const path of [
      '/nowhere',
      '/gallery/recount/',
      '/gallery/recount/p7/more',
      '/assets/gone.js',
      '/%2e%2e/assembly.sqlite',
      '/assets/..%2f..%2fpasswd',
    ])
      expect((await fetch(server.url + path)).status, path).toBeGreaterThanOrEqual(400);
    const visit = { headers: { accept: 'text/html,application/xhtml+xml' } };
    for (const [path, type] of [
      ['/nowhere', 'text/html; charset=utf-8'],
      ['/delegate/nowhere', 'text/html; charset=utf-8'],
      ['/api/nowhere', 'application/problem+json; charset=utf-8'],
      ['/assets/gone.js', 'application/problem+json; charset=utf-8'],
    ] as const) {
      const page = await fetch(server.url + path, visit);
      expect([page.status, page.headers.get('content-type')], path).toEqual([404, type]);
    }
    const leaving = await fetch(`${server.url}/sw.js`);
    expect([leaving.status, leaving.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(await leaving.text()).toContain('registration.unregister()');
    writeFileSync(join(web.path, 'sw.js'), 'built;');
    expect(await (await fetch(`${server.url}/sw.js`)).text()).toBe('built;');
  } finally {
    await server.close();
    for (const folder of [data, web]) folder.remove();
  }
});

test('[P-30] one member who asks too often is told to wait, and others are not', async () => {
  court = await openCourt();
  const { send } = court;
  const answers = await Promise.all(
    Array.from({ length: 1_230 }, () => send('GET', '/api/me', { as: 'ann' })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(30);
  expect(refused[0]!.json()).toMatchObject({ code: 'too-many-requests' });
  expect(refused[0]!.json().detail).toMatch(/^Wait \d+ seconds/);
  expect((await send('GET', '/api/me', { as: 'bob' })).status).toBe(200);
});

test('closing ends open streams, refuses what comes after, and lets go of the data folder', async () => {
  const data = temporaryFolder();
  const first = await openCourt({ dataDir: data.path });
  const stream = await follow(`${first.server.url}/api/stream`);
  expect((await first.send('GET', '/api/health')).status).toBe(200);
  await first.close();
  await expect(stream.until(() => false)).rejects.toThrow(/ended|terminated/);
  await expect(first.send('GET', '/api/health')).rejects.toThrow('fetch failed');
  court = await openCourt({ dataDir: data.path });
  expect((await court.send('GET', '/api/health')).status).toBe(200);
  data.remove();
});
