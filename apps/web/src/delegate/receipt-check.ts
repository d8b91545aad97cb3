import { canonicalBytes } from '@tauride/kernel';
import { type MemberId, ownMandate, type Poll } from '@tauride/procedure';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { appendLeaf, emptyRange, leafHash, rootHex } from '@tauride/record';
import { bytesOf, hexOf } from '../live/hex.ts';
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
  if (box.hashes !== undefined) return inVeiledBox(box.hashes, receipt!);
  const mandate = receipt?.mandate ?? ownMandate(member);
  const leaf = box.leaves.find((one) => (box.secret ? one.nonce === receipt?.nonce : one.voter === mandate));
  if (leaf === undefined) return receipt === undefined ? null : { kind: 'not-found' };
  const isPromised = receipt === undefined || hashOf(leaf) === receipt.receipt.claim.leaf;
  return isPromised ? { kind: 'found', choice: leaf.choice } : { kind: 'not-found' };
}

/** Of a box that is published without its choices the receipt alone tells what was promised to be in it. */
function inVeiledBox(hashes: readonly string[], { choice, receipt }: KeptReceipt): BoxCheck {
  return hashes.includes(receipt.claim.leaf) ? { kind: 'found', choice } : { kind: 'not-found' };
}

function isBoxOf(box: BoxAnswer, { finding }: Sealed): boolean {
  if (finding.kind !== 'counted' || finding.seal === null) return false;
  const hashes = box.hashes?.map(bytesOf) ?? box.leaves.map((leaf) => leafHash(canonicalBytes(leaf)));
  const root = rootHex(hashes.reduce((range, hash) => appendLeaf(range, hash), emptyRange));
  return root === finding.seal.root && hashes.length === box.count && box.count === finding.seal.count;
}

function hashOf(leaf: BoxLeaf): string {
  return hexOf(leafHash(canonicalBytes(leaf)));
}
