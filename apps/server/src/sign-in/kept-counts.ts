import { createHmac, randomBytes } from 'node:crypto';
import type { AttemptRow, SignInTables } from '../store/sign-in-tables.ts';
import type { Store } from '../store/store.ts';

/** How often something was tried. What `time` says is up to who counts, in milliseconds since 1970. */
export interface Count {
  readonly tries: number;
  readonly time: number;
}

/** Counts that a restart does not take away: the last of them may be lost by a crash. What is counted, such as a name or an address, is
 *  nowhere kept. */
export interface KeptCounts {
  readonly get: (what: string) => Count | undefined;
  readonly set: (what: string, count: Count) => void;
  readonly drop: (what: string) => void;
  readonly dropAll: () => void;
  /** Drops those that are meant, and the oldest where more than `most` are left. */
  readonly sweep: (isMeant: (count: Count) => boolean, most: number) => void;
  readonly size: () => number;
}

export interface KeptCountsOptions {
  readonly store: Pick<Store, 'secret' | 'signIn'>;
  readonly kind: AttemptRow['kind'];
}

export function createKeptCounts({ store, kind }: KeptCountsOptions): KeptCounts {
  const tables: SignInTables = store.signIn;
  const key = store.secret('attempt-key', () => randomBytes(32));
  const counts = new Map(
    tables.attempts().flatMap((row) => (row.kind === kind ? [[row.key, row as Count]] : [])),
  );
  const keyOf = (what: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([kind, what]))
      .digest('base64url');
  // Nobody is refused anything because it could not be written; it counts in memory all the same.
  const write = (change: Parameters<SignInTables['write']>[0]): void =>
    void tables.write(change).catch(() => undefined);
  const gone = (keys: readonly string[]): void => {
    for (const each of keys) counts.delete(each);
    if (keys.length > 0) write({ goneAttempts: keys });
  };
  return {
    get: (what) => counts.get(keyOf(what)),
    set: (what, { tries, time }) => {
      const row = { key: keyOf(what), kind, tries, time };
      counts.set(row.key, row);
      write({ attempts: [row] });
    },
    drop: (what) => {
      const each = keyOf(what);
      if (counts.has(each)) gone([each]);
    },
    dropAll: () => gone([...counts.keys()]),
    sweep: (isMeant, most) => {
      const old = [...counts].flatMap(([each, count]) => (isMeant(count) ? [each] : []));
      gone(old);
      gone([...counts.keys()].slice(0, Math.max(0, counts.size - most)));
    },
    size: () => counts.size,
  };
}
