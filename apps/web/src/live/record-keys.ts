import type { Line } from '@tauride/procedure';
import { bytesOfBase64, handoverMessage, parseVerifierKey } from '@tauride/record/log';
import { verifyEd25519 } from '../record/ed25519.ts';

/** A key of the log, and the size of the first checkpoint that it may sign. */
export type KeySince = { readonly key: string; readonly from: number };

/** The keys after one more entry: a change of keys is an entry itself, and holds only where the key before signed it. */
export function keysAfter(keys: readonly KeySince[], line: Line): readonly KeySince[] {
  if (!('event' in line) || line.event.type !== 'LogKeyRotated') return keys;
  const change = line.event;
  const known = keys.length === 0 ? [{ key: change.previous, from: 0 }] : keys;
  const follows = known.at(-1)!.key === change.previous && isHandedOver(change);
  return follows ? [...known, { key: change.key, from: line.seq + 1 }] : known;
}

/** The key that signs checkpoints of a size. */
export function keyFor(keys: readonly KeySince[], size: number): string | null {
  return keys.findLast(({ from }) => from <= size)?.key ?? null;
}

type Change = { readonly key: string; readonly previous: string; readonly signature: string };

/** Rule RL-34: the key that is replaced signed for the one that comes after it. */
function isHandedOver({ key, previous, signature }: Change): boolean {
  const [before, after] = [parseVerifierKey(previous), parseVerifierKey(key)];
  const bytes = bytesOfBase64(signature);
  if (!before.ok || !after.ok || bytes === null || before.value.name !== after.value.name) return false;
  return verifyEd25519(handoverMessage(before.value, after.value), bytes, before.value.publicKey);
}
