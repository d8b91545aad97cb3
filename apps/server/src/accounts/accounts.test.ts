import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOTP } from '@better-auth/utils/otp';
import { type Court, openCourt, openSitting } from '../testing/court.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';

const NAME = 'ann.quince@example.org';
const WORD = 'lantern-stairs-Thursday';

let court: Court;
beforeEach(async () => {
  court = await openCourt({ logLevel: 'trace' });
  await openSitting(court);
});
afterEach(async () => await court.close());

const linkOf = (member: string) => ({ authorization: `Bearer ${court.token(member)}` });

/** A browser of a member who has just made an account. */
async function withAccount(member = 'ann', name = NAME): Promise<Browser> {
  const browser = openBrowser(court);
  const made = await browser.post('/api/account', { name, password: WORD }, linkOf(member));
  expect([made.status, made.text]).toEqual([200, '{"needsCode":false}']);
  return browser;
}

const signIn = (browser: Browser, password = WORD, name = NAME) =>
  browser.post('/api/auth/password', { name, password });
/** What the app shows next, which is taken already. */
const nextCode = (app: ReturnType<typeof createOTP>) => app.hotp(Math.floor(Date.now() / 30_000) + 1);
const whoIs = async (browser: Browser): Promise<unknown> =>
  (await browser.get('/api/me')).json?.me?.member ?? null;

/** Turns the second factor on, and gives what the app of the phone has. */
async function withSecondFactor(
  browser: Browser,
): Promise<{ app: ReturnType<typeof createOTP>; codes: string[] }> {
  const begun = await browser.post('/api/account/second-factor', { password: WORD });
  expect(begun.status).toBe(200);
  const secret = new URL(begun.json.uri as string).searchParams.get('secret')!;
  const { base32 } = await import('@better-auth/utils/base32');
  const app = createOTP(new TextDecoder().decode(base32.decode(secret)));
  const confirmed = await browser.post('/api/account/second-factor/confirm', { code: await app.totp() });
  expect([confirmed.status, confirmed.text]).toEqual([200, '{}']);
  return { app, codes: begun.json.backupCodes };
}

describe('an account', () => {
  it('[AC-1] is made by the member whom a link or a device lets in, and signs this device in', async () => {
    const browser = await withAccount();
    expect(await whoIs(browser)).toBe('ann');
    const { json } = await browser.get('/api/account');
    expect(json).toMatchObject({ member: 'ann', isSignedIn: true, mayRecover: false });
    expect(json.account).toEqual({
      name: NAME,
      hasPassword: true,
      twoFactor: false,
      providers: [],
      passkeys: [],
    });
    const nobody = openBrowser(court);
    expect((await nobody.post('/api/account', { name: 'bob', password: WORD })).status).toBe(401);
  });

  it('[AC-1] opens the rooms of its member on another device, and no other way leads in', async () => {
    await withAccount();
    const phone = openBrowser(court);
    expect((await signIn(phone)).json).toEqual({ needsCode: false });
    expect(await whoIs(phone)).toBe('ann');
    const asked = await phone.post(
      '/api/commands',
      { command: { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' } },
      { 'idempotency-key': 'floor-for-ann' },
    );
    expect(asked.status).toBe(200);
    expect(phone.set.filter((header) => /session_token|device/u.test(header))).toHaveLength(2);
    for (const header of phone.set) expect(header).toMatch(/HttpOnly; SameSite=Strict/u);
  });

  it('[AC-2] belongs to one member, who has no second one; names are not had twice', async () => {
    const browser = await withAccount();
    const again = await browser.post('/api/account', { name: 'other-name', password: WORD }, linkOf('ann'));
    expect(again.json).toMatchObject({ status: 409, code: 'account-exists' });
    const bob = openBrowser(court);
    const taken = await bob.post('/api/account', { name: NAME.toUpperCase(), password: WORD }, linkOf('bob'));
    expect(taken.json).toMatchObject({ status: 409, code: 'name-taken' });
  });

  it('[AC-2] is made once of two requests at the same instant', async () => {
    const answers = await Promise.all(
      ['one-name', 'two-name'].map((name) =>
        openBrowser(court).post('/api/account', { name, password: WORD }, linkOf('ann')),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[AC-3] of a former member opens nothing, and signs out what it had signed in', async () => {
    const browser = await withAccount();
    expect(
      (
        await court.act('chair', {
          type: 'VacateSeats',
          body: 'council',
          members: ['ann'],
          reason: 'resigned',
        })
      ).status,
    ).toBe(200);
    expect(await whoIs(browser)).toBeNull();
    const phone = openBrowser(court);
    expect((await signIn(phone)).json).toMatchObject({ status: 403, code: 'no-seat' });
    expect(phone.cookies.size).toBe(0);
  });

  it('[AC-4] is gone with a person who is erased', async () => {
    const browser = await withAccount();
    const phone = openBrowser(court);
    const erased = await court.act('clerk', {
      type: 'EraseText',
      entries: [],
      members: ['ann'],
      reason: 'Asked.',
      authority: 'GDPR Article 17',
    });
    expect(erased.status).toBe(200);
    expect((await signIn(phone)).json).toMatchObject({ code: 'wrong-sign-in' });
    expect(await whoIs(browser)).toBeNull();
  });

  it('[AC-4] is removed by its member, with the password once more', async () => {
    const browser = await withAccount();
    expect((await browser.post('/api/account/remove', { password: 'something-else' })).json).toMatchObject({
      code: 'wrong-password',
    });
    expect((await browser.post('/api/account/remove', {})).json).toMatchObject({ code: 'wrong-password' });
    expect((await browser.post('/api/account/remove', { password: WORD })).status).toBe(200);
    expect(await whoIs(browser)).toBeNull();
    expect((await signIn(openBrowser(court))).json).toMatchObject({ code: 'wrong-sign-in' });
  });
});

describe('a session of an account', () => {
  it('[AC-5] ends with its device, and nothing of it can be played again', async () => {
    const browser = await withAccount();
    const thief = openBrowser(court, browser.cookies);
    expect(await whoIs(thief)).toBe('ann');
    expect((await browser.post('/api/sign-out', {})).status).toBe(200);
    expect(await whoIs(thief)).toBeNull();
    expect(
      (await thief.post('/api/account/password', { current: WORD, password: 'whatever-else-12' })).status,
    ).toBe(401);
  });

  it('[AC-5] is nothing without the cookie of its device', async () => {
    const browser = await withAccount();
    const [session] = [...browser.cookies].filter(([name]) => name.includes('session_token'));
    const thief = openBrowser(court, [session!]);
    expect((await thief.get('/api/account')).json).toMatchObject({ member: null, isSignedIn: false });
    expect((await thief.post('/api/account/second-factor', { password: WORD })).status).toBe(401);
    expect((await thief.get('/api/account/passkeys')).status).toBe(401);
  });

  it('[AC-5] is another after each sign-in: one that was planted before is never taken over', async () => {
    await withAccount();
    await withAccount('bob', 'bob-the-builder');
    const attacker = openBrowser(court);
    await signIn(attacker, WORD, 'bob-the-builder');
    const victim = openBrowser(court, attacker.cookies);
    expect((await signIn(victim)).status).toBe(200);
    expect(await whoIs(victim)).toBe('ann');
    for (const [name, value] of attacker.cookies) expect(victim.cookies.get(name)).not.toBe(value);
    // What the attacker knows is signed in as nobody any more.
    expect(await whoIs(attacker)).toBeNull();
  });

  it('[AC-6] is listed as a device, and ended from another one', async () => {
    const browser = await withAccount();
    const phone = openBrowser(court);
    await signIn(phone);
    const { devices } = (await browser.get('/api/devices')).json as {
      devices: { id: string; how: string; current: boolean }[];
    };
    expect(devices.map(({ how }) => how)).toEqual(['account', 'account']);
    const other = devices.find(({ current }) => !current)!;
    expect((await browser.remove(`/api/devices/${other.id}`)).status).toBe(200);
    expect(await whoIs(phone)).toBeNull();
    expect(await whoIs(browser)).toBe('ann');
  });

  it('[AC-6] ends everywhere else when the password is changed', async () => {
    const browser = await withAccount();
    const phone = openBrowser(court);
    await signIn(phone);
    const other = 'harbour-seven-Monday';
    expect(
      (await browser.post('/api/account/password', { current: 'not-this-one-12', password: other })).json,
    ).toMatchObject({ code: 'wrong-password' });
    expect((await browser.post('/api/account/password', { current: WORD, password: other })).status).toBe(
      200,
    );
    expect([await whoIs(browser), await whoIs(phone)]).toEqual(['ann', null]);
    expect((await signIn(phone)).json).toMatchObject({ code: 'wrong-sign-in' });
    expect((await signIn(phone, other)).status).toBe(200);
  });
});

describe('signing in by password', () => {
  it('[AC-7] says the same of a wrong password and of a name that nobody has, and computes as much', async () => {
    await withAccount();
    const { passwords } = court.server.accounts;
    const browser = openBrowser(court);
    for (const [name, password] of [
      [NAME, 'wrong-password-1'],
      ['nobody@example.org', WORD],
    ] as const) {
      const before = passwords.computed;
      const answer = await signIn(browser, password, name);
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ code: 'wrong-sign-in', title: 'Name or password is wrong' });
      expect(answer.text).not.toContain(name);
      expect(passwords.computed - before).toBe(1);
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('[AC-8] waits after five wrong ones of a name from an address, right or wrong, known or unknown', async () => {
    await withAccount();
    const browser = openBrowser(court);
    for (const name of [NAME, 'nobody@example.org']) {
      for (let at = 0; at < 5; at += 1)
        expect((await signIn(browser, `wrong-password-${at}`, name)).status).toBe(401);
      const stopped = await signIn(browser, WORD, name);
      expect(stopped.json).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    }
    court.clock.now += 15 * 60 * 1_000;
    expect((await signIn(browser)).status).toBe(200);
  });

  it('[AC-8] counts tries that come at once', async () => {
    await withAccount();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_one, at) => signIn(openBrowser(court), `wrong-password-${at}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('[AC-9] takes no password that is guessed first', async () => {
    const browser = openBrowser(court);
    for (const password of [
      'short',
      'password1234',
      'aaaaaaaaaaaaaaa',
      '123456789012345',
      `${NAME}!`,
      'zyxwvutsrqponm'.slice(0, 12),
    ]) {
      const made = await browser.post('/api/account', { name: NAME, password }, linkOf('ann'));
      expect(made.json, password).toMatchObject({ status: 422, code: 'weak-password' });
    }
  });

  it('[AC-10] is refused where another site asks for it', async () => {
    await withAccount();
    const browser = openBrowser(court);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await browser.post('/api/auth/password', { name: NAME, password: WORD }, headers);
      expect(answer.json).toMatchObject({ status: 403, code: 'other-site' });
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('[AC-11] puts no password, code, token or cookie into the log or an answer', async () => {
    const browser = await withAccount();
    const { codes } = await withSecondFactor(browser);
    await signIn(openBrowser(court), 'wrong-password-1');
    const values = [...browser.cookies.values()].map((value) => decodeURIComponent(value).split('.')[0]!);
    const log = court.log.join('\n');
    for (const secret of [WORD, 'wrong-password-1', ...codes, ...values]) expect(log).not.toContain(secret);
    expect((await browser.get('/api/account')).text).not.toMatch(/argon2|token|secret/u);
  });
});

describe('a second factor', () => {
  it('[AC-12] is asked for after the password, and before it nothing is signed in', async () => {
    const { app } = await withSecondFactor(await withAccount());
    const phone = openBrowser(court);
    expect((await signIn(phone)).json).toEqual({ needsCode: true });
    expect(await whoIs(phone)).toBeNull();
    expect(phone.set.some((header) => /(?:session_token|device-[0-9a-f]+)=[^;]/u.test(header))).toBe(false);
    expect((await phone.post('/api/auth/code', { code: '000000' })).json).toMatchObject({
      code: 'wrong-code',
    });
    expect((await phone.post('/api/auth/code', { code: await nextCode(app) })).json).toEqual({
      needsCode: false,
    });
    expect(await whoIs(phone)).toBe('ann');
  });

  it('[AC-12] is taken once, though its half minute is not over', async () => {
    const { app } = await withSecondFactor(await withAccount());
    const code = await nextCode(app);
    const phones = [openBrowser(court), openBrowser(court), openBrowser(court)];
    for (const phone of phones) await signIn(phone);
    const [late, ...both] = phones;
    const answers = await Promise.all(both.map((phone) => phone.post('/api/auth/code', { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect((await late!.post('/api/auth/code', { code })).json).toMatchObject({ code: 'wrong-code' });
    expect(await Promise.all(phones.map(whoIs))).toEqual(expect.arrayContaining(['ann', null, null]));
  });

  it('[AC-12] may be a code kept for need, each for one time', async () => {
    const { codes } = await withSecondFactor(await withAccount());
    for (const [expected, at] of [
      [200, 0],
      [403, 0],
      [200, 1],
    ] as const) {
      const phone = openBrowser(court);
      await signIn(phone);
      expect((await phone.post('/api/auth/code', { code: codes[at]!, backup: true })).status).toBe(expected);
      expect(await whoIs(phone)).toBe(expected === 200 ? 'ann' : null);
    }
  });

  it('[AC-12] is not guessed: after five wrong codes one begins anew', async () => {
    const { app } = await withSecondFactor(await withAccount());
    const phone = openBrowser(court);
    await signIn(phone);
    for (let at = 0; at < 5; at += 1) await phone.post('/api/auth/code', { code: `00000${at}` });
    expect((await phone.post('/api/auth/code', { code: await app.totp() })).status).not.toBe(200);
    expect(await whoIs(phone)).toBeNull();
  });

  it('[AC-12] is turned off with the password alone', async () => {
    const browser = await withAccount();
    await withSecondFactor(browser);
    expect(
      (await browser.post('/api/account/second-factor/off', { password: 'wrong-password-1' })).json,
    ).toMatchObject({ code: 'wrong-password' });
    expect((await browser.post('/api/account/second-factor/off', { password: WORD })).status).toBe(200);
    expect(await whoIs(browser)).toBe('ann');
    expect((await signIn(openBrowser(court))).json).toEqual({ needsCode: false });
  });
});

/** A browser that has just entered by a slip from the desk. */
async function enteredBySlip(member: string): Promise<Browser> {
  const replaced = await court.send('POST', '/api/slips/replace', { as: 'clerk', body: { member } });
  const phone = openBrowser(court);
  const { code } = replaced.json<{ code: string }>();
  expect((await phone.post('/api/sign-in/slip', { code })).status).toBe(200);
  return phone;
}

describe('a forgotten password', () => {
  const fresh = 'harbour-seven-Monday';

  it('[AC-16] is set anew by who has just entered by a slip, and ends what the old one had signed in', async () => {
    const browser = await withAccount();
    const phone = await enteredBySlip('ann');
    expect((await phone.get('/api/account')).json).toMatchObject({ mayRecover: true, isSignedIn: false });
    const weak = await phone.post('/api/account/recovery', { password: 'password1234', keepTwoFactor: true });
    expect(weak.json).toMatchObject({ code: 'weak-password' });
    const set = await phone.post('/api/account/recovery', { password: fresh, keepTwoFactor: true });
    expect(set.json).toEqual({ needsCode: false });
    expect([await whoIs(browser), await whoIs(phone)]).toEqual([null, 'ann']);
    expect((await signIn(browser)).json).toMatchObject({ code: 'wrong-sign-in' });
    expect((await signIn(browser, fresh)).status).toBe(200);
  });

  it('[AC-16] is not set by who came in otherwise, or a while ago, or without an account', async () => {
    const browser = await withAccount();
    const recovery = { password: fresh, keepTwoFactor: true };
    expect((await browser.post('/api/account/recovery', recovery)).json).toMatchObject({
      code: 'fresh-slip-needed',
    });
    const byLink = await openBrowser(court).post('/api/account/recovery', recovery, linkOf('ann'));
    expect(byLink.json).toMatchObject({ code: 'fresh-slip-needed' });
    const phone = await enteredBySlip('ann');
    court.clock.now += 16 * 60 * 1_000;
    expect((await phone.post('/api/account/recovery', recovery)).json).toMatchObject({
      code: 'fresh-slip-needed',
    });
    const other = await enteredBySlip('bob');
    expect((await other.post('/api/account/recovery', recovery)).json).toMatchObject({
      code: 'fresh-slip-needed',
    });
  });

  it('[AC-16] leaves the second factor, unless that is lost as well', async () => {
    await withSecondFactor(await withAccount());
    const phone = await enteredBySlip('ann');
    expect(
      (await phone.post('/api/account/recovery', { password: fresh, keepTwoFactor: true })).json,
    ).toEqual({ needsCode: true });
    const again = await enteredBySlip('ann');
    expect(
      (await again.post('/api/account/recovery', { password: fresh, keepTwoFactor: false })).json,
    ).toEqual({ needsCode: false });
    expect((await signIn(openBrowser(court), fresh)).json).toEqual({ needsCode: false });
  });
});
