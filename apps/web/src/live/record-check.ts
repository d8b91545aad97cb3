import type { Instant, Line } from '@tauride/procedure';
import type { Head } from '@tauride/protocol';
import {
  appendLeaf,
  emptyRange,
  leafBytesOf,
  leafHash,
  type Range,
  rootHex,
  treeHead,
} from '@tauride/record';
import { bytesOf, hexOf } from './hex.ts';
import type { RecordCheck } from './types.ts';

/** What this browser holds of the record's tree, and when it last agreed with the server's claim. */
export type Witness = { readonly range: Range; readonly seenAt: Instant };

/** The tree with one more entry, whose leaf is reckoned here: the server's own is never taken for it. */
export function withEntry(range: Range, entry: Line): Range {
  return appendLeaf(range, leafHash(leafBytesOf(entry)));
}

/** Entries that continue a tree; null when one of them is missing, so that nothing can be said. */
export function withEntries(range: Range, entries: readonly Line[]): Range | null {
  let grown = range;
  for (const entry of entries) {
    if (entry.seq !== grown.size) return null;
    grown = withEntry(grown, entry);
  }
  return grown;
}

/** Compares the tree that grew from what this browser saw before with what the server claims now. */
export function compare(
  range: Range,
  claimed: Head,
  { at, seenAt }: { at: Instant; seenAt: Instant },
): RecordCheck {
  if (range.size !== claimed.size || rootHex(range) !== claimed.root)
    return { phase: 'mismatch', entry: Math.min(range.size, claimed.size), seenAt };
  return { phase: 'checked', at, head: treeHead(range) };
}

type Kept = { readonly size: number; readonly hashes: readonly string[]; readonly seenAt: number };

/** The tree as text, to be compared with on the next visit. */
export function witnessText({ range, seenAt }: Witness): string {
  const kept: Kept = { size: range.size, hashes: range.hashes.map(hexOf), seenAt };
  return JSON.stringify(kept);
}

/** What an earlier visit kept; null when there is none or it cannot be read. */
export function witnessOf(text: string | null): Witness | null {
  if (text === null) return null;
  try {
    const { size, hashes, seenAt } = JSON.parse(text) as Kept;
    return {
      range: { size, hashes: hashes.map(bytesOf) },
      seenAt: seenAt as Instant,
    };
  } catch {
    return null;
  }
}

export const nothingSeen = (at: Instant): Witness => ({ range: emptyRange, seenAt: at });
