import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt, openPoll, openSitting } from '../testing/court.ts';
import { enteredPhone, slipFor } from '../testing/phone.ts';

let court: Court;
afterEach(() => court.close());

/** Sends the head of a request, does something, and sends its body only then. */
async function inTwo(
  {
    path,
    headers,
    body,
  }: { readonly path: string; readonly headers: readonly string[]; readonly body: object },
  between: () => Promise<unknown>,
): Promise<string> {
  const { host, port } = new URL(court.server.url);
  const text = JSON.stringify(body);
  const socket = connect(Number(port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => {
    let received = '';
    socket.on('data', (piece: Buffer) => (received += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
  const lines = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${text.length}`,
    ...headers,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n${text.slice(0, 1)}`);
  // The server knows by then who asks.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await between();
  socket.write(text.slice(1));
  return await answer;
}

const vote = { choice: 'yes', revision: { device: 'a'.repeat(32), number: 1 } };

test('[SI-3] a vote whose body comes after its device was signed out is not taken', async () => {
  court = await openCourt();
  await openSitting(court);
  const phone = await enteredPhone(court, 'ann');
  const poll = await openPoll(court, 'recorded');
  const headers = [`cookie: ${phone.cookie}`, `origin: ${court.server.url}`];
  const answer = await inTwo({ path: `/api/polls/${poll}/ballot`, headers, body: vote }, () =>
    court.send('POST', '/api/devices/end', { as: 'clerk', body: { member: 'ann' } }),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
  expect(answer).toContain('"code":"device-ended"');
});

test.each([
  ['as it is', (path: string) => path],
  ['with letters as their numbers', (path: string) => path.replace('/api/', '/%61pi/')],
  ['with the host before it', (path: string) => `${court.server.url}${path}`],
])('[SI-3] nor is an act, its address written %s', async (_how, written) => {
  court = await openCourt();
  await openSitting(court);
  const phone = await enteredPhone(court, 'ann');
  const headers = [
    `cookie: ${phone.cookie}`,
    `origin: ${court.server.url}`,
    'idempotency-key: a-request-of-ann',
  ];
  const body = { command: { type: 'RequestFloor', sitting: 's1' } };
  const answer = await inTwo({ path: written('/api/commands'), headers, body }, () =>
    court.send('POST', '/api/devices/end', { as: 'clerk', body: { member: 'ann' } }),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
  expect(answer).toContain('"code":"device-ended"');
});

test('[SI-3] a vote whose body comes after the links of its member were ended is not taken', async () => {
  court = await openCourt();
  await openSitting(court);
  const poll = await openPoll(court, 'recorded');
  const headers = [`authorization: Bearer ${court.token('ann')}`];
  const answer = await inTwo({ path: `/api/polls/${poll}/ballot`, headers, body: vote }, () =>
    slipFor(court, 'ann', { links: true }),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
  expect(answer).toContain('"code":"link-ended"');
});
