import { ACCOUNT, USED_CODE } from './account-tables.ts';
import { PIN } from './pin-table.ts';

/** Version of the tables, kept in `user_version`; a newer one is refused. */
export const SCHEMA_VERSION = 4;

/** Words and salts of committed entries, kept apart from what the record holds of them, which is public and never changes. */
const OPENING = `
CREATE TABLE opening (
  seq INTEGER PRIMARY KEY CHECK (seq >= 0), salt BLOB NOT NULL, text BLOB NOT NULL, erased INTEGER
) STRICT;
`;

/** The newest checkpoint that each witness cosigned. */
const COSIGNATURE = `
CREATE TABLE IF NOT EXISTS cosignature (witness TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** How people sign in. Codes and cookies are kept as hashes alone; rows have no row ids, which would tell who came first.
 *  Of a `device`, `slip` is what enrolled it, `sitting` the one that it ends with, `account_session` what it ends with besides;
 *  links that `link_end` names were issued before it, and are no longer taken. Times are milliseconds since 1970. */
const SIGN_IN = `
CREATE TABLE IF NOT EXISTS device (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, member TEXT, guest TEXT, how TEXT NOT NULL,
  sitting TEXT, slip TEXT, account_session TEXT, name TEXT NOT NULL, enrolled INTEGER NOT NULL, seen INTEGER NOT NULL,
  CHECK ((member IS NULL) <> (guest IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS slip (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, member TEXT, guest TEXT, sitting TEXT,
  issued INTEGER NOT NULL, used INTEGER, revoked INTEGER,
  CHECK ((member IS NULL) <> (guest IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link_end (
  member TEXT PRIMARY KEY, before INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** How often something was tried that is not to be tried often, each under a keyed hash of what is counted. */
const ATTEMPT = `
CREATE TABLE IF NOT EXISTS attempt (
  key TEXT PRIMARY KEY, kind TEXT NOT NULL, tries INTEGER NOT NULL, time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Tables keyed by voter have no row ids: a row id would tell the order of arrival. */
export const SCHEMA = `
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 0), bytes BLOB NOT NULL, leaf BLOB NOT NULL
) STRICT;
CREATE TABLE reply (
  key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, response TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot (
  poll TEXT NOT NULL, voter TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (poll, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE sealed_ballot (
  poll TEXT NOT NULL, voter TEXT NOT NULL, payload TEXT, PRIMARY KEY (poll, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE sealed_box (poll TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE directory (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
${OPENING}
${COSIGNATURE}
${SIGN_IN}
${ACCOUNT}
${PIN}
${USED_CODE}
${ATTEMPT}
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** What leads from each earlier version to the next. Entries of version 1 stay in the record as they are. */
export const MIGRATIONS: { readonly [from: number]: string } = {
  1: `${OPENING} ${COSIGNATURE} PRAGMA user_version = 2;`,
  2: `${SIGN_IN} ${ACCOUNT} ${PIN} PRAGMA user_version = 3;`,
  3: `${USED_CODE} ${ATTEMPT} PRAGMA user_version = 4;`,
};
