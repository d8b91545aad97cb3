import type { DatabaseSync } from 'node:sqlite';
import { accountErasure, emailOf, memberOfEmail } from '../store/account-tables.ts';
import { translated } from '../store/database.ts';
import type { AccountFacts } from './accounts.ts';

/** What is read and changed of accounts besides what better-auth does. Each is one statement, and durable when it returns. */
export interface AccountRows {
  userOf(member: string): { readonly id: string } | undefined;
  memberNamed(username: string): string | undefined;
  factsOf(member: string): AccountFacts | undefined;
  /** The session that a token of better-auth belongs to, and its member; undefined once it is over. */
  sessionOf(token: string): { readonly id: string; readonly member: string } | undefined;
  /** Ids of the member's sessions that are not over. */
  sessionsOf(member: string): ReadonlySet<string>;
  endSession(id: string): void;
  endSessions(user: string): void;
  dropSecondFactor(user: string): void;
  /** False where there was no account. */
  remove(member: string): boolean;
  /** Removes what has run out. */
  sweep(): void;
}

type Row = { readonly [column: string]: string | number | null };

export function createAccountRows(db: DatabaseSync): AccountRows {
  const all = (sql: string): ((...values: string[]) => readonly Row[]) => {
    const statement = db.prepare(sql);
    return (...values) => translated(() => statement.all(...values) as readonly Row[]);
  };
  const run = (sql: string): ((...values: string[]) => void) => {
    const statement = db.prepare(sql);
    return (...values) => translated(() => void statement.run(...values));
  };
  const user = all('SELECT * FROM account_user WHERE email = ?');
  const named = all('SELECT email FROM account_user WHERE username = ?');
  const credentials = all('SELECT providerId, password FROM account_credential WHERE userId = ? ORDER BY providerId');
  const passkeys = all('SELECT id, name, createdAt FROM account_passkey WHERE userId = ? ORDER BY createdAt, id');
  const session = all(
    `SELECT s.id, u.email FROM account_session s JOIN account_user u ON u.id = s.userId
     WHERE s.token = ?1 AND s.expiresAt > ${NOW}`,
  );
  const sessions = all(
    `SELECT s.id FROM account_session s JOIN account_user u ON u.id = s.userId WHERE u.email = ?1 AND s.expiresAt > ${NOW}`,
  );
  const noFactor = run('UPDATE account_user SET twoFactorEnabled = 0 WHERE id = ?');
  const dropFactor = run('DELETE FROM account_second_factor WHERE userId = ?');
  const erase = accountErasure(db);
  const userOf: AccountRows['userOf'] = (member) => {
    const row = user(emailOf(member))[0];
    return row && { id: String(row['id']) };
  };
  return {
    userOf,
    memberNamed: (username) => {
      const email = named(username)[0]?.['email'];
      return typeof email === 'string' ? memberOfEmail(email) : undefined;
    },
    factsOf: (member) => {
      const row = user(emailOf(member))[0];
      return row && factsOf(row, credentials(String(row['id'])), passkeys(String(row['id'])));
    },
    sessionOf: (token) => {
      const row = session(token)[0];
      return row && { id: String(row['id']), member: memberOfEmail(String(row['email'])) };
    },
    sessionsOf: (member) => new Set(sessions(emailOf(member)).map(({ id }) => String(id))),
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
      for (const table of ['account_session', 'account_verification'])
        run(`DELETE FROM ${table} WHERE expiresAt <= ${NOW}`)();
    },
  };
}

/** As better-auth writes times. */
const NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

function factsOf(user: Row, credentials: readonly Row[], passkeys: readonly Row[]): AccountFacts {
  return {
    name: user['displayUsername'] === null ? null : String(user['displayUsername']),
    hasPassword: credentials.some(({ providerId, password }) => providerId === 'credential' && password !== null),
    twoFactor: user['twoFactorEnabled'] === 1,
    providers: credentials.flatMap(({ providerId }) => (providerId === 'credential' ? [] : String(providerId))),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id: String(id),
      name: String(name ?? ''),
      createdAt: String(createdAt ?? ''),
    })),
  };
}
