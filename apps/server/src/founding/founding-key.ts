import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '../store/store.ts';

const KEY_BYTES = 32;

/** Whoever shows it may found the assembly of an empty server; it outlives a restart, and opens nothing once there is one. */
export interface FoundingKey {
  /** For the fragment of the founding link. */
  readonly text: string;
  readonly fits: (given: string) => boolean;
}

export function foundingKeyIn(store: Pick<Store, 'secret'>): FoundingKey {
  const key = Buffer.from(store.secret('founding-key', () => randomBytes(KEY_BYTES)));
  return {
    text: key.toString('base64url'),
    fits: (given) => {
      const bytes = Buffer.from(given, 'base64url');
      return bytes.length === key.length && timingSafeEqual(bytes, key);
    },
  };
}
