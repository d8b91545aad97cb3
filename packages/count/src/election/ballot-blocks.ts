import type { Ballots } from './ballots.ts';

/** Ballots on their way into one block of memory. They lie in many small ones until their number is known, so that nothing large
 *  is ever copied as it grows. */
export interface BallotBlocks {
  readonly size: () => number;
  /** Adds the ballot that the first `length` of the marks are.
   *  @returns its place */
  readonly append: (marks: Uint16Array, length: number, weight: number) => number;
  /** Whether the ballot at a place is the one that the first `length` of the marks are. */
  readonly isAt: (at: number, marks: Uint16Array, length: number) => boolean;
  readonly hashAt: (at: number) => number;
  readonly addWeight: (at: number, weight: number) => void;
  /** Multiplies all weights. */
  readonly scale: (factor: number) => void;
  /** Gives up the blocks one by one as they are copied: nothing can be added afterwards. */
  readonly pack: (decimals: number) => Ballots;
}

interface Block {
  weights: Uint16Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  size: number;
  used: number;
}

const SHIFT = 15;
/** Ballots of a block. */
const MOST = 1 << SHIFT;
const IN_BLOCK = MOST - 1;
const NARROW_MARK = 0xff;
const NARROW_WEIGHT = 0xffff;

export function ballotBlocks(): BallotBlocks {
  const blocks: Block[] = [newBlock()];
  let last = blocks[0]!;
  const size = (): number => (blocks.length - 1) * MOST + last.size;
  return {
    size,
    append: (marks, length, weight) => {
      if (last.size === MOST) {
        settle(last);
        last = newBlock();
        blocks.push(last);
      }
      appendTo(last, marks, length, weight);
      return size() - 1;
    },
    isAt: (at, marks, length) => isSame(blocks[at >>> SHIFT]!, at & IN_BLOCK, marks, length),
    hashAt: (at) => {
      const { marks, starts } = blocks[at >>> SHIFT]!;
      return hashOf(marks, starts[at & IN_BLOCK]!, starts[(at & IN_BLOCK) + 1]!);
    },
    addWeight: (at, weight) => {
      const block = blocks[at >>> SHIFT]!;
      setWeight(block, at & IN_BLOCK, block.weights[at & IN_BLOCK]! + weight);
    },
    scale: (factor) => {
      for (const block of blocks)
        for (let at = 0; at < block.size; at += 1) setWeight(block, at, block.weights[at]! * factor);
    },
    pack: (decimals) => packed(blocks, size(), decimals),
  };
}

function newBlock(): Block {
  return {
    weights: new Uint16Array(64),
    starts: new Uint32Array(65),
    marks: new Uint8Array(512),
    size: 0,
    used: 0,
  };
}

function isSame({ marks, starts }: Block, at: number, ballot: Uint16Array, length: number): boolean {
  const start = starts[at]!;
  if (starts[at + 1]! - start !== length) return false;
  for (let mark = 0; mark < length; mark += 1) if (marks[start + mark] !== ballot[mark]) return false;
  return true;
}

function appendTo(block: Block, ballot: Uint16Array, length: number, weight: number): void {
  const at = block.size;
  if (at === block.weights.length) {
    block.weights = resized(block.weights, at * 2);
    block.starts = new Uint32Array(block.starts.buffer.transfer((at * 2 + 1) * 4));
  }
  const needed = block.used + length;
  if (needed > block.marks.length)
    block.marks = resized(block.marks, Math.max(needed, block.marks.length * 2));
  for (let mark = 0; mark < length; mark += 1) {
    const value = ballot[mark]!;
    if (value > NARROW_MARK && block.marks instanceof Uint8Array) block.marks = Uint16Array.from(block.marks);
    block.marks[block.used + mark] = value;
  }
  block.used = needed;
  block.starts[at + 1] = needed;
  block.size += 1;
  setWeight(block, at, weight);
}

function setWeight(block: Block, at: number, weight: number): void {
  if (weight > NARROW_WEIGHT && block.weights instanceof Uint16Array)
    block.weights = Float64Array.from(block.weights);
  block.weights[at] = weight;
}

/** A full block moves to pages of its own, which is what a resizable buffer lies in: the system takes them back when the block is
 *  given up, while small pieces of the common memory would stay with the process. */
function settle(block: Block): void {
  block.marks = inPages(block.marks, block.used);
  block.weights = inPages(block.weights, block.size);
  block.starts = inPages(block.starts, block.size + 1);
}

function inPages<Values extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  values: Values & { readonly buffer: ArrayBuffer },
  length: number,
): Values {
  const byteLength = length * values.BYTES_PER_ELEMENT;
  const own = kindOf(values)(new ArrayBuffer(byteLength, { maxByteLength: byteLength }), length);
  own.set(values.subarray(0, length));
  values.buffer.transfer(0);
  return own;
}

/** The old buffer is given back at once, since the garbage collector might leave it for long. */
function resized<Values extends Uint8Array | Uint16Array | Float64Array>(
  values: Values & { readonly buffer: ArrayBuffer },
  length: number,
): Values {
  const byteLength = length * values.BYTES_PER_ELEMENT;
  return kindOf(values)(values.buffer.transfer(byteLength), length);
}

/** Makes what the values are: a subclass, or what another realm has, is never given here. */
function kindOf<Values extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  values: Values,
): (buffer: ArrayBuffer, length: number) => Values {
  const Kind = values.constructor as new (buffer: ArrayBuffer, from: number, length: number) => Values;
  return (buffer, length) => new Kind(buffer, 0, length);
}

function packed(blocks: readonly Block[], size: number, decimals: number): Ballots {
  const used = blocks.reduce((sum, block) => sum + block.used, 0);
  const isNarrow = blocks.every(({ marks }) => marks instanceof Uint8Array);
  const isLight = blocks.every(({ weights }) => weights instanceof Uint16Array);
  const marks = isNarrow ? new Uint8Array(used) : new Uint16Array(used);
  const weights = isLight ? new Uint16Array(size) : new Float64Array(size);
  const starts = new Uint32Array(size + 1);
  let first = 0;
  let from = 0;
  for (const block of blocks) {
    marks.set(block.marks.subarray(0, block.used), from);
    weights.set(block.weights.subarray(0, block.size), first);
    for (let at = 0; at < block.size; at += 1) starts[first + at + 1] = from + block.starts[at + 1]!;
    for (const { buffer } of [block.marks, block.weights, block.starts]) buffer.transferToFixedLength(0);
    first += block.size;
    from += block.used;
  }
  return { size, weights, starts, marks, decimals };
}

/** FNV-1a over the marks, with its high bits folded into the low ones that choose a slot. */
export function hashOf(marks: Uint8Array | Uint16Array, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ marks[at]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
