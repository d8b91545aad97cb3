import { canonicalBytes } from '@tauride/kernel';
import { leafBytesOf, leafHash, type AnyLine } from '@tauride/record';
import { afterEach, describe, expect, test } from 'vitest';
import { type Batch, type Committed, FORGOTTEN, type Store } from './store.ts';

/** What the tests of committed entries need to know of an adapter. */
export interface OpeningsHarness {
  open(): Store;
  /** Changes the words of a committed entry in a closed store, or removes them. */
  damage(seq: number, how: 'reworded' | 'lost'): void;
}

const entry = (seq: number, text: string): Uint8Array =>
  canonicalBytes({ v: 1, seq, at: 5, event: { text } });
const salt = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const committed = (seq: number, text: string): Committed => ({ text: entry(seq, text), salt: salt(seq + 1) });
const batch = (expectedSeq: number, ...entries: Batch['entries']): Batch => ({ expectedSeq, entries });
const lines = (store: Store): AnyLine[] => [...store.read(0)].map(({ text }) => JSON.parse(text) as AnyLine);

/** Rules S-30 to S-32. */
export function openingsContract(name: string, createHarness: () => OpeningsHarness): void {
  describe(name, () => {
    let opened: Store[] = [];
    const setUp = async () => {
      const harness = createHarness();
      const open = (): Store => {
        const store = harness.open();
        opened.push(store);
        return store;
      };
      const store = open();
      await store.append(batch(0, entry(0, 'plain'), committed(1, 'Ann slept'), committed(2, 'Bob too')));
      return { harness, store, reopen: async () => (await store.close(), open()) };
    };
    afterEach(async () => {
      for (const store of opened) await store.close();
      opened = [];
    });

    test('[S-30] a committed entry stands in the record as its commitment, and is read with its salt', async () => {
      const { reopen } = await setUp();
      const store = await reopen();
      const [plain, ann] = [...store.read(0)];
      expect([plain!.sealed, Buffer.from(plain!.bytes)]).toEqual([null, Buffer.from(entry(0, 'plain'))]);
      const line = JSON.parse(ann!.text) as AnyLine;
      expect(line).toEqual({ v: 1, seq: 1, at: 5, event: { text: 'Ann slept' }, salt: '02'.repeat(32) });
      expect(Buffer.from(ann!.bytes)).toEqual(Buffer.from(canonicalBytes(line)));
      expect(Buffer.from(ann!.sealed!)).toEqual(Buffer.from(leafBytesOf(line)));
      expect(Buffer.from(ann!.leaf)).toEqual(Buffer.from(leafHash(ann!.sealed!)));
    });

    test.each(['reworded', 'lost'] as const)('[S-31] words that were %s are found', async (how) => {
      const { harness, store, reopen } = await setUp();
      await store.close();
      harness.damage(2, how);
      const again = await reopen();
      expect(() => lines(again)).toThrow(
        expect.objectContaining({ code: 'journal-damaged', message: expect.stringContaining('entry 2 ') }),
      );
    });

    test('[S-32] words are erased together with the entry that tells of it, and the record stays as it was', async () => {
      const { store, reopen } = await setUp();
      await store.directory.put('ann', '"Ann"');
      const before = [...store.read(0)];
      const left = { seq: 1, text: entry(1, ''), salt: salt(9), told: 3 };
      const told = { ...batch(3, entry(3, 'told')), erasing: { entries: [left], members: ['ann'] } };
      expect((await store.append({ ...told, expectedSeq: 9 })).ok).toBe(false);
      expect(lines(store)[1]).toMatchObject({ event: { text: 'Ann slept' } });
      expect((await store.append(told)).ok).toBe(true);
      const again = await reopen();
      const after = [...again.read(0)];
      expect(after.slice(0, 3).map(({ leaf }) => Buffer.from(leaf))).toEqual(
        before.map(({ leaf }) => Buffer.from(leaf)),
      );
      const [, ann, bob] = lines(again);
      const { c } = JSON.parse(Buffer.from(before[1]!.sealed!).toString()) as AnyLine;
      const expected = { v: 1, seq: 1, at: 5, event: { text: '' }, salt: '09'.repeat(32), c, erased: 3 };
      expect(ann).toEqual(expected);
      expect(leafBytesOf(ann!)).toEqual(new Uint8Array(before[1]!.sealed!));
      expect(bob).toMatchObject({ event: { text: 'Bob too' } });
      expect(again.directory.get('ann')).toBeUndefined();
    });

    test('[S-32] with erased words goes the fingerprint of the request that brought them, and no other', async () => {
      const { store, reopen } = await setUp();
      const asked = async (key: string, ...entries: Batch['entries']): Promise<void> => {
        const from = store.tail();
        const response = JSON.stringify({ from, seq: from + entries.length });
        await store.append({ ...batch(from, ...entries), idempotency: { key, fingerprint: 'f', response } });
      };
      await asked('before', committed(3, 'Carl rose'));
      await asked('it', entry(4, 'plain'), committed(5, 'Dora fell'));
      await asked('after', committed(6, 'Emil ran'));
      const erasing = { entries: [{ seq: 5, text: entry(5, ''), salt: salt(9), told: 7 }], members: [] };
      expect((await store.append({ ...batch(7, entry(7, 'told')), erasing })).ok).toBe(true);
      const again = await reopen();
      const left = ['before', 'it', 'after'].map((key) => again.replyTo(key));
      expect(left.map((reply) => reply?.fingerprint)).toEqual(['f', FORGOTTEN, 'f']);
      expect(left[1]?.response).toBe('{"from":4,"seq":6}');
    });

    test.each([0, 1, 7])('[S-32] entry %i, which cannot be erased, keeps the batch out', async (seq) => {
      const { store } = await setUp();
      const erase = (at: number): Batch => ({
        ...batch(store.tail(), entry(store.tail(), 'told')),
        erasing: {
          entries: [{ seq: at, text: entry(at, ''), salt: salt(9), told: store.tail() }],
          members: [],
        },
      });
      expect((await store.append(erase(1))).ok).toBe(true);
      expect(await store.append(erase(seq))).toEqual({ ok: false, error: 'not-erasable' });
      expect(store.tail()).toBe(4);
    });
  });
}
