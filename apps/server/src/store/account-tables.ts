import { DatabaseSync } from 'node:sqlite';

/** What better-auth keeps, by the names of its own fields; a test compares it with what the library asks for. A user is a member:
 *  see `emailOf`. Times are ISO 8601, truth values 0 and 1. */
export const ACCOUNT = `
CREATE TABLE IF NOT EXISTS account_user (
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, emailVerified INTEGER NOT NULL, image TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, twoFactorEnabled INTEGER, username TEXT UNIQUE, displayUsername TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS account_session (
  id TEXT NOT NULL PRIMARY KEY, expiresAt TEXT NOT NULL, token TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  ipAddress TEXT, userAgent TEXT, userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX IF NOT EXISTS account_session_user ON account_session (userId);
CREATE TABLE IF NOT EXISTS account_credential (
  id TEXT NOT NULL PRIMARY KEY, accountId TEXT NOT NULL, providerId TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE, accessToken TEXT, refreshToken TEXT, idToken TEXT,
  accessTokenExpiresAt TEXT, refreshTokenExpiresAt TEXT, scope TEXT, password TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS account_credential_user ON account_credential (userId);
CREATE TABLE IF NOT EXISTS account_verification (
  id TEXT NOT NULL PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL, expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS account_verification_identifier ON account_verification (identifier);
CREATE TABLE IF NOT EXISTS account_second_factor (
  id TEXT NOT NULL PRIMARY KEY, secret TEXT NOT NULL, backupCodes TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE, verified INTEGER, failedVerificationCount INTEGER, lockedUntil TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS account_second_factor_user ON account_second_factor (userId);
CREATE TABLE IF NOT EXISTS account_passkey (
  id TEXT NOT NULL PRIMARY KEY, name TEXT, publicKey TEXT NOT NULL, userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE,
  credentialID TEXT NOT NULL, counter INTEGER NOT NULL, deviceType TEXT NOT NULL, backedUp INTEGER NOT NULL, transports TEXT,
  createdAt TEXT, aaguid TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS account_passkey_user ON account_passkey (userId);
CREATE INDEX IF NOT EXISTS account_passkey_credential ON account_passkey (credentialID);
`;

/** Codes of authenticator apps that were taken, for as long as the library would take them again. Times are milliseconds since 1970. */
export const USED_CODE = `
CREATE TABLE IF NOT EXISTS account_used_code (
  userId TEXT NOT NULL REFERENCES account_user (id) ON DELETE CASCADE, code TEXT NOT NULL, until INTEGER NOT NULL,
  PRIMARY KEY (userId, code)
) STRICT, WITHOUT ROWID;
`;

/** better-auth knows a user by an e-mail address. Accounts here belong to members, and no address is needed: this one, which no
 *  mail can reach (RFC 6761, section 6.4), says which member it is, so that a member never has two accounts. */
export function emailOf(member: string): string {
  return `${Buffer.from(member).toString('hex')}@member.invalid`;
}

/** The member whose account this is. */
export function memberOfEmail(email: string): string {
  return Buffer.from(email.split('@')[0] ?? '', 'hex').toString();
}

/** Removes the accounts of members with all that hangs on them, within a transaction of somebody else. */
export function accountErasure(db: DatabaseSync): (members: readonly string[]) => void {
  if (!hasAccounts(db)) return () => undefined;
  const named = '(SELECT id FROM account_user WHERE email IN (SELECT value FROM json_each(?1)))';
  const erasures = [
    // Of what was asked of somebody who is signing in just now, their id stands in the value.
    `DELETE FROM account_verification WHERE EXISTS (SELECT 1 FROM ${named} AS gone WHERE instr(value, gone.id) > 0)`,
    `DELETE FROM account_user WHERE id IN ${named}`,
  ].map((sql) => db.prepare(sql));
  return (members) => {
    const emails = JSON.stringify(members.map(emailOf));
    for (const erase of erasures) erase.run(emails);
  };
}

/** Whose accounts are taken away, or lose their second factor and are signed out everywhere. */
export interface AccountTaking {
  readonly members: readonly string[];
  readonly act: 'removed' | 'second-factor';
}

/** Takes accounts away, or what they have, within a transaction of somebody else. */
export function accountTaking(db: DatabaseSync): (taking: AccountTaking) => void {
  const erase = accountErasure(db);
  if (!hasAccounts(db)) return () => undefined;
  const named = '(SELECT id FROM account_user WHERE email IN (SELECT value FROM json_each(?1)))';
  const losses = [
    `UPDATE account_user SET twoFactorEnabled = 0 WHERE id IN ${named}`,
    `DELETE FROM account_second_factor WHERE userId IN ${named}`,
    `DELETE FROM account_session WHERE userId IN ${named}`,
  ].map((sql) => db.prepare(sql));
  return ({ members, act }) => {
    if (act === 'removed') return erase(members);
    for (const loss of losses) loss.run(JSON.stringify(members.map(emailOf)));
  };
}

/** Whoever only reads may have files of an earlier version. */
function hasAccounts(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'account_user'").get() !== undefined;
}

/** A database of accounts alone, in memory. */
export function memoryAccounts(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(ACCOUNT + USED_CODE);
  return db;
}
