import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from '@tauride/kernel';
import { leafHash, portableSha256, type Sha256 } from './hash.ts';
import { verifyInclusion } from './verify.ts';

/** A claim that was signed together with others: the signature is over the root of a tree that the claim stands in. */
export interface SignedTogether {
  readonly claim: object;
  /** Drawn for this claim alone, so that its neighbours' holders learn nothing from its hash; 32 hexadecimal digits. */
  readonly salt: string;
  readonly proof: {
    readonly index: number;
    readonly size: number;
    /** In hexadecimal, like the hashes from the leaf's sibling upwards. */
    readonly root: string;
    readonly hashes: readonly string[];
  };
}

/** Hash of a claim's leaf in the tree that is signed (rule R-14). */
export function claimHash(
  { claim, salt }: Pick<SignedTogether, 'claim' | 'salt'>,
  sha: Sha256 = portableSha256,
): Uint8Array {
  return leafHash(canonicalBytes({ claim, salt }), sha);
}

/** What is signed for all claims of a tree (rule R-14). */
export function signedTogether(root: string, size: number): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ receipts: root, size });
}

/** The bytes that the signature of a receipt must be over; null when its claim does not stand in its tree (rule R-15). */
export function signedBytesOf(
  receipt: SignedTogether,
  sha: Sha256 = portableSha256,
): Uint8Array<ArrayBuffer> | null {
  const { index, size, root, hashes } = receipt.proof;
  if (![root, ...hashes].every((hash) => /^[0-9a-f]{64}$/.test(hash))) return null;
  const [top, ...proof] = [root, ...hashes].map((hash) => hexToBytes(hash));
  const isIn = verifyInclusion({ index, size, root: top!, leaf: claimHash(receipt, sha), proof }, sha);
  return isIn ? signedTogether(root, size) : null;
}
