import type { Writable } from 'node:stream';

/** Open streams by what let them in, so that they end with it. */
export interface OpenStreams {
  /** @param pass a device's id, or a member's links: see `passOf` */
  readonly hold: (pass: string, stream: Writable) => void;
  readonly end: (pass: string) => void;
}

export function createOpenStreams(): OpenStreams {
  const held = new Map<string, Set<Writable>>();
  return {
    hold: (pass, stream) => {
      if (stream.destroyed) return;
      const streams = held.get(pass) ?? new Set();
      held.set(pass, streams.add(stream));
      stream.once('close', () => {
        streams.delete(stream);
        if (streams.size === 0 && held.get(pass) === streams) held.delete(pass);
      });
    },
    end: (pass) => {
      // Nothing more may be written to it, not even what waits: whoever it was ended for may not read on.
      for (const stream of held.get(pass) ?? []) stream.destroy();
    },
  };
}
