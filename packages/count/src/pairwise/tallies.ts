/** Ballots that wait until eight can be added at once. */
const BATCH = 8;
const BATCH_PLANES = 3;
const WORD = 32;

/** For each candidate how many votes prefer it to each other one. The counters stand upright: bit b of plane p is binary digit p of the
 *  number for candidate b, so that one addition counts against 32 others at once. */
export interface Tallies {
  readonly words: number;
  /** Adds a ballot that prefers `candidate` to those in `below`, a set of `words` words. @param weight a safe integer from 0 up */
  readonly add: (candidate: number, below: Int32Array, weight: number) => void;
  /** All that was added: `preferred[a * size + b]`. */
  readonly read: () => readonly bigint[];
}

interface Counters {
  readonly size: number;
  readonly words: number;
  readonly planes: number;
  readonly bits: Int32Array;
  readonly waiting: Int32Array;
  readonly waitingCount: Uint8Array;
}

/** @param most the greatest number that can be reached */
export function tallies(size: number, most: bigint): Tallies {
  const words = Math.ceil(size / WORD);
  const planes = Math.max(most.toString(2).length, BATCH_PLANES) + 1;
  const counters: Counters = {
    size,
    words,
    planes,
    bits: new Int32Array(size * words * planes),
    waiting: new Int32Array(size * words * BATCH),
    waitingCount: new Uint8Array(size),
  };
  return {
    words,
    add: (candidate, below, weight) => {
      if (weight === 1) wait(counters, below, candidate);
      else addWeighted(counters, candidate, below, weight);
    },
    read: () => read(counters),
  };
}

function wait(counters: Counters, below: Int32Array, candidate: number): void {
  const { waiting, waitingCount, words } = counters;
  const count = waitingCount[candidate]!;
  let at = (candidate * BATCH + count) * words;
  for (let word = 0; word < words; word += 1, at += 1) waiting[at] = below[word]!;
  if (count + 1 < BATCH) waitingCount[candidate] = count + 1;
  else {
    waitingCount[candidate] = 0;
    addBatch(counters, candidate);
  }
}

/** Adds the eight that wait by carry-save adders: three planes take them, and what is carried further goes on by itself. Written out,
 *  since this is where nearly all the time of a count goes. */
function addBatch({ bits, planes, waiting, words }: Counters, candidate: number): void {
  let from = candidate * BATCH * words;
  let at = candidate * words * planes;
  for (let word = 0; word < words; word += 1, from += 1, at += planes) {
    const a = waiting[from]!;
    const b = waiting[from + words]!;
    const c = waiting[from + 2 * words]!;
    const d = waiting[from + 3 * words]!;
    const e = waiting[from + 4 * words]!;
    const f = waiting[from + 5 * words]!;
    const g = waiting[from + 6 * words]!;
    const h = waiting[from + 7 * words]!;
    const one = bits[at]!;
    const two = bits[at + 1]!;
    const four = bits[at + 2]!;
    const ab = one ^ a;
    const abOne = ab ^ b;
    const abTwo = (one & a) | (ab & b);
    const cd = abOne ^ c;
    const cdOne = cd ^ d;
    const cdTwo = (abOne & c) | (cd & d);
    const ef = cdOne ^ e;
    const efOne = ef ^ f;
    const efTwo = (cdOne & e) | (ef & f);
    const gh = efOne ^ g;
    const ghTwo = (efOne & g) | (gh & h);
    const first = two ^ abTwo;
    const firstTwo = first ^ cdTwo;
    const firstFour = (two & abTwo) | (first & cdTwo);
    const second = firstTwo ^ efTwo;
    const secondFour = (firstTwo & efTwo) | (second & ghTwo);
    const half = four ^ firstFour;
    bits[at] = gh ^ h;
    bits[at + 1] = second ^ ghTwo;
    bits[at + 2] = half ^ secondFour;
    carry(bits, at + BATCH_PLANES, (four & firstFour) | (half & secondFour));
  }
}

function carry(bits: Int32Array, plane: number, carried: number): void {
  for (let at = plane, left = carried; left !== 0; at += 1) {
    const before = bits[at]!;
    bits[at] = before ^ left;
    left &= before;
  }
}

/** Each binary digit of the weight is added at its own plane. */
function addWeighted(
  { bits, planes, words }: Counters,
  candidate: number,
  below: Int32Array,
  weight: number,
): void {
  let plane = 0;
  for (let left = weight; left > 0; left = Math.floor(left / 2), plane += 1) {
    if (left % 2 === 0) continue;
    for (let word = 0; word < words; word += 1)
      carry(bits, (candidate * words + word) * planes + plane, below[word]!);
  }
}

function read(counters: Counters): readonly bigint[] {
  const { bits, planes, size, waitingCount, words } = counters;
  for (let candidate = 0; candidate < size; candidate += 1) {
    addWaiting(counters, candidate);
    waitingCount[candidate] = 0;
  }
  const sums: bigint[] = [];
  for (let candidate = 0; candidate < size; candidate += 1)
    for (let other = 0; other < size; other += 1) {
      const at = (candidate * words + Math.floor(other / WORD)) * planes;
      sums.push(numberAt(bits.subarray(at, at + planes), other % WORD));
    }
  return sums;
}

function addWaiting({ bits, planes, waiting, waitingCount, words }: Counters, candidate: number): void {
  for (let count = 0; count < waitingCount[candidate]!; count += 1)
    for (let word = 0; word < words; word += 1)
      carry(bits, (candidate * words + word) * planes, waiting[(candidate * BATCH + count) * words + word]!);
}

function numberAt(planes: Int32Array, bit: number): bigint {
  let high = 0n;
  let part = 0;
  for (let plane = planes.length - 1; plane >= 0; plane -= 1) {
    part = part * 2 + ((planes[plane]! >>> bit) & 1);
    if (plane === WORD) {
      high = BigInt(part) << BigInt(WORD);
      part = 0;
    }
  }
  return high + BigInt(part);
}
