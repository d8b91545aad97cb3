import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** A signature to be checked. */
export type Signed = {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
};

/** Whether an Ed25519 signature holds: by the browser's own function where it has one, which it has on secure addresses only. */
export async function holdsEd25519(signed: Signed, subtle = globalThis.crypto?.subtle): Promise<boolean> {
  return (await bySubtle(signed, subtle)) ?? byNoble(signed);
}

function byNoble({ message, signature, publicKey }: Signed): boolean {
  try {
    return verify(signature, message, publicKey);
  } catch {
    return false;
  }
}

/** Null where the browser doesn't know the algorithm. */
async function bySubtle(
  { message, signature, publicKey }: Signed,
  subtle: SubtleCrypto | undefined,
): Promise<boolean | null> {
  if (subtle === undefined) return null;
  try {
    const key = await subtle.importKey('raw', plain(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, plain(signature), plain(message));
  } catch {
    return null;
  }
}

/** WebCrypto takes no bytes that may be shared between threads. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
