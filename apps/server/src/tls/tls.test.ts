import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:https';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { type Server, startServer } from '../start-server.ts';
import { temporaryFolder } from '../testing/court.ts';
import { openPlainDoor, trustRoutes } from './plain-door.ts';
import { prepareTls, type TlsFiles } from './tls-folder.ts';

const DAY_MS = 86_400_000;
const hosts = ['localhost', '127.0.0.1', '::1', 'hall.local', '192.0.2.7'];
let folder: ReturnType<typeof temporaryFolder>;
let server: Server | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
  folder.remove();
});

async function prepared(now = Date.now(), of = hosts): Promise<TlsFiles> {
  return await prepareTls({ dataDir: folder.path, hosts: of, now });
}

interface Got {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly peer: PeerCertificate;
}

async function handshake(url: string, ca: string | undefined, servername = 'localhost'): Promise<Got> {
  return await new Promise((resolve, reject) => {
    const asked = get(
      `${url}/api/health`,
      { ...(ca === undefined ? {} : { ca }), servername, agent: false },
      (answer) => {
        const peer = (answer.socket as TLSSocket).getPeerCertificate();
        answer.resume();
        resolve({ status: answer.statusCode!, headers: answer.headers, peer });
      },
    );
    asked.on('error', reject);
  });
}

test('[SF-14] a server certified by its own authority is trusted by whoever trusts that, for each of its names, and by nobody else', async () => {
  folder = temporaryFolder();
  const tls = await prepared();
  server = await startServer({
    dataDir: join(folder.path, 'data'),
    port: 0,
    logger: createLog('silent'),
    tls,
  });
  const { url } = server;
  expect(url).toMatch(/^https:/u);
  const { status, headers, peer } = await handshake(url, tls.authority);
  expect([status, peer.subject.CN]).toEqual([200, 'localhost']);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/u);
  expect((await handshake(url, tls.authority, 'hall.local')).status).toBe(200);
  await expect(handshake(url, undefined)).rejects.toThrow(/certificate/u);
  await expect(handshake(url, tls.authority, 'evil.example')).rejects.toThrow(/altnames/u);
});

test('[SF-14] keys are for their owner alone, and the fingerprint is that of the authority', async () => {
  folder = temporaryFolder();
  const tls = await prepared();
  const files = readdirSync(join(folder.path, 'tls')).toSorted();
  expect(files).toEqual(['authority.crt', 'authority.key', 'server.crt', 'server.key']);
  for (const file of files.filter((name) => name.endsWith('.key')))
    expect(statSync(join(folder.path, 'tls', file)).mode & 0o777, file).toBe(0o600);
  expect(tls.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
  expect(tls.hosts).toEqual(expect.arrayContaining(['localhost', '127.0.0.1', 'hall.local', '192.0.2.7']));
});

test('[SF-14] the certificate is made anew before it runs out and for new names, by the same authority', async () => {
  folder = temporaryFolder();
  const now = Date.now();
  const first = await prepared(now);
  expect((await prepared(now + DAY_MS)).cert).toBe(first.cert);
  const later = await prepared(now + 370 * DAY_MS);
  expect(later.cert).not.toBe(first.cert);
  expect(later.authority).toBe(first.authority);
  const renamed = await prepared(now + 370 * DAY_MS, [...hosts, 'other.local']);
  expect(renamed.hosts).toContain('other.local');
  expect(renamed.authority).toBe(first.authority);
  expect(existsSync(join(folder.path, 'tls', 'server.key.new'))).toBe(false);
  expect(readFileSync(join(folder.path, 'tls', 'authority.crt'), 'utf8')).toBe(first.authority);
});

test('[SF-15] by http there is the page that explains the certificate, in the language of the reader, and the way to https, and nothing else', async () => {
  folder = temporaryFolder();
  const tls = await prepared();
  const dataDir = join(folder.path, 'data');
  const routes = (app: Parameters<typeof trustRoutes>[0]): void => trustRoutes(app, tls, () => server!.url);
  server = await startServer({ dataDir, port: 0, logger: createLog('silent'), tls, routes });
  const door = await openPlainDoor({ host: '127.0.0.1', port: 0, trusted: tls, url: server.url });
  try {
    const plain = `http://127.0.0.1:${door.port}`;
    for (const [language, words] of [
      ['en', 'Trust this server'],
      ['de-AT,de;q=0.9', 'Diesem Server vertrauen'],
      ['ru', 'Довериться'],
      ['xx', 'Trust this server'],
    ] as const) {
      const page = await fetch(`${plain}/trust`, { headers: { 'accept-language': language } });
      const text = await page.text();
      expect(text).toContain(words);
      expect(text.replaceAll(' ', '')).toContain(tls.fingerprint.replaceAll(':', ''));
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    }
    const certificate = await fetch(`${plain}/trust/authority.crt`);
    expect(await certificate.text()).toBe(tls.authority);
    const on = await fetch(`${plain}/delegate?x=1`, { redirect: 'manual' });
    expect([on.status, on.headers.get('location')]).toEqual([307, `${server.url}/delegate`]);
    expect((await fetch(`${plain}//evil.example/`, { redirect: 'manual' })).status).toBe(421);
    expect((await fetch(`${plain}/api/commands`, { method: 'POST', body: '{}' })).status).toBe(421);
  } finally {
    await door.close();
  }
});
