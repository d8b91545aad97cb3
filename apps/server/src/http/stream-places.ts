import type { FastifyRequest } from 'fastify';
import { viewerOf } from './authentication.ts';
import { askerKey, isPersonsKey } from './front.ts';
import type { Limits } from './limits.ts';

/** Who holds how many event streams. */
export interface StreamPlaces {
  /** False where the asker, or the public as a whole, has as many as it may; the place is given back when the line ends. */
  take(request: FastifyRequest): boolean;
}

/** Rule SF-7: streams are lines that stay open, so that one asker may not have them all. */
export function createStreamPlaces(limits: Limits): StreamPlaces {
  const held = new Map<string, number>();
  const add = (key: string, by: number): void => {
    const now = (held.get(key) ?? 0) + by;
    if (now === 0) held.delete(key);
    else held.set(key, now);
  };
  return {
    take: (request) => {
      const key = askerKey(request);
      const isPublic = viewerOf(request) === null;
      const most = isPersonsKey(key) ? limits.streamsPerMember : limits.streamsPerAddress;
      if ((held.get(key) ?? 0) >= most) return false;
      if (isPublic && (held.get(PUBLIC) ?? 0) >= limits.publicStreams) return false;
      const keys = isPublic ? [key, PUBLIC] : [key];
      for (const one of keys) add(one, 1);
      request.raw.socket.once('close', () => keys.forEach((one) => add(one, -1)));
      return true;
    },
  };
}

const PUBLIC = 'public';
