import { rootOf, verifyConsistency } from '@tauride/record';
import { consistencyFromTiles, parseCheckpoint, type TrustedCheckpoint } from '@tauride/record/log';
import { ProblemError } from '../live/problem-error.ts';
import type { Witness } from '../live/record-check.ts';
import { keyFor } from '../live/record-keys.ts';
import { checkedNote } from './checked-note.ts';
import { type Tiles, withTiles } from './server-tiles.ts';

/** What comes of holding a checkpoint that others were shown against what this browser saw. */
export type Compared =
  /** It is no signed checkpoint. */
  | { readonly kind: 'unreadable' }
  /** It is of another log. */
  | { readonly kind: 'elsewhere'; readonly origin: string }
  /** The log's key, as this browser knows it, did not sign it: anybody could have written it. */
  | { readonly kind: 'unsigned' }
  /** This browser has no key or no tree yet, or the server does not give what is needed. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same'; readonly size: number }
  /** One of the two is a later state of the same record. */
  | { readonly kind: 'earlier' | 'later'; readonly size: number; readonly mine: number }
  /** No record has both. */
  | { readonly kind: 'disagree'; readonly size: number; readonly mine: number };

/** Compares a checkpoint with what this browser holds; what lies between is proved by the server's tiles.
 *  @param note a signed note, as another browser or a witness has it */
export async function compareWith(note: string, seen: Witness, api: Tiles): Promise<Compared> {
  const origin = originOf(note);
  if (origin === null) return { kind: 'unreadable' };
  const { size: mine } = seen.range;
  const first = keyFor(seen.keys, 0);
  if (first === null || mine === 0) return { kind: 'unknown' };
  if (origin !== first.slice(0, first.indexOf('+'))) return { kind: 'elsewhere', origin };
  const theirs = await signedByLog(note, seen);
  if (theirs === null) return { kind: 'unsigned' };
  const root = rootOf(seen.range);
  const { size } = theirs;
  if (size === mine) return { kind: isEqual(root, theirs.root) ? 'same' : 'disagree', size, mine };
  const [older, newer] = size < mine ? [theirs, { size: mine, root }] : [{ size: mine, root }, theirs];
  const extended = await isExtended(api, older, newer);
  if (extended === null) return { kind: 'unknown' };
  return { kind: extended ? (size < mine ? 'earlier' : 'later') : 'disagree', size, mine };
}

type Head = { readonly size: number; readonly root: Uint8Array };

/** Whether the server can prove that the newer tree begins with the older one. Null where it does not answer.
 *  That it knows nothing of a tree that the log signed is an answer. */
async function isExtended(api: Tiles, older: Head, newer: Head): Promise<boolean | null> {
  if (older.size === 0) return true;
  const sizes = { from: older.size, to: newer.size };
  try {
    const proof = await withTiles(api, newer.size, (hashAt) => consistencyFromTiles(hashAt, sizes));
    const trees = { oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root };
    return verifyConsistency({ ...trees, proof });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return false;
    return null;
  }
}

/** By the key that signs trees of that size. */
async function signedByLog(note: string, { keys }: Witness): Promise<TrustedCheckpoint | null> {
  const size = parseCheckpoint(textOf(note));
  const key = size.ok ? keyFor(keys, size.value.size) : null;
  const found = key === null ? null : await checkedNote(note, key);
  return found?.ok ? found.value : null;
}

function originOf(note: string): string | null {
  const read = parseCheckpoint(textOf(note));
  return read.ok ? read.value.origin : null;
}

/** What is signed of a note: all up to the blank line. */
export function textOf(note: string): string {
  const end = note.lastIndexOf('\n\n');
  return end < 0 ? '' : note.slice(0, end + 1);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
