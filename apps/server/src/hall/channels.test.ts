import { PassThrough } from 'node:stream';
import { initialAssembly } from '@tauride/procedure';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience } from '../doors/audience.ts';
import { everybody } from '../doors/clearance.ts';
import { type Channels, createChannels } from './channels.ts';

let channels: Channels;
beforeEach(() => {
  channels = createChannels(
    {
      state: initialAssembly,
      audienceOf: () => 'public',
      viewFor: () => initialAssembly,
      isRefreshed: () => false,
      clearanceOf: () => everybody,
      read: () => [],
    },
    () => {
      throw new Error('no head is signed here');
    },
  );
});
afterEach(() => channels.close());

function publish(seq: number): void {
  const nothing = { sealed: null, clearance: everybody, regroups: null, erases: false, head: null } as const;
  channels.publish({ seq, bytes: Buffer.from('{}'), ...nothing });
}

test('[DO-18] nothing is kept for an audience that nobody has followed for 256 entries', () => {
  const audience: Audience = 'in council';
  const stream = new PassThrough().resume();
  const first = channels.of(audience);
  first.subscribe(stream, 0);
  for (let seq = 0; seq < 600; seq += 1) publish(seq);
  expect(channels.of(audience)).toBe(first);
  first.release(stream);
  for (let seq = 600; seq < 850; seq += 1) publish(seq);
  // Whoever lost the network comes back to what is kept.
  expect(channels.of(audience)).toBe(first);
  for (let seq = 850; seq < 900; seq += 1) publish(seq);
  expect(channels.of(audience)).not.toBe(first);
  expect(channels.of(audience).head).toBe(900);
});
