import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { cosignatureBytes, cosignedMessage } from '../cosignature.ts';
import { type KeyUse, type VerifierKey, verifierKey } from '../note-key.ts';
import type { NoteSignature, VerifyEd25519 } from '../signed-note.ts';

/** How node:crypto takes raw Ed25519 keys: the fixed head of their DER form, then 32 bytes. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export interface TestKey {
  readonly key: VerifierKey;
  /** Signs a note's text; `seconds` for a witness. */
  readonly sign: (text: string, seconds?: number) => NoteSignature;
  readonly signBytes: (message: Uint8Array) => Uint8Array;
}

/** A key pair whose secret is one byte repeated. Never to be trusted. */
export function testKey(name: string, use: KeyUse, secret: number): TestKey {
  const der = Buffer.concat([PRIVATE_HEAD, Buffer.alloc(32, secret)]);
  const pair = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(pair).export({ format: 'der', type: 'spki' });
  const key = verifierKey(name, use, new Uint8Array(spki.subarray(PUBLIC_HEAD.length)));
  return {
    key,
    signBytes: (message) => new Uint8Array(sign(null, message, pair)),
    sign: (text, seconds = 1_700_000_000) => {
      const message = use === 'log' ? new TextEncoder().encode(text) : cosignedMessage(text, seconds);
      const signature = new Uint8Array(sign(null, message, pair));
      return {
        name,
        keyId: key.id,
        bytes: use === 'log' ? signature : cosignatureBytes(seconds, signature),
      };
    },
  };
}

export const verifyEd25519: VerifyEd25519 = (message, signature, publicKey) =>
  verify(
    null,
    message,
    { key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' },
    signature,
  );
