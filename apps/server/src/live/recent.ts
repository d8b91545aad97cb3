/** The newest messages, kept in memory: when the hall's network drops, thousands come back at once for the same few
 *  entries, and reading them from the disk for each would hold up everything else. */
export interface Recent {
  add(seq: number, message: Buffer): void;
  /** Keeps none of those before `head`. */
  clear(head: number): void;
  /** Messages from `from` up to, not including, `to`; undefined when some are no longer kept. */
  between(from: number, to: number): readonly Buffer[] | undefined;
}

/** @param start number of entries published before; none of them is kept
 *  @param limit number of messages to keep */
export function createRecent(start: number, limit: number): Recent {
  const kept: { readonly seq: number; readonly message: Buffer }[] = [];
  let complete = start;
  return {
    add: (seq, message) => {
      kept.push({ seq, message });
      if (kept.length > limit) complete = kept.shift()!.seq + 1;
    },
    clear: (head) => {
      kept.length = 0;
      complete = head;
    },
    between: (from, to) =>
      from < complete
        ? undefined
        : kept.filter(({ seq }) => seq >= from && seq < to).map(({ message }) => message),
  };
}
