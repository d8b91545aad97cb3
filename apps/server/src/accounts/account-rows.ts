import type { DatabaseSync } from 'node:sqlite';
import { accountErasure, emailOf, memberOfEmail } from '../store/account-tables.ts';
import { translated } from '../store/database.ts';
import type { AccountFacts } from './accounts.ts';

/** What is read and changed of accounts besides what better-auth does. Each is one statement, and durable when it returns. */
export interface AccountRows {
  userOf(member: string): { readonly id: string } | undefined;
  memberNamed(username: string): string | undefined;
  factsOf(member: string): AccountFacts | undefined;
  /** All accounts, without what they are called. */
  all(): readonly AccountOutline[];
  /** The session that a token of better-auth belongs to, and its member; undefined once it is over. */
  sessionOf(token: string): { readonly id: string; readonly member: string } | undefined;
  /** Ids of the member's sessions that are not over. */
  sessionsOf(member: string): ReadonlySet<string>;
  /** Ids of all sessions that are not over. */
  liveSessions(): ReadonlySet<string>;
  endSession(id: string): void;
  endSessions(user: string): void;
  dropSecondFactor(user: string): void;
  /** False where there was no account. */
  remove(member: string): boolean;
  /** Removes what has run out. */
  sweep(): void;
}

/** What may be told of an account to others than its member. */
export interface AccountOutline extends Pick<AccountFacts, 'hasPassword' | 'twoFactor'> {
  readonly member: string;
  readonly passkeys: number;
  readonly providers: number;
}

type Row = { readonly [column: string]: string | number | null };

export function createAccountRows(db: DatabaseSync): AccountRows {
  const reading = readingOf(db);
  return { ...reading, ...writingOf(db, reading) };
}

type Reading = Pick<
  AccountRows,
  'userOf' | 'memberNamed' | 'factsOf' | 'all' | 'sessionOf' | 'sessionsOf' | 'liveSessions'
>;

function readingOf(db: DatabaseSync): Reading {
  const all = (sql: string): ((value: string) => readonly Row[]) => {
    const statement = db.prepare(sql);
    return (value) => translated(() => statement.all(value) as readonly Row[]);
  };
  const user = all('SELECT * FROM account_user WHERE email = ?');
  const named = all('SELECT email FROM account_user WHERE username = ?');
  const credentials = all(
    'SELECT providerId, password FROM account_credential WHERE userId = ? ORDER BY providerId',
  );
  const passkeys = all(
    'SELECT id, name, createdAt FROM account_passkey WHERE userId = ? ORDER BY createdAt, id',
  );
  const sessionsBy = (what: string): ReturnType<typeof all> =>
    all(
      `SELECT s.id, u.email FROM account_session s JOIN account_user u ON u.id = s.userId
       WHERE ${what} = ?1 AND s.expiresAt > ${NOW}`,
    );
  const live = db.prepare(`SELECT id FROM account_session WHERE expiresAt > ${NOW}`);
  const [byToken, byEmail] = [sessionsBy('s.token'), sessionsBy('u.email')];
  return {
    userOf: (member) => user(emailOf(member)).map(({ id }) => ({ id: String(id) }))[0],
    memberNamed: (username) => named(username).map(({ email }) => memberOfEmail(String(email)))[0],
    factsOf: (member) =>
      user(emailOf(member)).map((row) =>
        factsOf(row, credentials(String(row['id'])), passkeys(String(row['id']))),
      )[0],
    all: outlinesOf(db),
    sessionOf: (token) =>
      byToken(token).map(({ id, email }) => ({ id: String(id), member: memberOfEmail(String(email)) }))[0],
    liveSessions: () => new Set(translated(() => live.all()).map(({ id }) => String(id))),
    sessionsOf: (member) => new Set(byEmail(emailOf(member)).map(({ id }) => String(id))),
  };
}

function outlinesOf(db: DatabaseSync): AccountRows['all'] {
  const every = db.prepare(`
    SELECT u.email, u.twoFactorEnabled AS factor,
      (SELECT count(*) FROM account_passkey WHERE userId = u.id) AS passkeys,
      (SELECT count(*) FROM account_credential WHERE userId = u.id AND providerId <> 'credential') AS providers,
      EXISTS (SELECT 1 FROM account_credential
        WHERE userId = u.id AND providerId = 'credential' AND password IS NOT NULL) AS word
    FROM account_user u`);
  return () =>
    translated(() => every.all() as readonly Row[]).map((row) => ({
      member: memberOfEmail(String(row['email'])),
      hasPassword: row['word'] === 1,
      passkeys: Number(row['passkeys']),
      providers: Number(row['providers']),
      twoFactor: row['factor'] === 1,
    }));
}

function writingOf(db: DatabaseSync, { userOf }: Reading): Omit<AccountRows, keyof Reading> {
  const run = (sql: string): ((...values: string[]) => void) => {
    const statement = db.prepare(sql);
    return (...values) => translated(() => void statement.run(...values));
  };
  const noFactor = run('UPDATE account_user SET twoFactorEnabled = 0 WHERE id = ?');
  const dropFactor = run('DELETE FROM account_second_factor WHERE userId = ?');
  const sweeps = ['account_session', 'account_verification'].map((table) =>
    run(`DELETE FROM ${table} WHERE expiresAt <= ${NOW}`),
  );
  const erase = accountErasure(db);
  return {
    endSession: run('DELETE FROM account_session WHERE id = ?'),
    endSessions: run('DELETE FROM account_session WHERE userId = ?'),
    dropSecondFactor: (id) => {
      // In this order: a crash in between leaves a factor that is not asked for.
      noFactor(id);
      dropFactor(id);
    },
    remove: (member) => {
      const isThere = userOf(member) !== undefined;
      translated(() => erase([member]));
      return isThere;
    },
    sweep: () => {
      for (const sweep of sweeps) sweep();
    },
  };
}

/** As better-auth writes times. */
const NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

function factsOf(user: Row, credentials: readonly Row[], passkeys: readonly Row[]): AccountFacts {
  return {
    name: user['displayUsername'] === null ? null : String(user['displayUsername']),
    hasPassword: credentials.some(
      ({ providerId, password }) => providerId === 'credential' && password !== null,
    ),
    twoFactor: user['twoFactorEnabled'] === 1,
    providers: credentials.flatMap(({ providerId }) =>
      providerId === 'credential' ? [] : String(providerId),
    ),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id: String(id),
      name: String(name ?? ''),
      createdAt: String(createdAt ?? ''),
    })),
  };
}
