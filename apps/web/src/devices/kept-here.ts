import type { Room } from '@tauride/protocol';
import type { WaitingAct } from '../live/types.ts';

type Kept = Pick<Storage, 'removeItem'>;

/** Takes a link's key away from a browser that is let in otherwise, since a key goes before a device. */
export function forgetKeys(room: Room, ...storages: readonly (Kept | null)[]): void {
  for (const storage of storages) storage?.removeItem(`tauride.key.${room}`);
}

/** How many acts wait in this browser to be sent, whoever did them. */
export function unsentIn(storage: Storage | null): number {
  const lists = namesIn(storage, 'tauride.waiting.').map((name) => storage?.getItem(name) ?? '[]');
  return lists.reduce((count, text) => count + unsentOf(text), 0);
}

function unsentOf(text: string): number {
  try {
    const acts = JSON.parse(text) as readonly WaitingAct[];
    return acts.filter(({ refused }) => refused === undefined).length;
  } catch {
    return 0;
  }
}

/** What this browser keeps of one person in one assembly: drafts, receipts, acts that wait. */
export function forgetPerson(storage: Storage | null, scope: string): void {
  const own = namesIn(storage, 'tauride.').filter((name) => name.endsWith(`.${scope}`));
  for (const name of [...own, ...namesIn(storage, 'tauride.draft.')]) storage?.removeItem(name);
}

function namesIn(storage: Storage | null, start: string): readonly string[] {
  if (storage === null) return [];
  return Array.from({ length: storage.length }, (_one, at) => storage.key(at) ?? '').filter((name) =>
    name.startsWith(start),
  );
}
