import { expect, test } from 'vitest';
import type { MemberId } from '@tauride/procedure';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import { createDevices, DEVICE_LIFETIME_MS, type Devices } from './devices.ts';

const ann = 'ann' as MemberId;
const bob = 'bob' as MemberId;
const HOUR_MS = 3_600_000;

function setUp(disk = createMemoryDisk()) {
  disk.holder = undefined;
  const clock = { now: 1_000 * HOUR_MS };
  const open = (): Devices => createDevices({ tables: openMemoryStore(disk).signIn, clock: () => clock.now });
  return { clock, disk, devices: open(), restarted: () => setUp(disk).devices };
}

test('[SI-1] a device is known by the secret of its cookie alone, also after a restart', async () => {
  const { devices, restarted, disk } = setUp();
  const { secret, device } = await devices.enrol({ member: ann, how: 'slip', name: 'Phone, Safari' });
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(devices.admit(secret)).toMatchObject({ member: ann, guest: null, name: 'Phone, Safari' });
  expect(devices.admit(`${secret.slice(0, -2)}AA`)).toBeUndefined();
  expect(devices.admit(device.id)).toBeUndefined();
  expect(restarted().admit(secret)).toMatchObject({ id: device.id, member: ann });
  expect(JSON.stringify([...disk.signIn.devices])).not.toContain(secret);
});

test('[SI-2] each enrolment draws a secret of its own', async () => {
  const { devices } = setUp();
  const both = [
    await devices.enrol({ member: ann, how: 'slip' }),
    await devices.enrol({ member: ann, how: 'slip' }),
  ];
  expect(new Set(both.map(({ secret }) => secret)).size).toBe(2);
  expect(devices.of({ member: ann })).toHaveLength(2);
});

test('[SI-3] a device that was ended is not taken from the very call on, nor after a restart', async () => {
  const { devices, restarted } = setUp();
  const [lost, other] = [
    await devices.enrol({ member: ann, how: 'slip' }),
    await devices.enrol({ member: bob, how: 'slip' }),
  ];
  const told: string[] = [];
  devices.onEnded(({ id }) => told.push(id));
  const ending = devices.end(({ member }) => member === ann);
  expect(devices.admit(lost.secret)).toBeUndefined();
  expect(told).toEqual([lost.device.id]);
  expect(await ending).toBe(1);
  const again = restarted();
  expect(again.admit(lost.secret)).toBeUndefined();
  expect(again.admit(other.secret)).toMatchObject({ member: bob });
});

test('[SI-3] whoever is signed in just while the devices of a person are ended is ended with them', async () => {
  const { devices, restarted } = setUp();
  const enrolling = devices.enrol({ member: ann, how: 'slip' });
  const ended = await devices.end(({ member }) => member === ann);
  const { secret } = await enrolling;
  expect([ended, devices.admit(secret), restarted().admit(secret)]).toEqual([1, undefined, undefined]);
});

test('[SI-4] a device ends after 90 days, and with the session of an account that it belongs to', async () => {
  const { devices, clock } = setUp();
  const { secret } = await devices.enrol({ member: ann, how: 'account', accountSession: 's1' });
  const other = await devices.enrol({ member: ann, how: 'account', accountSession: 's2' });
  expect(await devices.end(({ accountSession }) => accountSession === 's1')).toBe(1);
  expect(devices.admit(secret)).toBeUndefined();
  clock.now += DEVICE_LIFETIME_MS;
  expect(devices.admit(other.secret)).toBeDefined();
  clock.now += 1;
  expect(devices.admit(other.secret)).toBeUndefined();
});

test('[SI-5] of when a device was used the hour is kept, and nothing more', async () => {
  const { devices, clock, restarted } = setUp();
  const { secret, device } = await devices.enrol({ member: ann, how: 'slip' });
  clock.now += 2 * HOUR_MS + 12_345;
  expect(devices.admit(secret)?.seen).toBe(1_002 * HOUR_MS);
  await devices.end(() => false, {});
  expect(restarted().find(device.id)?.seen).toBe(1_002 * HOUR_MS);
});

test('[SI-1] a device that could not be made durable is not signed in', async () => {
  const store = openMemoryStore();
  const write = () => Promise.reject(new Error('the disk is full'));
  const devices = createDevices({ tables: { ...store.signIn, write }, clock: () => 0 });
  await expect(devices.enrol({ member: ann, how: 'slip' })).rejects.toThrow('the disk is full');
  expect(devices.all()).toEqual([]);
});
