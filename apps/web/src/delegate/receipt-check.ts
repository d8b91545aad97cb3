import { canonicalBytes } from '@tauride/kernel';
import { type MemberId, ownMandate, type Poll } from '@tauride/procedure';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { leafHash, rangeOf, rootHex } from '@tauride/record';
import { hexOf } from '../live/hex.ts';
import type { KeptReceipt } from '../live/types.ts';

/** What a look into the sealed box of an announced poll came to. */
export type BoxCheck =
  /** The ballot is there, and the box is the one that the record names. */
  | { readonly kind: 'found'; readonly choice: BoxLeaf['choice'] }
  /** The box is not the one that the record names. */
  | { readonly kind: 'other-box' }
  /** A ballot of another choice than the receipt's, or none. */
  | { readonly kind: 'not-found' };

type Sealed = Extract<Poll, { readonly phase: 'announced' | 'closed' }>;

/** Seeks this member's ballot in a sealed box and holds the box against the root in the journal. In a secret poll only the
 *  receipt finds it; in a named one the name does. Null where there is neither. */
export function checkBox(
  box: BoxAnswer,
  poll: Sealed,
  { member, receipt }: { readonly member: MemberId; readonly receipt: KeptReceipt | undefined },
): BoxCheck | null {
  if (!isBoxOf(box, poll)) return { kind: 'other-box' };
  if (box.secret && receipt === undefined) return null;
  const mandate = receipt?.mandate ?? ownMandate(member);
  const leaf = box.leaves.find((one) => (box.secret ? one.nonce === receipt?.nonce : one.voter === mandate));
  if (leaf === undefined) return receipt === undefined ? null : { kind: 'not-found' };
  const isPromised = receipt === undefined || hashOf(leaf) === receipt.receipt.claim.leaf;
  return isPromised ? { kind: 'found', choice: leaf.choice } : { kind: 'not-found' };
}

function isBoxOf({ leaves, count }: BoxAnswer, { finding }: Sealed): boolean {
  if (finding.kind !== 'counted' || finding.seal === null) return false;
  const root = rootHex(rangeOf(leaves.map((leaf) => canonicalBytes(leaf))));
  return root === finding.seal.root && leaves.length === count && count === finding.seal.count;
}

function hashOf(leaf: BoxLeaf): string {
  return hexOf(leafHash(canonicalBytes(leaf)));
}
