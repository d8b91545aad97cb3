import type { Instant, Line } from '@tauride/procedure';
import type { Head } from '@tauride/protocol';
import { appendLeaf, emptyRange, leafBytesOf, leafHash, type Range, rootHex } from '@tauride/record';
import { bytesOf, hexOf } from './hex.ts';
import { keysAfter, type KeySince } from './record-keys.ts';

/** What this browser holds of the record. */
export type Witness = {
  /** The tree that grew from the entries. */
  readonly range: Range;
  /** When it last agreed with the server's claim. */
  readonly seenAt: Instant;
  /** The log's keys: the first was taken at first sight, the others are in the record. */
  readonly keys: readonly KeySince[];
  /** The newest checkpoint whose signature was checked, a signed note. */
  readonly signed: string | null;
};

/** What was seen, with an entry more where that is the next one. Its leaf is reckoned here: the server's own is never taken for it.
 *  @throws RangeError when the line is none */
export function grownBy(seen: Witness, line: Line): Witness {
  if (line.seq !== seen.range.size) return seen;
  const range = appendLeaf(seen.range, leafHash(leafBytesOf(line)));
  return { ...seen, range, keys: keysAfter(seen.keys, line) };
}

/** Whether the tree that grew from what this browser saw before is the one that the server claims now. */
export function compare(range: Range, claimed: Head): boolean {
  return range.size === claimed.size && rootHex(range) === claimed.root;
}

type Kept = {
  readonly size: number;
  readonly hashes: readonly string[];
  readonly seenAt: number;
  readonly keys?: readonly KeySince[];
  readonly signed?: string | null;
};

/** The tree as text, to be compared with on the next visit. */
export function witnessText({ range, seenAt, keys, signed }: Witness): string {
  const kept: Kept = { size: range.size, hashes: range.hashes.map(hexOf), seenAt, keys, signed };
  return JSON.stringify(kept);
}

/** How many entries such a text is about, without reading the rest of it; 0 where it is none. */
export function sizeIn(text: string): number {
  return Number(/^\{"size":(\d+)/u.exec(text)?.[1] ?? 0);
}

/** What an earlier visit kept; null when there is none or it cannot be read. */
export function witnessOf(text: string | null): Witness | null {
  if (text === null) return null;
  try {
    const { size, hashes, seenAt, keys = [], signed = null } = JSON.parse(text) as Kept;
    return { range: { size, hashes: hashes.map(bytesOf) }, seenAt: seenAt as Instant, keys, signed };
  } catch {
    return null;
  }
}

export const nothingSeen = (at: Instant): Witness => ({
  range: emptyRange,
  seenAt: at,
  keys: [],
  signed: null,
});
