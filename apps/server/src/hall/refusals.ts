import type { NotDone } from './not-done.ts';

const KEPT_REFUSALS = 10_000;

/** A request for an act, as it is known again when it comes again. */
export interface ActRequest {
  readonly key: string;
  readonly fingerprint: string;
}

/** The refusals given lately. A copy of a request may be held up on its way, by a network that drops or in the system's queue of
 *  new connections, and come when its asker was told of the refusal and has gone on: it must not be carried out then.
 *  They are not durable: the end of the process breaks every connection, so that no copy comes after it. */
export interface Refusals {
  /** What the request was told before; `key-reused` when its key was another's. */
  find(request: ActRequest): NotDone | undefined;
  keep(request: ActRequest, why: NotDone): void;
}

/** @param limit number of refusals to keep, the newest */
export function createRefusals(limit = KEPT_REFUSALS): Refusals {
  const kept = new Map<string, { readonly fingerprint: string; readonly why: NotDone }>();
  return {
    find: ({ key, fingerprint }) => {
      const found = kept.get(key);
      return found && found.fingerprint !== fingerprint ? { kind: 'key-reused' } : found?.why;
    },
    keep: ({ key, fingerprint }, why) => {
      kept.set(key, { fingerprint, why });
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) return;
        kept.delete(oldest);
      }
    },
  };
}
