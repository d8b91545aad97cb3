import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { canonicalBytes } from '@tauride/kernel';
import type { Receipt, ReceiptClaim } from '@tauride/protocol';
import type { Store } from '../store/store.ts';
import { createSigner } from './signer.ts';

/** Signs what voters are told about their ballots. */
export interface Receipts {
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  issue(claim: ReceiptClaim): Promise<Receipt>;
  readonly close: () => Promise<void>;
}

/** The key is made at the first start and stays in the data folder. */
export function createReceipts(store: Pick<Store, 'secret'>): Receipts {
  const key = store.secret('receipt-key', newKey);
  const signer = createSigner(key);
  return {
    publicKey: publicKeyOf(key),
    issue: async (claim) => ({ claim, signature: await signer.sign(canonicalBytes(claim)) }),
    close: signer.close,
  };
}

function newKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

function publicKeyOf(key: Uint8Array): string {
  const secret = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  return String(createPublicKey(secret).export({ format: 'jwk' })['x']);
}
