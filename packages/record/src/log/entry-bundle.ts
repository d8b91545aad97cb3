/** Most bytes of one entry: its length is written in two. Source: C2SP tlog-tiles. */
export const MOST_ENTRY_BYTES = 0xffff;

/** Entries as they lie in one file: each with its length before it, two bytes big-endian.
 *  @throws RangeError for an entry of more than {@link MOST_ENTRY_BYTES} */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const tooLong = entries.find(({ length }) => length > MOST_ENTRY_BYTES);
  if (tooLong) throw new RangeError(`an entry has ${tooLong.length} bytes; a log holds at most 65,535`);
  const bundle = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  const view = new DataView(bundle.buffer);
  let at = 0;
  for (const entry of entries) {
    view.setUint16(at, entry.length);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle. What does not come to an end is `torn`, with the entries before it. */
export function entriesIn(bundle: Uint8Array): {
  readonly entries: readonly Uint8Array[];
  readonly torn: boolean;
} {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bundle.length) {
    const end = at + 2 + view.getUint16(at);
    if (end > bundle.length) break;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return { entries, torn: at !== bundle.length };
}
