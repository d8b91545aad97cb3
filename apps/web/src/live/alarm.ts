import type { Instant } from '@tauride/procedure';

/** What does not fit.
 *  - `differs`: the server's root is not the one of the entries that it gave, or gave before;
 *  - `shorter`: entries that were in the record are no longer there;
 *  - `missing`: an entry is left out, or cannot be read;
 *  - `signature`: the log's key did not sign what the server claims;
 *  - `key`: the key is another one, and the record holds no change of keys;
 *  - `other`: another browser, or a witness, was shown a record that this one does not fit. */
export const alarmKinds = ['differs', 'shorter', 'missing', 'signature', 'key', 'other'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** What was found once, kept until a person puts it away: a record that did not fit is not made good by fitting later. */
export type Alarm = {
  readonly kind: AlarmKind;
  /** The entry from which on it does not fit, as far as is known. */
  readonly entry: number;
  /** When the record last fitted. */
  readonly seenAt: Instant;
  readonly at: Instant;
  /** Address of the server that showed it. */
  readonly server: string;
  /** The log's key as this browser knew it; empty where it knew none. */
  readonly key: string;
  /** The last checkpoint that was good, a signed note. */
  readonly kept: string | null;
  /** The checkpoint that does not fit it, as it was claimed. */
  readonly shown: string | null;
  /** Whoever was shown that checkpoint, where it was not this browser: `browser`, or the name of a witness. */
  readonly from?: string;
};

const nameOf = (assembly: string): string => `tauride.alarm.${assembly}`;

/** The alarm that this browser keeps of an assembly's record. */
export function keptAlarm(storage: Storage | null, assembly: string): Alarm | null {
  const text = storage?.getItem(nameOf(assembly)) ?? null;
  if (text === null) return null;
  try {
    return JSON.parse(text) as Alarm;
  } catch {
    return null;
  }
}

export function keepAlarm(storage: Storage | null, assembly: string, alarm: Alarm): void {
  storage?.setItem(nameOf(assembly), JSON.stringify(alarm));
}

export function dropAlarm(storage: Storage | null, assembly: string): void {
  storage?.removeItem(nameOf(assembly));
}
