import { invariant } from '@tauride/kernel';
import { base64Of } from '@tauride/record/log';
import { claimsOf } from './claims.ts';
import { extractText, type Succession } from './document.ts';
import { extractedEntry } from './events.ts';

/** An entry of a record with the proof that it stands there. */
export interface ProvenEntry {
  readonly index: number;
  readonly bytes: Uint8Array;
  /** From the leaf's sibling upwards. */
  readonly hashes: readonly Uint8Array[];
}

/** What an extract is made of: the log's public key, the signed checkpoint, and the entries in the order of the record. */
export interface ExtractParts {
  readonly key: string;
  /** The keys before it, oldest first, each with what it signed for the next. */
  readonly succession?: readonly Succession[];
  readonly checkpoint: Uint8Array;
  readonly entries: readonly ProvenEntry[];
}

/** Rule RT-60: writes an extract of entries of one's own record.
 *  @throws InvariantError when they are not those of a transmittal or an answer */
export function makeExtract({ key, succession = [], checkpoint, entries }: ExtractParts): string {
  const decoder = new TextDecoder();
  const proven = entries.map(({ index, bytes, hashes }) => ({
    index,
    entry: decoder.decode(bytes),
    proof: hashes.map(base64Of),
  }));
  const claims = claimsOf(proven.map(({ entry }) => extractedEntry.parse(JSON.parse(entry))));
  invariant(claims.ok, `no extract can be made: ${claims.ok ? '' : claims.error}`);
  return extractText(claims.value, {
    key,
    ...(succession.length > 0 ? { succession: [...succession] } : {}),
    checkpoint: decoder.decode(checkpoint),
    entries: proven,
  });
}
