import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import type { Receipt, ReceiptClaim } from '@tauride/protocol';
import { claimHash, inclusionProofs, signedTogether } from '@tauride/record';
import { Fault } from '../store/fault.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from './sha.ts';

/** Signs what voters are told about their ballots. */
export interface Receipts {
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  /** Ballots that became durable in one transaction share a signature, which takes longer than all the rest of a ballot.
   *  @throws Fault when it could not be signed; casting the same ballot again may succeed */
  issue(claim: ReceiptClaim): Promise<Receipt>;
}

interface Job {
  readonly claim: ReceiptClaim;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: Error) => void;
}

/** The key is made at the first start and stays in the data folder. */
export function createReceipts(store: Pick<Store, 'secret'>): Receipts {
  const key = keyOf(store.secret('receipt-key', newKey));
  let waiting: Job[] = [];
  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    answer(jobs, key);
  };
  return {
    publicKey: String(createPublicKey(key).export({ format: 'jwk' })['x']),
    issue: (claim) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ claim, resolve, reject });
      }),
  };
}

function answer(jobs: readonly Job[], key: KeyObject): void {
  try {
    const receipts = signTogether(
      jobs.map(({ claim }) => claim),
      key,
    );
    jobs.forEach((job, at) => job.resolve(receipts[at]!));
  } catch (cause) {
    const fault = new Fault('retry', 'signing-failed', 'The receipt could not be signed.', { cause });
    for (const job of jobs) job.reject(fault);
  }
}

/** Rule R-14. The leaves stand in the order of their hashes, which the salts make random: a place says nothing of when a ballot
 *  came, and a neighbour's hash nothing of what it says. */
function signTogether(claims: readonly ReceiptClaim[], key: KeyObject): readonly Receipt[] {
  const salts = randomBytes(16 * claims.length).toString('hex');
  const unsigned = claims.map((claim, at) => saltedOf(claim, salts.slice(32 * at, 32 * (at + 1))));
  const sorted = unsigned.toSorted((a, b) => Buffer.compare(a.hash, b.hash));
  const tree = inclusionProofs(
    sorted.map(({ hash }) => hash),
    sha256,
  );
  const hex = remembering(hexOf);
  const [root, size] = [hex(tree.root), sorted.length];
  const signature = sign(null, signedTogether(root, size), key).toString('base64url');
  const places = new Map(sorted.map((one, index) => [one, index]));
  return unsigned.map((one) => {
    const index = places.get(one)!;
    const proof = { index, size, root, hashes: tree.proofs[index]!.map(hex) };
    return { claim: one.claim, salt: one.salt, proof, signature };
  });
}

function saltedOf(claim: ReceiptClaim, salt: string) {
  return { claim, salt, hash: claimHash({ claim, salt }, sha256) };
}

/** A hash near the root stands in the proof of every claim below it. */
function remembering(write: (hash: Uint8Array) => string): (hash: Uint8Array) => string {
  const known = new Map<Uint8Array, string>();
  return (hash) => {
    const text = known.get(hash) ?? write(hash);
    known.set(hash, text);
    return text;
  };
}

function hexOf(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('hex');
}

function newKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

function keyOf(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
}
