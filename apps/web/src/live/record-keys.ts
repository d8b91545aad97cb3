import type { Line } from '@tauride/procedure';

/** A key of the log, and the size of the first checkpoint that it may sign. */
export type KeySince = { readonly key: string; readonly from: number };

/** The keys after one more entry: a change of keys is an entry itself, and holds only for who knows the key before. */
export function keysAfter(keys: readonly KeySince[], line: Line): readonly KeySince[] {
  const change = rotationIn(line);
  if (change === null) return keys;
  const known = keys.length === 0 ? [{ key: change.previous, from: 0 }] : keys;
  if (known.at(-1)!.key !== change.previous) return known;
  return [...known, { key: change.key, from: line.seq + 1 }];
}

/** The key that signs checkpoints of a size. */
export function keyFor(keys: readonly KeySince[], size: number): string | null {
  return keys.findLast(({ from }) => from <= size)?.key ?? null;
}

function rotationIn(line: Line): { readonly key: string; readonly previous: string } | null {
  if (!('event' in line)) return null;
  const event: { readonly type: string; readonly key?: unknown; readonly previous?: unknown } = line.event;
  const { type, key, previous } = event;
  if (type !== 'LogKeyRotated' || typeof key !== 'string' || typeof previous !== 'string') return null;
  return { key, previous };
}
