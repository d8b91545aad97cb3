import { err, ok, type Result } from '@tauride/kernel';
import { bytesOfBase64 } from './base64.ts';
import { parseVerifierKey, type VerifierKey, verifierKeyText } from './note-key.ts';
import type { VerifyEd25519 } from './signed-note.ts';

/** The entry by which a log went over to another key: that key signs every tree that holds the entry. */
export interface KeyHandover {
  /** Number of the entry. */
  readonly entry: number;
  readonly previous: VerifierKey;
  readonly key: VerifierKey;
  /** By the previous key over both. */
  readonly signature: Uint8Array;
}

/** What the previous key signs, so that the new one can be trusted by whoever trusts the old one. */
export function handoverMessage(previous: VerifierKey, key: VerifierKey): Uint8Array<ArrayBuffer> {
  const lines = ['tauride/log-key/v1', verifierKeyText(previous), verifierKeyText(key)];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Begins with a letter that few entries hold: each is searched for it. */
const MARK = new TextEncoder().encode('LogKeyRotated');

/** The handing over that an entry tells of; `null` for any other entry. The error says in English what is wrong with it. */
export function handoverIn(bytes: Uint8Array, entry: number): Result<KeyHandover | null, string> {
  if (!includes(bytes, MARK)) return ok(null);
  const event = eventIn(bytes);
  if (event?.type !== 'LogKeyRotated') return ok(null);
  const previous = parseVerifierKey(String(event.previous));
  const key = parseVerifierKey(String(event.key));
  const signature = bytesOfBase64(String(event.signature));
  if (!previous.ok || !key.ok || !signature || previous.value.use !== 'log' || key.value.use !== 'log')
    return err('the entry hands the record over, but names no two keys and a signature');
  return ok({ entry, previous: previous.value, key: key.value, signature });
}

interface Rotation {
  readonly type: string;
  readonly previous: unknown;
  readonly key: unknown;
  readonly signature: unknown;
}

function eventIn(bytes: Uint8Array): Rotation | null {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { event?: Rotation }).event ?? null;
  } catch {
    return null;
  }
}

/** Which key signs a log, from its first entry to its last. */
export interface KeyChain {
  /** The key that signs the tree of so many entries. */
  readonly keyAt: (size: number) => VerifierKey;
  /** The last entry before that size by which another key took over; `null` where the first one still signs. */
  readonly handoverBefore: (size: number) => number | null;
  /** Handings over that do not hold, and are passed over. */
  readonly faults: readonly { readonly entry: number; readonly problem: string }[];
}

/** Rule RL-34: follows a log from one key to the next: each must have signed for the one that came after it.
 *  @param known a key that is trusted: any of the log's, for who signs a tree vouches for what stands in it */
export function keyChain(
  known: VerifierKey,
  handovers: readonly KeyHandover[],
  verify: VerifyEd25519,
): KeyChain {
  const held: KeyHandover[] = [];
  const faults: { entry: number; problem: string }[] = [];
  for (const handover of handovers) {
    const before = held.at(-1)?.key;
    const problem = problemWith(handover, before ?? handover.previous, verify);
    if (problem === null) held.push(handover);
    else faults.push({ entry: handover.entry, problem });
  }
  const [first] = held;
  const isOf = first && [first.previous, ...held.map(({ key }) => key)].some((key) => isSame(key, known));
  if (first && !isOf) {
    const problem = 'the record was handed over between keys of which none is the one that is trusted';
    return { keyAt: () => known, handoverBefore: () => null, faults: [{ entry: first.entry, problem }] };
  }
  const before = (size: number): KeyHandover | undefined => held.findLast(({ entry }) => entry < size);
  return {
    keyAt: (size) => before(size)?.key ?? first?.previous ?? known,
    handoverBefore: (size) => before(size)?.entry ?? null,
    faults,
  };
}

function problemWith(handover: KeyHandover, current: VerifierKey, verify: VerifyEd25519): string | null {
  const { previous, key, signature } = handover;
  if (!isSame(previous, current)) return 'the record is handed over by a key that did not sign it then';
  if (key.name !== previous.name) return 'the record is handed over to a key of another name';
  return verify(handoverMessage(previous, key), signature, previous.publicKey)
    ? null
    : 'the key that is replaced did not sign that it is';
}

export function isSame(one: VerifierKey, other: VerifierKey): boolean {
  return verifierKeyText(one) === verifierKeyText(other);
}

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  const last = bytes.length - part.length;
  for (let at = bytes.indexOf(part[0]!); at >= 0 && at <= last; at = bytes.indexOf(part[0]!, at + 1)) {
    let length = 1;
    while (length < part.length && bytes[at + length] === part[length]) length += 1;
    if (length === part.length) return true;
  }
  return false;
}
