import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt } from '../testing/court.ts';
import { createTurns } from './public-turns.ts';

let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

test('[SF-12] the public is answered one by one, an address after the other, when nothing else is to be done', async () => {
  const turns = createTurns(100);
  const order: string[] = [];
  const done = new Promise<void>((resolve) => {
    for (let at = 0; at < 50; at += 1) turns.wait('192.0.2.1', () => order.push('192.0.2.1'));
    turns.wait('192.0.2.2', () => order.push('192.0.2.2'));
    // One who signed in comes while all of these wait.
    setImmediate(() => order.push('ann'));
    turns.wait('192.0.2.3', () => order.push('192.0.2.3'));
    turns.wait('192.0.2.1', resolve);
  });
  await done;
  expect(order.slice(0, 5)).toEqual(['192.0.2.1', 'ann', '192.0.2.2', '192.0.2.3', '192.0.2.1']);
});

test('[SF-12] no more of one address wait than the limit says', async () => {
  court = await openCourt({ limits: { publicWaiting: 0 } });
  expect((await court.send('GET', '/api/me')).json()).toMatchObject({ code: 'too-many-requests' });
  expect((await court.send('GET', '/api/me', { as: 'ann' })).status).toBe(200);
});

test('[SF-12] a line on which requests are sent ahead is ended', async () => {
  court = await openCourt();
  const one = 'GET /api/snapshot HTTP/1.1\r\nhost: a\r\n\r\n';
  const text = await new Promise<string>((resolve) => {
    let got = '';
    const socket = connect(Number(new URL(court!.server.url).port), '127.0.0.1', () =>
      socket.write(one.repeat(20)),
    );
    socket.on('data', (piece) => (got += piece.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(got));
  });
  expect(text.split('HTTP/1.1 200').length - 1).toBeLessThan(20);
});
