/** Finds a ballot by the hash of its marks. */
export interface BallotIndex {
  /** @param isSame whether the ballot at a place is the one that is sought
   *  @returns its place, or -1 */
  readonly find: (hash: number, isSame: (at: number) => boolean) => number;
  /** @param at one more than the last place */
  readonly add: (hash: number, at: number) => void;
}

/** So many slots are tried for an equal ballot; one that finds none is kept by itself. It bounds the time for files that were
 *  made to collide. */
const MOST_PROBES = 64;
const EMPTY = -1;
/** Of the slots, how many may be taken. */
const MOST_TAKEN = 0.7;

/** @param hashAt the hash of a ballot that was added, since hashes are not kept */
export function ballotIndex(hashAt: (at: number) => number): BallotIndex {
  let slots = new Int32Array(1_024).fill(EMPTY);
  const place = (hash: number, at: number): void => {
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = (hash + probe) & mask;
      if (slots[slot] !== EMPTY) continue;
      slots[slot] = at;
      return;
    }
  };
  const grow = (size: number): void => {
    // The old block is given back at once, since the garbage collector might leave it for long.
    slots = new Int32Array(slots.buffer.transfer(slots.byteLength * 2)).fill(EMPTY);
    for (let at = 0; at < size; at += 1) place(hashAt(at), at);
  };
  return {
    find: (hash, isSame) => {
      const mask = slots.length - 1;
      for (let probe = 0; probe < MOST_PROBES; probe += 1) {
        const at = slots[(hash + probe) & mask]!;
        if (at === EMPTY) return EMPTY;
        if (isSame(at)) return at;
      }
      return EMPTY;
    },
    add: (hash, at) => {
      if (at > slots.length * MOST_TAKEN) grow(at);
      place(hash, at);
    },
  };
}
