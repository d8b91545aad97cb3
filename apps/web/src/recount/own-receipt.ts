import { canonicalBytes } from '@tauride/kernel';
import type { PaperText, PollId } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { leafHash } from '@tauride/record';
import { paperShelf } from '../live/desk.ts';
import { hexOf } from '../live/hex.ts';
import type { KeptPaper } from '../live/types.ts';

/** What a look for one's own paper came to. */
export type OwnPaper =
  | { readonly kind: 'found'; readonly paper: PaperText }
  /** Another paper than the receipt promises, or none. */
  | { readonly kind: 'not-found' };

/** Seeks the paper of a receipt: by its nonce where the ballot was secret, by the voter where it was not. */
export function findOwnPaper(box: RoundBoxAnswer, receipt: KeptPaper): OwnPaper {
  const { nonce } = receipt;
  const { leaf: promised, voter } = receipt.receipt.claim;
  // What the paper says is then told by the receipt alone.
  if (box.hashes !== undefined)
    return box.hashes.includes(promised) ? { kind: 'found', paper: receipt.paper } : { kind: 'not-found' };
  const found = box.leaves.find((leaf) =>
    box.secret ? nonce !== undefined && leaf.nonce === nonce : voter !== undefined && leaf.voter === voter,
  );
  if (found === undefined || hexOf(leafHash(canonicalBytes(found))) !== promised)
    return { kind: 'not-found' };
  return { kind: 'found', paper: found.choice };
}

type Shelf = Pick<Storage, 'getItem' | 'key' | 'length'>;

/** The receipt that a delegate's page kept in this browser, whichever member it belongs to; null where there is none. */
export function keptReceipt(storage: Shelf | null, assembly: string, poll: PollId): KeptPaper | null {
  if (storage === null) return null;
  const start = `${paperShelf}.${assembly}.`;
  for (let at = 0; at < storage.length; at += 1) {
    const name = storage.key(at);
    if (name === null || !name.startsWith(start)) continue;
    const found = receiptIn(parsed(storage.getItem(name)), poll);
    if (found !== null) return found;
  }
  return null;
}

function receiptIn(kept: unknown, poll: PollId): KeptPaper | null {
  if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, poll)) return null;
  return receiptOf((kept as { readonly [poll: string]: unknown })[poll]);
}

/** A receipt out of a file; null where it is none. */
export function receiptFrom(text: string): KeptPaper | null {
  return receiptOf(parsed(text));
}

function receiptOf(value: unknown): KeptPaper | null {
  const { poll, paper, receipt } = (value ?? {}) as Partial<KeptPaper>;
  const isOne = typeof poll === 'string' && typeof paper === 'string';
  return isOne && typeof receipt?.claim?.leaf === 'string' ? (value as KeptPaper) : null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
