import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '@tauride/kernel';
import { portableSha256 } from '../hash.ts';
import { base64Of, bytesOfBase64 } from './base64.ts';

/** What a key signs: `log` the checkpoints of its log, `witness` cosigns those of others. */
export type KeyUse = 'log' | 'witness';

/** A public key as a verifier knows it. Source: C2SP signed-note, tlog-cosignature. */
export interface VerifierKey {
  readonly name: string;
  /** Eight lowercase hexadecimal digits. */
  readonly id: string;
  readonly use: KeyUse;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** First byte of a key, which says its algorithm and use. */
const TYPES: { readonly [use in KeyUse]: number } = { log: 0x01, witness: 0x04 };
const KEY_LENGTH = 32;

/** The key under a name. @throws RangeError for a name that notes can't carry, or a key of another length */
export function verifierKey(name: string, use: KeyUse, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('a key name is not empty and has no space and no plus sign');
  if (publicKey.length !== KEY_LENGTH) throw new RangeError('an Ed25519 key has 32 bytes');
  return { name, id: idOf(name, typed(use, publicKey)), use, publicKey };
}

/** `<name>+<id>+<base64>`, as in files and on command lines. */
export function verifierKeyText({ name, id, use, publicKey }: VerifierKey): string {
  return `${name}+${id}+${base64Of(typed(use, publicKey))}`;
}

/** Reads what {@link verifierKeyText} writes; the error says in English what is wrong. */
export function parseVerifierKey(text: string): Result<VerifierKey, string> {
  const [, name, id, encoded] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined)
    return err('a key reads <name>+<id>+<base64>');
  if (!isKeyName(name)) return err('the name of the key is empty or has a space in it');
  const bytes = bytesOfBase64(encoded);
  if (!bytes) return err('the key is not in base64');
  const use = (['log', 'witness'] as const).find((each) => TYPES[each] === bytes[0]);
  if (!use) return err(`keys of type ${bytes[0] ?? 'nothing'} are not supported: only Ed25519 ones are`);
  if (bytes.length !== 1 + KEY_LENGTH) return err(`an Ed25519 key has 32 bytes, not ${bytes.length - 1}`);
  if (idOf(name, bytes) !== id) return err('the id does not fit the name and the key');
  return ok({ name, id, use, publicKey: bytes.subarray(1) });
}

export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\p{White_Space}+]/u.test(name);
}

function typed(use: KeyUse, publicKey: Uint8Array): Uint8Array {
  return Uint8Array.of(TYPES[use], ...publicKey);
}

function idOf(name: string, key: Uint8Array): string {
  const bytes = new TextEncoder().encode(`${name}\n`);
  const joined = new Uint8Array(bytes.length + key.length);
  joined.set(bytes);
  joined.set(key, bytes.length);
  return bytesToHex(portableSha256(joined).subarray(0, 4));
}
