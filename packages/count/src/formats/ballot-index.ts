/** Finds a ballot by the hash of its marks. */
export interface BallotIndex {
  /** @param isSame whether the ballot at a place is the one that is sought
   *  @returns its place, or -1 */
  readonly find: (hash: number, isSame: (at: number) => boolean) => number;
  /** @param at one more than the last place */
  readonly add: (hash: number, at: number) => void;
  /** Gives its memory back. */
  readonly close: () => void;
}

/** So many slots are tried for an equal ballot; one that finds none is kept by itself. It bounds the time for files that were
 *  made to collide. */
const MOST_PROBES = 64;
/** Of the slots, how many may be taken. */
const MOST_TAKEN = 0.7;

/** @param hashAt the hash of a ballot that was added, since hashes are not kept */
export function ballotIndex(hashAt: (at: number) => number): BallotIndex {
  // A slot has one more than the place, so that one that is empty is 0 and memory is touched only where a ballot lies.
  let slots = new Int32Array(1_024);
  const place = (hash: number, at: number): void => {
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = (hash + probe) & mask;
      if (slots[slot] !== 0) continue;
      slots[slot] = at + 1;
      return;
    }
  };
  // The old block is given back at once, since the garbage collector might leave it for long.
  const replace = (length: number): void => {
    slots.buffer.transfer(0);
    slots = new Int32Array(length);
  };
  const grow = (size: number): void => {
    replace(slots.length * 2);
    for (let at = 0; at < size; at += 1) place(hashAt(at), at);
  };
  return {
    find: (hash, isSame) => {
      const mask = slots.length - 1;
      for (let probe = 0; probe < MOST_PROBES; probe += 1) {
        const at = slots[(hash + probe) & mask]! - 1;
        if (at === -1 || isSame(at)) return at;
      }
      return -1;
    },
    add: (hash, at) => {
      if (at > slots.length * MOST_TAKEN) grow(at);
      place(hash, at);
    },
    close: () => replace(0),
  };
}
