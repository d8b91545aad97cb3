import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { type Server, startServer } from '../start-server.ts';
import { temporaryFolder } from '../testing/court.ts';

const SECRET = 'what lies beside the screens';
const folder = temporaryFolder();
let server: Server;

beforeAll(async () => {
  const [web, dataDir] = [join(folder.path, 'web'), join(folder.path, 'data')];
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>rooms</title>');
  writeFileSync(join(web, 'assets', 'app.js'), 'let x;');
  writeFileSync(join(web, '.hidden'), SECRET);
  writeFileSync(join(folder.path, 'secret.txt'), SECRET);
  server = await startServer({ dataDir, port: 0, webDir: web, logger: createLog('silent') });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

/** As it is written: `fetch` would take the dots out. */
async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
  return await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: new URL(server.url).port, path }, (answer) => {
      let text = '';
      answer.on('data', (piece: Buffer) => (text += piece.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode!, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const UP = [
  '..',
  '%2e%2e',
  '%2E.',
  '..%2f..',
  '..%5c..',
  '%252e%252e',
  '....//',
  '..;',
  '..%00',
  '%c0%ae%c0%ae',
];
const AT = [
  '/',
  '/assets/',
  '/log/',
  '/log/tile/',
  '/log/tile/entries/',
  '/log/proof/',
  '/api/attachments/',
  '/api/minutes/',
  '/api/minutes/last/',
  '/api/elections/',
  '/api/polls/',
  '/api/transmittals/',
  '/gallery/minutes/',
  '/chair/',
];
const TO = ['secret.txt', 'data/assembly.sqlite', 'data/tauride.key', 'etc/passwd', '.hidden'];

test('[SF-10] no address leads out of the folders that are served', async () => {
  expect((await get('/assets/app.js')).text).toBe('let x;');
  let asked = 0;
  for (const at of AT)
    for (const up of UP)
      for (const to of TO)
        for (const path of [
          `${at}${up}/${to}`,
          `${at}${up}/${up}/${to}`,
          `${at}${up}%2f${to}`,
          `${at}x/${up}/${up}/${to}`,
        ]) {
          const { status, text } = await get(path);
          const isOwnPage = status === 200 && text.includes('<title>rooms</title>');
          expect(status >= 400 || isOwnPage, `${path}: ${status}`).toBe(true);
          expect(status, path).toBeLessThan(500);
          expect(text, path).not.toMatch(/what lies beside|SQLite format|root:/u);
          asked += 1;
        }
  expect(asked).toBe(AT.length * UP.length * TO.length * 4);
});

test.each(['/.hidden', '/assets/', '/assets', '//evil.example/', '/C:/secret.txt', '/file:///etc/passwd'])(
  '[SF-10] what is hidden, a folder, or elsewhere is not given out: %s',
  async (path) => {
    const { status, text } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain(SECRET);
  },
);
