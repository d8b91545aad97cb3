import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '@tauride/kernel';
import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';
import { createOneByOne } from './one-by-one.ts';

function* telling(told: string[], name: string): Steps<string> {
  for (let at = 0; at < 3; at += 1) {
    told.push(name);
    yield;
  }
  return name;
}

test('[SF-20] long work lets others have their turn after each step', async () => {
  const told: string[] = [];
  const done = inTurns(telling(told, 'minutes'));
  for (let at = 0; at < 2; at += 1) {
    await nextTurn();
    told.push('vote');
  }
  expect(await done).toBe('minutes');
  expect(told.slice(0, 4)).toEqual(expect.arrayContaining(['minutes', 'vote']));
  expect(told.lastIndexOf('minutes')).toBeGreaterThan(told.indexOf('vote'));
});

test('[SF-20] one piece of long work is done at a time, what members wait for before what the public does', async () => {
  const row = createOneByOne(10);
  const told: string[] = [];
  const work = (name: string, isPublic: boolean): Promise<string> =>
    row.run(async () => await inTurns(telling(told, name)), isPublic)!;
  const done = [work('public 1', true), work('public 2', true), work('ann', false)];
  expect(await Promise.all(done)).toEqual(['public 1', 'public 2', 'ann']);
  expect(told).toEqual(['public 1', 'ann', 'public 2'].flatMap((name) => [name, name, name]));
});

test('[SF-20] no more of the public’s work waits than may, and what fails holds nothing up', async () => {
  const row = createOneByOne(1);
  const fails = row.run(() => Promise.reject(new Error('no such sitting')), true);
  const waits = row.run(async () => await Promise.resolve(1), true);
  expect(row.run(async () => await Promise.resolve(2), true)).toBeNull();
  await expect(fails).rejects.toThrow('no such sitting');
  expect(await waits).toBe(1);
  expect(await row.run(async () => await Promise.resolve(3), true)).toBe(3);
});
