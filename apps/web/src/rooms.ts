import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Room as HallRoom } from '@tauride/protocol';
import { hallAt } from './live/halls.ts';
import { needTopics } from './messages/catalogue.ts';
import type { Topic } from './messages/topics.ts';

/** A room is drawn from the rest of the path after its own name, such as `/delegate/votes`. */
export type RoomProps = { readonly rest: string };

type Room = {
  readonly path: string;
  readonly component: ComponentType<RoomProps>;
  /** Begins to load the room's code and its hall before anything is drawn. */
  readonly prepare: () => void;
};

/** Loads a room's code and its messages together, so that other rooms' bytes never reach this browser. */
function room(
  path: HallRoom | 'parts',
  topics: readonly Topic[],
  load: () => Promise<ComponentType<RoomProps>>,
): Room {
  const component = lazy(async () => {
    const [loaded] = await Promise.all([load(), needTopics(topics)]);
    return { default: loaded };
  });
  const prepare = (): void => {
    // What fails here fails again, and is told, when the room is drawn.
    load().catch(() => undefined);
    void needTopics(topics);
    if (path !== 'parts') hallAt(path);
  };
  return { path, component, prepare };
}

export const rooms: readonly Room[] = [
  room(
    'chair',
    ['chair', 'house', 'live', 'refusals'],
    async () => (await import('./chair/chair-room.tsx')).ChairRoom,
  ),
  room(
    'clerk',
    ['clerk', 'house', 'live', 'refusals'],
    async () => (await import('./clerk/clerk-room.tsx')).ClerkRoom,
  ),
  room(
    'display',
    ['display', 'house', 'live'],
    async () => (await import('./display/display-room.tsx')).DisplayRoom,
  ),
  room(
    'delegate',
    ['delegate', 'house', 'live', 'refusals'],
    async () => (await import('./delegate/delegate-page.tsx')).DelegatePage,
  ),
  room(
    'gallery',
    ['gallery', 'house', 'live'],
    async () => (await import('./gallery/gallery-page.tsx')).GalleryPage,
  ),
  room('parts', [], async () => (await import('./parts-page/parts-page.tsx')).PartsPage),
];

/** The room that a path names, with what follows its name; null when there is none. */
export function roomAt(pathname: string): { readonly room: Room; readonly rest: string } | null {
  const [, name = '', ...rest] = pathname.split('/');
  const found = rooms.find((candidate) => candidate.path === name);
  return found === undefined ? null : { room: found, rest: rest.join('/') };
}
