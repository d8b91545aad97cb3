import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { translated } from '../store/database.ts';

/** A code is good for its half minute and for the ones beside it; this is longer. */
const REMEMBERED_MS = 3 * 60 * 1_000;

/** Codes of authenticator apps that were taken. Source: RFC 6238, section 5.2: a code is taken once. */
export interface UsedCodes {
  /** Whether the code was not used before; from this call on it is, also after a restart. */
  readonly use: (user: string, code: string) => boolean;
}

export function createUsedCodes(db: DatabaseSync, clock: () => number = Date.now): UsedCodes {
  const sweep = db.prepare('DELETE FROM account_used_code WHERE until <= ?');
  const insert = db.prepare('INSERT INTO account_used_code VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  return {
    use: (user, code) =>
      translated(() => {
        sweep.run(clock());
        const hash = createHash('sha256')
          .update(JSON.stringify([user, code]))
          .digest('hex');
        return insert.run(user, hash, clock() + REMEMBERED_MS).changes === 1;
      }),
  };
}
