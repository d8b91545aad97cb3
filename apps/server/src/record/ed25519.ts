import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signWith,
  verify,
} from 'node:crypto';
import type { VerifyEd25519 } from '@tauride/record/log';

/** What stands before the 32 bytes of a public key in its DER form. Source: RFC 8410 section 4. */
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** A new secret key, in the form in which the store keeps it. */
export function newSecretKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

export function secretKeyOf(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of the public key that belongs to a secret one. */
export function publicBytesOf(secret: KeyObject): Uint8Array {
  const der = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(PUBLIC_HEAD.length));
}

export function signEd25519(secret: KeyObject, message: Uint8Array): Uint8Array {
  return new Uint8Array(signWith(null, message, secret));
}

export const verifyEd25519: VerifyEd25519 = (message, signature, publicKey) => {
  const key = Buffer.concat([PUBLIC_HEAD, publicKey]);
  return verify(null, message, { key, format: 'der', type: 'spki' }, signature);
};
