import { createPrivateKey, generateKeyPairSync, type KeyObject, createPublicKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { canonicalBytes } from '@tauride/kernel';
import type { Receipt, ReceiptClaim } from '@tauride/protocol';
import type { Store } from '../store/store.ts';

const signAsync = promisify(
  (data: Uint8Array, key: KeyObject, done: (error: Error | null, signature: Buffer) => void) =>
    sign(null, data, key, done),
);

/** Signs what voters are told about their ballots. */
export interface Receipts {
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  issue(claim: ReceiptClaim): Promise<Receipt>;
}

/** The key is made at the first start and stays in the data folder. */
export function createReceipts(store: Pick<Store, 'secret'>): Receipts {
  const kept = store.secret('receipt-key', newKey);
  const key = createPrivateKey({ key: Buffer.from(kept), format: 'der', type: 'pkcs8' });
  return {
    publicKey: String(createPublicKey(key).export({ format: 'jwk' })['x']),
    // The signature is made on another thread: there are thousands in a second when a large hall votes.
    issue: async (claim) => {
      const signature = await signAsync(canonicalBytes(claim), key);
      return { claim, signature: signature.toString('base64url') };
    },
  };
}

function newKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}
