import { bytesToHex } from '@noble/hashes/utils.js';
import { appendLeaf, emptyRange, type Range } from '@tauride/record';
import { base64Of, type Evidence, EVIDENCE_FORM } from '@tauride/record/log';
import type { Alarm } from '../live/alarm.ts';
import type { Witness } from '../live/record-check.ts';
import { keyFor } from '../live/record-keys.ts';
import { checkedNote } from './checked-note.ts';
import { leafHashes, type Tiles } from './server-tiles.ts';

/** What is kept of an alarm and given out: evidence in the form that `tauride verify` judges, and what it is about. */
export type KeptEvidence = Evidence &
  Pick<Alarm, 'kind' | 'entry' | 'server' | 'from'> & {
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly seenAt: number;
    /** What the checkpoints could not show: those without a good signature. */
    readonly unsigned: readonly string[];
    /** Where the entries that the server gives now begin to differ from those before, as far as this browser can tell. */
    readonly between?: { readonly from: number; readonly to: number };
  };

/** Beyond this many the hashes are left to whoever exports the record. */
const mostHashes = 200_000;

/** Gathers what shows that the alarm is right, from what this browser kept and what the server says now.
 *  @param before the tree as it was when it last fitted */
export async function gatherEvidence(alarm: Alarm, before: Witness, api: Tiles): Promise<KeptEvidence> {
  const newest = await newestOf(api);
  const notes = [alarm.kept, alarm.shown, newest].filter((note) => note !== null && note !== '');
  const shown = [...new Set(notes)] as readonly string[];
  const sorted = await signedOnes(shown, before);
  const hashes = await hashesOf(api, sorted.largest);
  const between = hashes === null ? null : firstDifference(before.range, hashes);
  return {
    form: EVIDENCE_FORM,
    kind: alarm.kind,
    entry: alarm.entry,
    server: alarm.server,
    ...(alarm.from === undefined ? {} : { from: alarm.from }),
    at: alarm.at,
    seenAt: alarm.seenAt,
    keys: before.keys.map(({ key }) => key),
    checkpoints: sorted.signed,
    unsigned: sorted.unsigned,
    ...(hashes === null ? {} : { hashes: base64Of(joined(hashes)) }),
    ...(between === null ? {} : { between }),
  };
}

/** The part of a tree in which other leaves lie now; null where all that it covers is as it was. */
export function firstDifference(
  { size, hashes }: Range,
  leaves: readonly Uint8Array[],
): { readonly from: number; readonly to: number } | null {
  let from = 0;
  for (const hash of hashes) {
    const width = 2 ** Math.floor(Math.log2(size - from));
    const part = leaves
      .slice(from, from + width)
      .reduce((range, leaf) => appendLeaf(range, leaf), emptyRange);
    const isSame = part.hashes.length === 1 && bytesToHex(part.hashes[0]!) === bytesToHex(hash);
    if (!isSame || part.size < width) return { from, to: Math.min(from + width, size) };
    from += width;
  }
  return null;
}

type Sorted = {
  readonly signed: readonly string[];
  readonly unsigned: readonly string[];
  readonly largest: number;
};

async function signedOnes(notes: readonly string[], { keys }: Witness): Promise<Sorted> {
  const signed: string[] = [];
  const unsigned: string[] = [];
  let largest = 0;
  for (const note of notes) {
    const size = Number(note.split('\n')[1]);
    const key = keyFor(keys, size);
    const found = key === null ? null : await checkedNote(note, key);
    if (found?.ok) largest = Math.max(largest, found.value.size);
    (found?.ok ? signed : unsigned).push(note);
  }
  return { signed, unsigned, largest };
}

async function newestOf(api: Tiles): Promise<string | null> {
  try {
    return await (await api.ask('/log/checkpoint', { cache: 'no-store' })).text();
  } catch {
    return null;
  }
}

async function hashesOf(api: Tiles, size: number): Promise<readonly Uint8Array[] | null> {
  if (size === 0 || size > mostHashes) return null;
  try {
    return await leafHashes(api, size);
  } catch {
    return null;
  }
}

function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * 32);
  hashes.forEach((hash, at) => bytes.set(hash, at * 32));
  return bytes;
}
