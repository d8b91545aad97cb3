import type { Room } from '@tauride/protocol';
import type { Topic } from './messages/topics.ts';

/** The messages that each room of the hall shows, besides those of every page. */
export const roomTopics: { readonly [room in Room]: readonly Topic[] } = {
  chair: [
    'check-in',
    'chair',
    'desk',
    'election-desk',
    'forms',
    'call',
    'caucus',
    'house',
    'joint',
    'live',
    'refusals',
    'roll',
  ],
  clerk: ['clerk', 'check-in', 'call', 'caucus', 'house', 'joint', 'live', 'refusals', 'roll', 'statements'],
  display: ['display', 'caucus', 'house', 'joint', 'live', 'roll'],
  delegate: ['delegate', 'caucus', 'house', 'live'],
  gallery: ['gallery', 'caucus', 'house', 'joint', 'live'],
};

/** The name of the room that a path begins with. Whoever comes without a link gets what everyone may see. */
export function roomName(pathname: string): string {
  return pathname.split('/')[1] || 'gallery';
}

export function isHallRoom(name: string): name is Room {
  return Object.hasOwn(roomTopics, name);
}
