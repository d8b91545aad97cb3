import { hash } from 'node:crypto';
import { canonicalBytes } from '@tauride/kernel';
import { commitmentTo, sealedBytes } from '@tauride/record';
import { Fault } from './fault.ts';
import type { Committed, StoredEntry } from './store.ts';

/** What is kept apart from the record, because it must be possible to erase it: words and salt of a committed entry, or what is
 *  left of them. */
export interface Opening extends Committed {
  /** The entry that tells that words were erased; null where none were. */
  readonly erased: number | null;
}

const SEALED_HEAD = '{"c":"';
const sha = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** What the record holds of an entry of a batch. */
export function recordedBytes(seq: number, entry: Uint8Array | Committed): Uint8Array {
  return isCommitted(entry) ? sealedBytes(seq, commitmentTo(entry.text, entry.salt, sha)) : entry;
}

export function isCommitted(entry: Uint8Array | Committed): entry is Committed {
  return !(entry instanceof Uint8Array);
}

/** The entry as those read it who may: a committed one is opened, when its opening fits.
 *  @throws Fault `journal-damaged` */
export function openedEntry(
  recorded: StoredEntry,
  openingOf: (seq: number) => Opening | undefined,
): StoredEntry {
  const { seq, text } = recorded;
  if (!text.startsWith(SEALED_HEAD)) return recorded;
  const opening = openingOf(seq);
  if (!opening) throw new Fault('stop', 'journal-damaged', `Journal entry ${seq} has lost its words.`);
  const commitment = text.slice(SEALED_HEAD.length, SEALED_HEAD.length + 64);
  if (opening.erased === null && commitmentTo(opening.text, opening.salt, sha) !== commitment)
    throw new Fault('stop', 'journal-damaged', `Journal entry ${seq} does not match its commitment.`);
  const line = lineOf(seq, commitment, opening);
  return { ...recorded, text: line, bytes: Buffer.from(line), sealed: recorded.bytes };
}

/** Canonical JSON of an opened or erased line: of an opened one made without reading it, since the salt's place is known. */
function lineOf(seq: number, c: string, { text, salt, erased }: Opening): string {
  const entry = Buffer.from(text).toString();
  const saltHex = Buffer.from(salt).toString('hex');
  const end = `"seq":${seq},"v":1}`;
  if (erased === null && entry.endsWith(`,${end}`))
    return `${entry.slice(0, -end.length)}"salt":"${saltHex}",${end}`;
  const members = erased === null ? {} : { c, erased };
  const line = { ...(JSON.parse(entry) as object), ...members, salt: saltHex };
  return Buffer.from(canonicalBytes(line)).toString();
}
