import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt } from '../testing/court.ts';

let court: Court;
afterEach(() => court.close());

/** Sends pieces one after the other and says what came back until the server ended the line. */
async function sent(pieces: readonly string[], everyMs: number): Promise<string> {
  return await new Promise((resolve) => {
    const socket = connect(Number(new URL(court.server.url).port), '127.0.0.1');
    let [text, at] = ['', 0];
    const timer = setInterval(() => socket.write(pieces[at++ % pieces.length]!), everyMs);
    socket.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(text);
    });
  });
}

const SLOW = { headersMs: 200, requestMs: 2_000, bodyMs: 200, idleMs: 2_000 };

test('[SF-5] headers that trickle in are not waited for', async () => {
  court = await openCourt({ limits: SLOW });
  const answer = await sent(
    ['GET / HTTP/1.1\r\nhost: x\r\n', ...Array.from({ length: 500 }, () => 'x-a: b\r\n')],
    20,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  expect(answer).toContain('"code":"too-slow"');
});

test('[SF-5] a body that trickles in is not waited for', async () => {
  court = await openCourt({ limits: SLOW });
  const head = [
    'POST /api/commands HTTP/1.1',
    'host: x',
    `authorization: Bearer ${court.token('ann')}`,
    'content-type: application/json',
    'content-length: 100000',
  ].join('\r\n');
  const answer = await sent([`${head}\r\n\r\n{`, ...Array.from({ length: 500 }, () => ' ')], 20);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
});

test('[SF-5] a line on which nothing is sent is ended', async () => {
  court = await openCourt({ limits: SLOW });
  expect(await sent([''], 50)).toMatch(/^(?:HTTP\/1\.1 408 |$)/u);
});

test('[SF-5] headers and addresses that are too large are refused', async () => {
  court = await openCourt();
  const large = `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`;
  expect(await sent([large], 20)).toMatch(/^HTTP\/1\.1 431 /u);
  const long = `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`;
  expect(await sent([long], 20)).toMatch(/^HTTP\/1\.1 431 /u);
});

test.each([
  ['no words of HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef'],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header on two lines', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: b\r\n\0: d\r\n\r\n'],
  ['a negative length', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'],
])('[SF-5] what is no request is refused in one form and the line is ended: %s', async (_what, bytes) => {
  court = await openCourt();
  const answer = await sent([bytes], 20);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
  expect(answer).toContain('"code":"no-http"');
});

test('[SF-5] a body that is too large is refused before it is there, also in pieces', async () => {
  court = await openCourt();
  const head = (length: string): string =>
    [
      'POST /api/commands HTTP/1.1',
      'host: x',
      `authorization: Bearer ${court.token('ann')}`,
      'content-type: application/json',
      length,
    ].join('\r\n');
  expect(await sent([`${head('content-length: 300000')}\r\nconnection: close\r\n\r\n`], 20)).toMatch(
    /^HTTP\/1\.1 413 /u,
  );
  const chunk = `8000\r\n${' '.repeat(0x8000)}\r\n`;
  const chunked = `${head('transfer-encoding: chunked')}\r\nconnection: close\r\n\r\n${chunk.repeat(10)}`;
  expect(await sent([chunked], 20)).toMatch(/^HTTP\/1\.1 413 /u);
});
