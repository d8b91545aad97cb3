import type { Room } from '@tauride/protocol';

type Place = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  readonly session: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly local: Pick<Storage, 'getItem' | 'setItem'> | null;
};

/** Takes the key out of the address, so that nobody reads it over a shoulder or from the history, and keeps it for this room.
 *  The tab's own key goes first: two delegates may share a browser. Null for the public. */
export function takeKey(room: Room, { location, history, session, local }: Place): string | null {
  const name = `tauride.key.${room}`;
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given === null || given === '') return session?.getItem(name) ?? local?.getItem(name) ?? null;
  session?.setItem(name, given);
  local?.setItem(name, given);
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return given;
}

/** A storage of this browser, or null where it is forbidden. */
export function storageOrNull(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const storage = window[which];
    storage.setItem('tauride.probe', '');
    storage.removeItem('tauride.probe');
    return storage;
  } catch {
    return null;
  }
}
