import type { VerifierKey } from './note-key.ts';
import type { NoteSignature, VerifyEd25519 } from './signed-note.ts';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What a witness signs: the checkpoint's text with the second at which it was the largest tree that the witness had seen of that
 *  log. Source: C2SP tlog-cosignature, cosignature/v1. */
export function cosignedMessage(text: string, seconds: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** The signature line's bytes after the key's id: the time, big-endian, and the signature. */
export function cosignatureBytes(seconds: number, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(TIME_BYTES + signature.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  bytes.set(signature, TIME_BYTES);
  return bytes;
}

/** Second of a cosignature since 1970; `null` where the bytes are no cosignature. */
export function cosignedAt({ bytes }: Pick<NoteSignature, 'bytes'>): number | null {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(seconds) ? seconds : null;
}

/** Whether a signature is over a checkpoint's text by the rule of its key's use. */
export function signatureHolds(
  text: string,
  key: VerifierKey,
  signature: NoteSignature,
  verify: VerifyEd25519,
): boolean {
  if (key.use === 'log')
    return (
      signature.bytes.length === SIGNATURE_BYTES &&
      verify(new TextEncoder().encode(text), signature.bytes, key.publicKey)
    );
  const seconds = cosignedAt(signature);
  return (
    seconds !== null &&
    verify(cosignedMessage(text, seconds), signature.bytes.subarray(TIME_BYTES), key.publicKey)
  );
}
