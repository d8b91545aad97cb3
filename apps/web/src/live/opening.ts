import type { Room } from '@tauride/protocol';
import { type Api, createApi, type Received } from './api.ts';
import { storageOrNull, takeKey } from './key.ts';

/** The way into a hall: its interface with the key of the link, and the storage of this browser. */
export type Opening = {
  readonly api: Api;
  readonly local: Storage | null;
  /** Whether a link's key opens the room; else the device does, or nothing. */
  readonly byLink: boolean;
  /** Calls back with each answer that says that the asker is not known, whichever request it was to. */
  readonly onUnknown: (listener: () => void) => void;
  /** The snapshot that was asked for at once; `api` answers with it the first time. */
  readonly first: Promise<Received>;
};

const openings = new Map<Room, Opening>();

/** Asks for the snapshot of a room before anybody follows it. */
export function openAhead(room: Room): Opening {
  const known = openings.get(room);
  if (known !== undefined) return known;
  const opening = open(room);
  openings.set(room, opening);
  return opening;
}

/** The way into a hall, opened ahead or now; whoever comes later opens it anew. */
export function takeOpening(room: Room): Opening {
  const opening = openAhead(room);
  openings.delete(room);
  return opening;
}

function open(room: Room): Opening {
  const local = storageOrNull('localStorage');
  const session = storageOrNull('sessionStorage');
  const key = takeKey(room, { location: window.location, history: window.history, session, local });
  // Who was signed out may look on as everybody may.
  const isPublic = room === 'gallery' || room === 'display';
  let tell = (): void => undefined;
  const send: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    // The browser is the public from this answer on: whatever it asks next is answered as to the public.
    if (response.status !== 401) return response;
    if (key === null && isPublic) return await fetch(...request);
    tell();
    return response;
  };
  return {
    ...askedAhead(createApi(key, send)),
    local,
    byLink: key !== null,
    onUnknown: (listener) => {
      tell = listener;
    },
  };
}

/** Asks for a snapshot now, for whoever asks for one first. */
export function askedAhead(api: Api): Pick<Opening, 'api' | 'first'> {
  const first = api.snapshot();
  // Whoever takes it learns of the failure.
  first.catch(() => undefined);
  let waiting: Promise<Received> | null = first;
  const snapshot = (): Promise<Received> => {
    const taken = waiting ?? api.snapshot();
    waiting = null;
    return taken;
  };
  return { api: { ...api, snapshot }, first };
}
