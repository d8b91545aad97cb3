import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { VerifyEd25519 } from '@tauride/record/log';

hashes.sha512 = sha512;

/** A signature to be checked. */
export type Signed = {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
};

/** Whether an Ed25519 signature holds: by the browser's own function where it has one, which it has on secure addresses only. */
export async function holdsEd25519(
  signed: Signed,
  subtle: SubtleCrypto | null | undefined = globalThis.crypto?.subtle,
): Promise<boolean> {
  const { message, signature, publicKey } = signed;
  return (await bySubtle(signed, subtle ?? null)) ?? verifyEd25519(message, signature, publicKey);
}

/** The same without the browser's help, at once. */
export const verifyEd25519: VerifyEd25519 = (message, signature, publicKey) => {
  try {
    return verify(signature, message, publicKey);
  } catch {
    return false;
  }
};

/** Null where the browser doesn't know the algorithm. */
async function bySubtle(
  { message, signature, publicKey }: Signed,
  subtle: SubtleCrypto | null,
): Promise<boolean | null> {
  if (subtle === null) return null;
  try {
    const key = await subtle.importKey('raw', plain(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, plain(signature), plain(message));
  } catch {
    return null;
  }
}

/** WebCrypto takes no bytes that may be shared between threads. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
