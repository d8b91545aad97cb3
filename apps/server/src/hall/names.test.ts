import type { MemberId } from '@tauride/procedure';
import type { DirectoryChange } from '@tauride/protocol';
import { expect, it } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import { createNames } from './names.ts';

const [ann, bob] = ['ann', 'bob'] as MemberId[] as [MemberId, MemberId];

it('[MB-18] names that were changed together are put back, and what was erased stays erased', async () => {
  const { directory } = openMemoryStore();
  const told: DirectoryChange[] = [];
  const names = createNames(directory, (changes) => told.push(...changes));
  await names.set(ann, 'Ann');
  const details = { member_number: '7' };
  await names.change([
    { member: ann, person: { name: 'Ann Archer', details } },
    { member: bob, person: { name: 'Bob' } },
  ]);
  expect(names.all).toEqual({ ann: 'Ann Archer', bob: 'Bob' });
  expect(createNames(directory, () => undefined).people).toEqual({
    ann: { name: 'Ann Archer', details },
    bob: { name: 'Bob' },
  });
  await names.set(ann, 'Ann A.');
  expect(names.people['ann']).toEqual({ name: 'Ann A.', details });
  await names.restore([ann, bob]);
  expect(names.people).toEqual({ ann: { name: 'Ann' } });
  expect(told.slice(-2)).toEqual([
    { member: ann, name: 'Ann' },
    { member: bob, name: null },
  ]);
  await names.change([{ member: ann, person: { name: 'Other' } }]);
  await names.erase(ann);
  expect(directory.all()).toEqual([]);
  await names.restore([ann]);
  expect(names.all).toEqual({});
});
