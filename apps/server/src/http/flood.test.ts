import { afterEach, expect, test } from 'vitest';
import { type Court, openCourt } from '../testing/court.ts';
import { follow } from '../testing/follower.ts';

let court: Court;
afterEach(() => court.close());

const bearer = (member: string): { readonly authorization: string } => ({
  authorization: `Bearer ${court.token(member)}`,
});

test('[SF-6] who goes on asking for what is refused is answered no more, and members at the same address are', async () => {
  court = await openCourt({ limits: { refusedPerTenSeconds: 20 } });
  const answers = await Promise.allSettled(
    Array.from({ length: 60 }, () => court.send('GET', '/api/nothing')),
  );
  const answered = answers.filter(({ status }) => status === 'fulfilled').length;
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(answered).toBeLessThan(60);
  await expect(court.send('GET', '/api/me')).rejects.toThrow('fetch failed');
  expect((await court.send('GET', '/api/me', { as: 'ann' })).status).toBe(200);
});

test('[SF-6] a member who floods is counted alone', async () => {
  court = await openCourt({ limits: { refusedPerTenSeconds: 20 } });
  await Promise.allSettled(
    Array.from({ length: 60 }, () => court.send('GET', '/api/nothing', { as: 'ann' })),
  );
  await expect(court.send('GET', '/api/me', { as: 'ann' })).rejects.toThrow('fetch failed');
  expect((await court.send('GET', '/api/me', { as: 'bob' })).status).toBe(200);
  expect((await court.send('GET', '/api/me')).status).toBe(200);
});

test('[SF-7] a member, an address and the public as a whole may each hold so many streams', async () => {
  court = await openCourt({ limits: { streamsPerMember: 2, streamsPerAddress: 3, publicStreams: 3 } });
  const url = `${court.server.url}/api/stream`;
  const anns = [await follow(url, bearer('ann')), await follow(url, bearer('ann'))];
  await expect(follow(url, bearer('ann'))).rejects.toThrow('too-many-streams');
  const bobs = await follow(url, bearer('bob'));
  const strangers = [await follow(url), await follow(url), await follow(url)];
  await expect(follow(url)).rejects.toThrow('too-many-streams');
  anns[0]!.close();
  await expect
    .poll(async () => {
      const again = await follow(url, bearer('ann')).catch(() => undefined);
      again?.close();
      return again !== undefined;
    })
    .toBe(true);
  for (const one of [...anns, ...strangers, bobs]) one.close();
});

test('[SF-5] nobody’s body is read where only members may ask', async () => {
  court = await openCourt();
  const answer = await court.send('POST', '/api/commands', { body: '{"not": json' });
  expect([answer.status, answer.json().code]).toEqual([401, 'link-needed']);
  expect(answer.headers.get('connection')).toBe('close');
});
