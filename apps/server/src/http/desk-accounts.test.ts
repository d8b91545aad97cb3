import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf } from '../hall/ledger.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { type Court, openCourt, openSitting } from '../testing/court.ts';

const NAME = 'ann.quince@example.org';
const WORD = 'lantern-stairs-Thursday';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
  await openSitting(court);
});
afterEach(async () => await court.close());

const linkOf = (member: string) => ({ authorization: `Bearer ${court.token(member)}` });

/** A browser of a member who has just made an account with a second factor. */
async function withAccount(member = 'ann', name = NAME): Promise<Browser> {
  const browser = openBrowser(court);
  await browser.post('/api/account', { name, password: WORD }, linkOf(member));
  const begun = await browser.post('/api/account/second-factor', { password: WORD });
  const secret = new URL(begun.json.uri as string).searchParams.get('secret')!;
  const app = createOTP(new TextDecoder().decode(base32.decode(secret)));
  const confirmed = await browser.post('/api/account/second-factor/confirm', { code: await app.totp() });
  expect(confirmed.status).toBe(200);
  return browser;
}

const whoIs = async (browser: Browser): Promise<unknown> =>
  (await browser.get('/api/me')).json?.me?.member ?? null;
const listed = async (as: string) => await court.send('GET', '/api/accounts', { as });
const act = async (as: string, member: string, what: string) =>
  await openBrowser(court).post('/api/accounts/act', { member, act: what }, linkOf(as));
/** What the record says last of an account that somebody else touched. */
const told = () =>
  [...court.server.hall.read('all', 0, Infinity)]
    .map(({ bytes }) => entryOf(bytes))
    .findLast(({ event }) => event.type === 'DevicesRevoked');

describe('accounts at the desk', () => {
  it('[AC-20] are seen with their state, without their names, and by the desk alone', async () => {
    await withAccount();
    const { status, text } = await listed('clerk');
    expect(status).toBe(200);
    expect(text).not.toContain('quince');
    const { accounts } = JSON.parse(text) as { accounts: readonly { seen: number }[] };
    expect(accounts).toEqual([
      {
        member: 'ann',
        hasPassword: true,
        passkeys: 0,
        providers: 0,
        twoFactor: true,
        devices: 1,
        seen: expect.any(Number),
      },
    ]);
    expect((await listed('ann')).status).toBe(403);
    expect((await court.send('GET', '/api/accounts')).status).toBe(401);
  });

  it('[AC-21] are taken away with all that they signed in, and the record says so', async () => {
    const browser = await withAccount();
    expect(await whoIs(browser)).toBe('ann');
    const done = await act('clerk', 'ann', 'removed');
    expect([done.status, done.json]).toEqual([200, { ended: 1 }]);
    expect(await whoIs(browser)).toBe(null);
    expect(JSON.parse((await listed('clerk')).text)).toEqual({ accounts: [] });
    const again = await openBrowser(court).post('/api/auth/password', { name: NAME, password: WORD });
    expect(again.status).toBe(401);
    expect(told()).toMatchObject({
      by: 'clerk',
      event: { type: 'DevicesRevoked', members: ['ann'], account: 'removed' },
    });
    expect((await act('clerk', 'ann', 'removed')).status).toBe(404);
    await withAccount();
  });

  it('[AC-21] lose their second factor, sign out, and sign in again by the password alone', async () => {
    const browser = await withAccount();
    expect((await act('clerk', 'ann', 'second-factor')).json).toEqual({ ended: 1 });
    expect(await whoIs(browser)).toBe(null);
    expect(told()?.event).toMatchObject({ type: 'DevicesRevoked', account: 'second-factor' });
    const phone = openBrowser(court);
    const entered = await phone.post('/api/auth/password', { name: NAME, password: WORD });
    expect(entered.json).toEqual({ needsCode: false });
    expect(await whoIs(phone)).toBe('ann');
  });

  it('[AC-21] are touched by nobody else, and who may not is not told whether there is one', async () => {
    const browser = await withAccount();
    for (const [as, member] of [
      ['bob', 'ann'],
      ['ann', 'ann'],
      ['bob', 'carl'],
      ['clerk', 'nobody'],
    ] as const)
      expect((await act(as, member, 'removed')).status, `${as} ${member}`).toBe(403);
    expect((await act('clerk', 'bob', 'removed')).status).toBe(404);
    expect((await act('clerk', 'ann', 'everything')).status).toBe(400);
    expect(await whoIs(browser)).toBe('ann');
    expect(told()).toBeUndefined();
  });
});
