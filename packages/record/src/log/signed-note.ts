import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '@tauride/kernel';
import { base64Of, bytesOfBase64 } from './base64.ts';
import { isKeyName, type VerifierKey } from './note-key.ts';

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  /** Id of the key: eight lowercase hexadecimal digits. */
  readonly keyId: string;
  /** What follows the id. */
  readonly bytes: Uint8Array;
}

/** A text with signatures under it. Source: C2SP signed-note. */
export interface SignedNote {
  /** Ends in a newline; this, and not the blank line after it, is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Checks an Ed25519 signature: the platform's own function, or a portable one. */
export type VerifyEd25519 = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

export type NoteProblem =
  | 'too-large'
  | 'not-utf8'
  | 'no-signatures'
  | 'bad-signature-line'
  | 'too-many-signatures'
  | 'bad-characters'
  | 'no-known-key'
  | 'wrong-signature';

const MOST_BYTES = 1_000_000;
const MOST_SIGNATURES = 100;
const DASH = '—';

/** Takes a note apart. Says nothing of whether its signatures hold: see {@link verifiedBy}. */
export function parseNote(bytes: Uint8Array): Result<SignedNote, NoteProblem> {
  if (bytes.length > MOST_BYTES) return err('too-large');
  const whole = decoded(bytes);
  if (whole === null) return err('not-utf8');
  // oxlint-disable-next-line no-control-regex -- they are what a note must not hold
  if (/[\u0000-\u0009\u000B-\u001F]/.test(whole)) return err('bad-characters');
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || !whole.endsWith('\n')) return err('no-signatures');
  const lines = whole.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return err('too-many-signatures');
  const signatures = lines.map(signatureOf);
  return signatures.every((signature) => signature !== null)
    ? ok({ text: whole.slice(0, end + 1), signatures })
    : err(lines.join('') === '' ? 'no-signatures' : 'bad-signature-line');
}

export function noteBytes({ text, signatures }: SignedNote): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${text}\n${signatures.map(signatureLine).join('')}`);
}

/** `— <name> <base64>`, with its newline. */
export function signatureLine({ name, keyId, bytes }: NoteSignature): string {
  const id = hexToBytes(keyId);
  const joined = new Uint8Array(id.length + bytes.length);
  joined.set(id);
  joined.set(bytes, id.length);
  return `${DASH} ${name} ${base64Of(joined)}\n`;
}

/** The signatures of a note that known keys made: unknown ones are passed over, but one by a known key that does not hold makes the
 *  whole note worthless, and so does having none that is known.
 *  @param holds whether one signature is over the note's text, by the rule of the key's use */
export function verifiedBy(
  note: SignedNote,
  keys: readonly VerifierKey[],
  holds: (key: VerifierKey, signature: NoteSignature) => boolean,
): Result<readonly { readonly key: VerifierKey; readonly signature: NoteSignature }[], NoteProblem> {
  const known = note.signatures.flatMap((signature) => {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    return key ? [{ key, signature }] : [];
  });
  if (known.length === 0) return err('no-known-key');
  return known.every(({ key, signature }) => holds(key, signature)) ? ok(known) : err('wrong-signature');
}

function signatureOf(line: string): NoteSignature | null {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) return null;
  const bytes = bytesOfBase64(encoded);
  if (!bytes || bytes.length < 5) return null;
  return { name, keyId: bytesToHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
