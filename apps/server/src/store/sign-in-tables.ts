import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Writer } from './writer.ts';

/** Who signs in: a member, or a guest of the assembly; the other is null. */
interface Person {
  readonly member: string | null;
  readonly guest: string | null;
}

/** A device that somebody signed in with. Times are milliseconds since 1970. */
export interface DeviceRow extends Person {
  readonly id: string;
  /** Of the secret in its cookie: SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly how: 'slip' | 'account';
  /** The sitting that it ends with. */
  readonly sitting: string | null;
  readonly slip: string | null;
  readonly accountSession: string | null;
  /** What kind of device it is, in one or two words. */
  readonly name: string;
  readonly enrolled: number;
  /** The hour in which it was last seen. */
  readonly seen: number;
}

/** An access slip. */
export interface SlipRow extends Person {
  readonly id: string;
  /** Of its code: HMAC-SHA-256 under a key of the server, in hexadecimal. */
  readonly hash: string;
  readonly sitting: string | null;
  readonly issued: number;
  readonly used: number | null;
  readonly revoked: number | null;
}

/** A member's links that were issued before are no longer taken. */
export interface LinkEnd {
  readonly member: string;
  readonly before: number;
}

/** How often something was tried; `key` is a keyed hash of what is counted. */
export interface AttemptRow {
  readonly key: string;
  readonly kind: 'password' | 'pin' | 'slip';
  readonly tries: number;
  readonly time: number;
}

/** Rows that take the place of those with the same id, and those that are gone. */
export interface SignInChange {
  readonly devices?: readonly DeviceRow[];
  readonly seen?: readonly Pick<DeviceRow, 'id' | 'seen'>[];
  readonly ended?: readonly string[];
  readonly slips?: readonly SlipRow[];
  readonly goneSlips?: readonly string[];
  readonly linkEnds?: readonly LinkEnd[];
  readonly attempts?: readonly AttemptRow[];
  readonly goneAttempts?: readonly string[];
}

export interface SignInTables {
  devices(): readonly DeviceRow[];
  slips(): readonly SlipRow[];
  linkEnds(): readonly LinkEnd[];
  attempts(): readonly AttemptRow[];
  /** Resolves when all of it is durable.
   *  @throws Fault when it could not be made durable, with nothing of it written */
  write(change: SignInChange): Promise<void>;
}

export interface SqliteSignIn extends SignInTables {
  /** Erases within a transaction of somebody else, who purges afterwards. */
  readonly eraseNow: (people: readonly string[]) => void;
}

const DEVICE = 'id, hash, member, guest, how, sitting, slip, name, enrolled, seen';
const SLIP = 'id, hash, member, guest, sitting, issued, used, revoked';

export function createSqliteSignIn(db: DatabaseSync, writer: Writer): SqliteSignIn {
  // Whoever only reads may have files of an earlier version.
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'attempt'").get() !== undefined;
  if (!isThere) return { ...nothing, write: async () => undefined, eraseNow: () => undefined };
  const change = changeOf(db);
  const every = <Row>(sql: string): (() => readonly Row[]) => {
    const statement = db.prepare(sql);
    return () => statement.all() as unknown as readonly Row[];
  };
  return {
    devices: every(`SELECT ${DEVICE}, account_session AS accountSession FROM device ORDER BY id`),
    slips: every(`SELECT ${SLIP} FROM slip ORDER BY id`),
    linkEnds: every('SELECT * FROM link_end ORDER BY member'),
    attempts: every('SELECT * FROM attempt ORDER BY key'),
    write: (asked) => writer.write(() => change(asked)),
    eraseNow: eraseOf(db),
  };
}

const nothing = { devices: () => [], slips: () => [], linkEnds: () => [], attempts: () => [] };

function changeOf(db: DatabaseSync): (change: SignInChange) => void {
  const device = db.prepare(
    `INSERT OR REPLACE INTO device (${DEVICE}, account_session) VALUES (${marks(11)})`,
  );
  const seenIn = db.prepare('UPDATE device SET seen = ? WHERE id = ?');
  const gone = db.prepare('DELETE FROM device WHERE id = ?');
  const goneSlip = db.prepare('DELETE FROM slip WHERE id = ?');
  const slip = db.prepare(`INSERT OR REPLACE INTO slip (${SLIP}) VALUES (${marks(8)})`);
  const linkEnd = db.prepare('INSERT OR REPLACE INTO link_end VALUES (?, ?)');
  const attempts = attemptsOf(db);
  return ({ devices = [], seen = [], ended = [], slips = [], goneSlips = [], linkEnds = [], ...rest }) => {
    for (const id of ended) gone.run(id);
    for (const id of goneSlips) goneSlip.run(id);
    for (const row of devices) putDevice(device, row);
    for (const { id, seen: hour } of seen) seenIn.run(hour, id);
    for (const { id, hash, member, guest, sitting, issued, used, revoked } of slips)
      slip.run(id, hash, member, guest, sitting, issued, used, revoked);
    for (const { member, before } of linkEnds) linkEnd.run(member, before);
    attempts(rest);
  };
}

function attemptsOf(db: DatabaseSync): (change: Pick<SignInChange, 'attempts' | 'goneAttempts'>) => void {
  const put = db.prepare('INSERT OR REPLACE INTO attempt (key, kind, tries, time) VALUES (?, ?, ?, ?)');
  const drop = db.prepare('DELETE FROM attempt WHERE key = ?');
  return ({ attempts = [], goneAttempts = [] }) => {
    for (const key of goneAttempts) drop.run(key);
    for (const { key, kind, tries, time } of attempts) put.run(key, kind, tries, time);
  };
}

function putDevice(insert: StatementSync, row: DeviceRow): void {
  const { id, hash, member, guest, how, sitting, slip, accountSession, name, enrolled, seen } = row;
  insert.run(id, hash, member, guest, how, sitting, slip, name, enrolled, seen, accountSession);
}

/** Of a person who is erased no device, no slip and no ended link is left; deleted bytes are overwritten (`secure_delete`). */
function eraseOf(db: DatabaseSync): SqliteSignIn['eraseNow'] {
  const named = '(SELECT value FROM json_each(?1))';
  const erasures = [
    `DELETE FROM device WHERE member IN ${named} OR guest IN ${named}`,
    `DELETE FROM slip WHERE member IN ${named} OR guest IN ${named}`,
    `DELETE FROM link_end WHERE member IN ${named}`,
  ].map((sql) => db.prepare(sql));
  return (people) => {
    for (const erase of erasures) erase.run(JSON.stringify(people));
  };
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
