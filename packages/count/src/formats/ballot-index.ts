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

export function ballotIndex(): BallotIndex {
  let slots = new Int32Array(1_024).fill(EMPTY);
  let hashes = new Uint32Array(512);
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
    const before = hashes;
    hashes = new Uint32Array(size * 2);
    hashes.set(before);
    slots = new Int32Array(size * 4).fill(EMPTY);
    for (let at = 0; at < size; at += 1) place(hashes[at]!, at);
  };
  return {
    find: (hash, isSame) => {
      const mask = slots.length - 1;
      for (let probe = 0; probe < MOST_PROBES; probe += 1) {
        const at = slots[(hash + probe) & mask]!;
        if (at === EMPTY) return EMPTY;
        if (hashes[at] === hash && isSame(at)) return at;
      }
      return EMPTY;
    },
    add: (hash, at) => {
      if (at === hashes.length) grow(at);
      hashes[at] = hash;
      place(hash, at);
    },
  };
}
