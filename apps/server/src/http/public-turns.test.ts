import { connect } from 'node:net';
import type { MemberId } from '@tauride/procedure';
import Fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt } from '../testing/court.ts';
import { recognise } from './authentication.ts';
import { LIMITS } from './limits.ts';
import { letPublicTakeTurns } from './public-turns.ts';

let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

test('[SF-12] whoever signed in is answered before those of the public who wait, however many they are', async () => {
  const app = Fastify();
  const gate = {
    issue: () => '',
    admit: () => ({ member: 'ann' as MemberId, room: 'delegate' as const, issuedAt: 0 }),
  };
  recognise(app, {
    gate,
    signIn: { links: { isEnded: () => false }, cookies: { secretIn: () => ({}) } } as never,
  });
  letPublicTakeTurns(app, LIMITS);
  const order: string[] = [];
  app.get('/api/thing', async (request) => void order.push(request.headers.authorization ?? request.ip));
  const ask = (remoteAddress: string, headers = {}) =>
    app.inject({ url: '/api/thing', remoteAddress, headers });
  const asked = [
    ...Array.from({ length: 50 }, () => ask('192.0.2.1')),
    ask('192.0.2.2'),
    ask('192.0.2.1', { authorization: 'Bearer ann' }),
  ];
  await Promise.all(asked);
  expect(order).toHaveLength(52);
  expect(order.indexOf('Bearer ann')).toBeLessThan(3);
  // Another address waits for one of the first, and not for all of them.
  expect(order.indexOf('192.0.2.2')).toBeLessThan(5);
  await app.close();
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
