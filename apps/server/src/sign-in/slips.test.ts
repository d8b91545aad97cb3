import { expect, test } from 'vitest';
import type { MemberId } from '@tauride/procedure';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import type { SignInChange } from '../store/sign-in-tables.ts';
import { createDevices } from './devices.ts';
import { createSlips } from './slips.ts';

const ann = { member: 'ann' as MemberId };

/** Slips on a disk whose writes fail when told to, in the order in which they were asked for. */
function setUp() {
  const { signIn } = openMemoryStore(createMemoryDisk());
  const fails: ((change: SignInChange) => boolean)[] = [];
  const write = async (change: SignInChange): Promise<void> => {
    const at = fails.findIndex((isMeant) => isMeant(change));
    await Promise.resolve();
    if (at === -1) return signIn.write(change);
    fails.splice(at, 1);
    throw new Error('the disk is full');
  };
  const tables = { ...signIn, write };
  const devices = createDevices({ tables, clock: () => 0 });
  const slips = createSlips({
    tables,
    devices,
    clock: () => 0,
    key: new Uint8Array(32),
    isOver: () => false,
  });
  const issue = async () => (await slips.issue({ people: [ann], sitting: null }))[0]!;
  const use = (code: string) => slips.use({ code, name: 'Phone' });
  return { slips, devices, fails, issue, use };
}

const signsIn = ({ devices = [] }: SignInChange): boolean => devices.length > 0;
const issues = ({ devices = [], slips = [] }: SignInChange): boolean =>
  devices.length === 0 && slips.length > 0;

test('[SI-23] a slip whose use fails while a newer one is made is void, and the newer one is good', async () => {
  const { fails, issue, use, devices, slips } = setUp();
  const old = await issue();
  fails.push(signsIn);
  const using = use(old.code).catch((error: Error) => error.message);
  const newer = await issue();
  expect(await using).toBe('the disk is full');
  expect(await use(old.code)).toEqual({ ok: false, error: 'slip-revoked' });
  expect(devices.all()).toEqual([]);
  expect(slips.standing(slips.find(newer.slip.id)!)).toBe('open');
  expect(await use(newer.code)).toMatchObject({ ok: true });
});

test('[SI-23] a slip whose use fails while the desk makes it void is void', async () => {
  const { fails, issue, use, slips } = setUp();
  const old = await issue();
  fails.push(signsIn);
  const using = use(old.code).catch((error: Error) => error.message);
  expect(await slips.revoke(() => true)).toBe(1);
  expect(await using).toBe('the disk is full');
  expect(await use(old.code)).toEqual({ ok: false, error: 'slip-revoked' });
});

test('[SI-21] a slip whose use fails can be used again', async () => {
  const { fails, issue, use, devices } = setUp();
  const { code } = await issue();
  fails.push(signsIn);
  await expect(use(code)).rejects.toThrow('the disk is full');
  expect(await use(code)).toMatchObject({ ok: true });
  expect(await use(code)).toEqual({ ok: false, error: 'slip-used' });
  expect(devices.all()).toHaveLength(1);
});

test('[SI-23] where a newer slip could not be made the one before is as it was, open or used', async () => {
  const { fails, issue, use, slips } = setUp();
  const first = await issue();
  fails.push(issues);
  await expect(issue()).rejects.toThrow('the disk is full');
  expect(slips.standing(slips.find(first.slip.id)!)).toBe('open');
  fails.push(issues);
  const using = use(first.code);
  await expect(issue()).rejects.toThrow('the disk is full');
  expect(await using).toMatchObject({ ok: true });
  expect(slips.standing(slips.find(first.slip.id)!)).toBe('used');
  expect(await use(first.code)).toEqual({ ok: false, error: 'slip-used' });
});
