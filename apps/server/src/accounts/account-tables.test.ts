import { getMigrations } from 'better-auth/db/migration';
import { expect, it } from 'vitest';
import { accountErasure, emailOf, memberOfEmail, memoryAccounts } from '../store/account-tables.ts';
import { createPasswords } from './argon2.ts';
import { createAuth } from './auth.ts';
import { isWeak } from './weak-password.ts';

function authOn(db: ReturnType<typeof memoryAccounts>) {
  return createAuth({
    db,
    secret: 'a'.repeat(64),
    origin: 'http://localhost:7417',
    passwords: createPasswords(),
    providers: [],
    assembly: () => 'The Town',
    isMember: () => true,
    memberOf: () => undefined,
    warn: () => undefined,
  });
}

it('[AC-1] the tables of accounts are those that the library asks for', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(authOn(memoryAccounts()).options);
  expect(toBeCreated.map(({ table }) => table)).toEqual([]);
  expect(toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([]);
});

it('[AC-2] an address says which member it is, and differs for members whose ids differ in case alone', () => {
  for (const member of ['ann', 'Ann', 'm-1', 'Ünal@x'])
    expect(memberOfEmail(emailOf(member).toLowerCase())).toBe(member);
});

it('[AC-4] an erased member leaves no row in any table of accounts', async () => {
  const db = memoryAccounts();
  const { internalAdapter } = await authOn(db).$context;
  for (const member of ['ann', 'bob']) {
    const { id } = await internalAdapter.createUser(
      { name: '', email: emailOf(member), emailVerified: true, username: member },
      { method: 'admin' },
    );
    await internalAdapter.createAccount({
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: 'x',
    });
    await internalAdapter.createSession(id);
    await internalAdapter.createVerificationValue({
      identifier: `of-${member}`,
      value: id,
      expiresAt: new Date(9e12),
    });
  }
  accountErasure(db)(['ann']);
  for (const table of ['user', 'session', 'credential', 'verification'])
    expect(db.prepare(`SELECT count(*) AS left FROM account_${table}`).get()).toEqual({ left: 1 });
  expect(db.prepare('SELECT username FROM account_user').get()).toEqual({ username: 'bob' });
});

it('[AC-7] a password is kept as Argon2id with a salt of its own, whatever keyboard it comes from', async () => {
  const passwords = createPasswords();
  const [one, other] = await Promise.all(['Stra\u00dfe \u00e9', 'Stra\u00dfe \u00e9'].map(passwords.hash));
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
  expect(one).not.toBe(other);
  expect(await passwords.verify({ hash: one!, password: 'Stra\u00dfe e\u0301' })).toBe(true);
  expect(await passwords.verify({ hash: one!, password: 'Strasse \u00e9' })).toBe(false);
});

it('[AC-9] a password is weak where it is guessed first, and several words in a row are not', () => {
  for (const password of ['correcthorsebatterystaple', 'abcdefghijklmn', 'Quince-quince-1', 'ababababababab'])
    expect(isWeak(password, 'quince@example.org'), password).toBe(true);
  for (const password of ['lantern-stairs-Thursday', 'мост над рекой осенью'])
    expect(isWeak(password, 'ann'), password).toBe(false);
});
