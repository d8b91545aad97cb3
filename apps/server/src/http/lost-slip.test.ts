import { afterEach, expect, test } from 'vitest';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import { type Court, openCourt } from '../testing/court.ts';
import { openPhone, slipFor } from '../testing/phone.ts';

let court: Court;
afterEach(() => court.close());

test('[SI-23] a slip that was lost lets nobody in while its member’s devices are being ended', async () => {
  const store = openMemoryStore(createMemoryDisk());
  let thief: Promise<{ readonly status: number }> | undefined;
  let lost = '';
  const write: typeof store.signIn.write = async (change) => {
    if (change.ended !== undefined && lost !== '' && thief === undefined) {
      thief = openPhone(court).enter(lost);
      await thief;
    }
    await store.signIn.write(change);
  };
  court = await openCourt({ store: { ...store, signIn: { ...store.signIn, write } } });
  const first = openPhone(court);
  await first.enter((await slipFor(court, 'ann')).code);
  lost = (await slipFor(court, 'ann')).code;
  await slipFor(court, 'ann', { devices: true });
  expect((await thief)?.status).toBe(403);
});
