import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Room as HallRoom } from '@tauride/protocol';
import { prepareTongue } from './house/tongue.ts';
import { hallAt } from './live/halls.ts';
import { needTopics } from './messages/catalogue.ts';
import type { Language, Topic } from './messages/topics.ts';
import { isHallRoom, roomName, roomTopics } from './room-topics.ts';

/** A room is drawn from the rest of the path after its own name, such as `/delegate/votes`. */
export type RoomProps = { readonly rest: string };

type Room = {
  readonly path: string;
  /** What draws it: suspends while its code is not there. */
  readonly component: () => ComponentType<RoomProps>;
  /** Begins to load everything that the room needs at once; resolves when its code and its words are there, or cannot be had. */
  readonly prepare: (language: Language) => Promise<void>;
};

/** The messages of pages that are no room of the hall. */
const otherTopics = {
  account: ['account'],
  found: ['bodies', 'call', 'found', 'rulebooks'],
  parts: ['election', 'results'],
  'sign-in': ['account'],
} as const;

/** Loads a room's code and its messages together, so that other rooms' bytes never reach this browser. */
function room(
  path: HallRoom | keyof typeof otherTopics,
  load: () => Promise<ComponentType<RoomProps>>,
): Room {
  const topics: readonly Topic[] = isHallRoom(path) ? roomTopics[path] : otherTopics[path];
  let ready: ComponentType<RoomProps> | null = null;
  const later = lazy(async () => {
    const [loaded] = await Promise.all([load(), needTopics(topics)]);
    return { default: loaded };
  });
  const prepare = async (language: Language): Promise<void> => {
    void needTopics(topics);
    const inHall = isHallRoom(path);
    if (inHall) hallAt(path);
    // What fails here fails again, and is told, when the room is drawn.
    const [code] = await Promise.allSettled([
      load(),
      inHall || path === 'found' ? prepareTongue(language) : undefined,
    ]);
    if (code.status === 'fulfilled') ready = code.value;
  };
  return { path, component: () => ready ?? later, prepare };
}

const rooms: readonly Room[] = [
  room('chair', async () => (await import('./chair/chair-room.tsx')).ChairRoom),
  room('clerk', async () => (await import('./clerk/clerk-room.tsx')).ClerkRoom),
  room('display', async () => (await import('./display/display-room.tsx')).DisplayRoom),
  room('delegate', async () => (await import('./delegate/delegate-page.tsx')).DelegatePage),
  room('gallery', async () => (await import('./gallery/gallery-page.tsx')).GalleryPage),
  room('found', async () => (await import('./found/found-page.tsx')).FoundPage),
  room('sign-in', async () => (await import('./account/sign-in-page.tsx')).SignInPage),
  room('account', async () => (await import('./account/account-page.tsx')).AccountPage),
  room('parts', async () => (await import('./parts-page/parts-page.tsx')).PartsPage),
];

type Found = {
  readonly room: Room;
  readonly component: ComponentType<RoomProps>;
  readonly rest: string;
};

/** The room that a path names, with what draws it and what follows its name; null when there is none. */
export function roomAt(pathname: string): Found | null {
  const rest = pathname.split('/').slice(2).join('/');
  const name = roomName(pathname);
  const room = rooms.find(({ path }) => path === name);
  return room === undefined ? null : { room, component: room.component(), rest };
}
