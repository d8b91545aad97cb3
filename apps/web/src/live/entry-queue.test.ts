import { describe, expect, it, vi } from 'vitest';
import type { Line } from '@tauride/procedure';
import { createEntryQueue, type Taken } from './entry-queue.ts';

const entry = (seq: number): Line => ({ v: 1, seq }) as Line;

/** A queue that has no code for entry 2 until `come` is called. */
function queue() {
  const taken: number[] = [];
  let next = 0;
  let isThere = false;
  let settle: { come: () => void; fail: () => void } = { come: () => undefined, fail: () => undefined };
  const take = ({ seq }: Line): Taken => {
    if (seq !== next) return seq < next ? 'seen' : 'gap';
    if (seq === 2 && !isThere) return 'unknown';
    taken.push(seq);
    next += 1;
    return 'taken';
  };
  const load = vi.fn<() => Promise<void>>(
    () =>
      new Promise((resolve, reject) => {
        const come = (): void => {
          isThere = true;
          resolve();
        };
        settle = { come, fail: () => reject(new TypeError('no connection')) };
      }),
  );
  const [onTaken, onLost] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const { add, clear } = createEntryQueue({ take, load, onTaken, onLost });
  const addAll = (...seqs: number[]): boolean => add(seqs.map(entry));
  const jump = (to: number): void => {
    next = to;
    clear();
  };
  return { addAll, taken, load, onTaken, onLost, jump, come: () => settle.come(), fail: () => settle.fail() };
}

describe('entries on their way into a page', () => {
  it('[I-7] are taken in their order, each once, and none after a gap', () => {
    const { addAll, taken, load } = queue();
    expect([addAll(0, 1), addAll(1), addAll(3)]).toEqual([true, true, false]);
    expect(taken).toEqual([0, 1]);
    expect(load).not.toHaveBeenCalled();
  });

  it('[I-7] wait for code that is not there yet, and those behind them with them', async () => {
    const { addAll, taken, load, onTaken, come } = queue();
    expect(addAll(0, 1, 2, 3)).toBe(true);
    expect([addAll(4), addAll(3), addAll(6)]).toEqual([true, true, false]);
    expect(taken).toEqual([0, 1]);
    come();
    await expect.poll(() => onTaken.mock.calls.length).toBe(1);
    expect(taken).toEqual([0, 1, 2, 3, 4]);
    expect(load).toHaveBeenCalledOnce();
    expect(addAll(5)).toBe(true);
    expect(taken.at(-1)).toBe(5);
  });

  it('[I-7] are given up for a snapshot where the code cannot be had, and then taken after it', async () => {
    const { addAll, taken, onLost, fail, jump } = queue();
    addAll(0, 1, 2, 3);
    fail();
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
    jump(4);
    expect(addAll(3, 4)).toBe(true);
    expect(taken).toEqual([0, 1, 4]);
  });

  it('[I-7] that a snapshot overtook are not taken when the code comes', async () => {
    const { addAll, taken, onTaken, onLost, come, jump } = queue();
    addAll(0, 1, 2, 3);
    jump(4);
    come();
    await Promise.resolve();
    expect(addAll(4)).toBe(true);
    expect(taken).toEqual([0, 1, 4]);
    expect([onTaken.mock.calls.length, onLost.mock.calls.length]).toEqual([0, 0]);
  });
});
