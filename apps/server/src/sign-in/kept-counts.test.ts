import { expect, test } from 'vitest';
import { createAttempts } from '../accounts/attempts.ts';
import { createPins } from '../pressure/pins.ts';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { createGuesses } from './guesses.ts';
import { createKeptCounts } from './kept-counts.ts';

function disk() {
  const kept = createMemoryDisk();
  /** The store after a start of the server. */
  const open = async (): Promise<Store> => {
    await kept.holder?.close();
    return openMemoryStore(kept);
  };
  return { open, rows: () => [...kept.signIn.attempts.values()] };
}

test('[AC-8] whoever has to wait after wrong passwords waits as long after a start of the server', async () => {
  const { open, rows } = disk();
  const clock = { now: 1_000_000 };
  const attemptsOn = (store: Store) =>
    createAttempts({ clock: () => clock.now, counts: createKeptCounts({ store, kind: 'password' }) });
  const first = attemptsOn(await open());
  for (let at = 0; at < 5; at += 1) expect(first.begin('ann@example.org', '10.0.0.1')).toBe(0);
  const again = attemptsOn(await open());
  expect(again.begin('ann@example.org', '10.0.0.1')).toBe(900);
  expect(again.begin('ann@example.org', '10.0.0.2')).toBe(0);
  again.right('ann@example.org', '10.0.0.2');
  expect(JSON.stringify(rows())).not.toMatch(/ann|10\.0/u);
  clock.now += 15 * 60_000;
  expect(attemptsOn(await open()).begin('ann@example.org', '10.0.0.1')).toBe(0);
});

test('[AC-8] what nobody has to wait for any more is not kept for ever', async () => {
  const { open, rows } = disk();
  const clock = { now: 0 };
  const counts = createKeptCounts({ store: await open(), kind: 'password' });
  const attempts = createAttempts({ clock: () => clock.now, counts });
  for (let at = 0; at < 600; at += 1) attempts.begin(`name-${at}`, `10.0.${at % 3}.${at % 250}`);
  clock.now += 15 * 60_000;
  for (let at = 0; at < 300; at += 1) attempts.begin(`later-${at}`, '10.0.0.1');
  await open();
  expect(rows().filter(({ time }) => time < clock.now)).toEqual([]);
});

test('[PR-6] whoever guesses codes waits on after a start of the server', async () => {
  const { open } = disk();
  const clock = { now: 0 };
  const derive = async (code: string): Promise<Buffer> => Buffer.alloc(32, code);
  const pinsOn = (store: Store) => createPins({ store, clock: () => clock.now, derive });
  const first = pinsOn(await open());
  await first.set('ann', { pin: '4711' });
  for (let at = 0; at < 5; at += 1) await first.check('ann', '0000');
  const again = pinsOn(await open());
  expect(await again.check('ann', '4711')).toEqual({ kind: 'wait', seconds: 60 });
  clock.now += 60_000;
  expect(await again.check('ann', '0000')).toEqual({ kind: 'wrong' });
  expect(await pinsOn(await open()).check('ann', '4711')).toEqual({ kind: 'wait', seconds: 120 });
  clock.now += 120_000;
  expect(await pinsOn(await open()).check('ann', '4711')).toBe('own');
  expect(await pinsOn(await open()).check('ann', '0000')).toEqual({ kind: 'wrong' });
});

test('[SI-26] wrong codes of slips are counted on after a start of the server', async () => {
  const { open, rows } = disk();
  const clock = { now: 0 };
  const guessesOn = (store: Store) =>
    createGuesses(() => clock.now, createKeptCounts({ store, kind: 'slip' }), { perAddress: 2, inAll: 4 });
  const first = guessesOn(await open());
  for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2']) first.wrong(address);
  const again = guessesOn(await open());
  expect([again.wait('10.0.0.1'), again.wait('10.0.0.2')]).toEqual([60, 0]);
  again.wrong('10.0.0.3');
  expect(guessesOn(await open()).wait('10.0.0.4')).toBe(60);
  clock.now = 60_000;
  expect(guessesOn(await open()).wait('10.0.0.1')).toBe(0);
  await open();
  expect(rows()).toEqual([]);
});
