import { canonicalBytes } from '@tauride/kernel';
import type { Entry, Instant } from '@tauride/procedure';
import { emptyRange, rangeOf, treeHead } from '@tauride/record';
import { describe, expect, it } from 'vitest';
import { compare, withEntries, witnessOf, witnessText } from './record-check.ts';
import { createWitness } from './witness.ts';

const entry = (seq: number, text = 'x'): Entry =>
  ({
    v: 1,
    seq,
    at: 1000 + seq,
    by: 'operator',
    event: { type: 'AgendaItemAdded', sitting: 's', item: `i${seq}`, title: text },
  }) as never;
const entries = (count: number, text?: string): readonly Entry[] =>
  Array.from({ length: count }, (_, seq) => entry(seq, text));
const headOf = (list: readonly Entry[]) => treeHead(rangeOf(list.map((one) => canonicalBytes(one))));
const now = 5000 as Instant;

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  } as Storage;
}

function witness(journal: readonly Entry[], storage = memory()) {
  return createWitness({
    api: { journal: async (from, to) => journal.slice(from, to) },
    storage,
    assembly: 'a',
    now: () => now,
    onChange: () => undefined,
  });
}

describe('the record as this browser checks it', () => {
  it('is the tree over the canonical entries', () => {
    expect(
      compare(withEntries(emptyRange, entries(7))!, headOf(entries(7)), { at: now, seenAt: now }),
    ).toMatchObject({
      phase: 'checked',
      head: { size: 7 },
    });
  });

  it('cannot be told where an entry is missing', () => {
    expect(withEntries(emptyRange, [entry(0), entry(2)])).toBeNull();
  });

  it('is kept over a visit as text', () => {
    const range = withEntries(emptyRange, entries(5))!;
    expect(witnessOf(witnessText({ range, seenAt: now }))).toEqual({ range, seenAt: now });
    expect(witnessOf('{')).toBeNull();
  });

  it('is checked from what an earlier visit saw', async () => {
    const storage = memory();
    const first = witness(entries(3), storage);
    await first.start({ head: headOf(entries(3)) });
    const asked: number[] = [];
    const later = createWitness({
      api: {
        journal: async (from, to) => {
          asked.push(from);
          return entries(9).slice(from, to);
        },
      },
      storage,
      assembly: 'a',
      now: () => now,
      onChange: () => undefined,
    });
    await later.start({ head: headOf(entries(9)) });
    expect(asked).toEqual([3]);
    expect(later.check()).toMatchObject({ phase: 'checked', head: { size: 9 } });
  });

  it('does not match when an entry that was seen has changed, and stays so', async () => {
    const storage = memory();
    await witness(entries(3), storage).start({ head: headOf(entries(3)) });
    const changed = entries(6, 'changed');
    const later = witness(changed, storage);
    await later.start({ head: headOf(changed) });
    expect(later.check()).toMatchObject({ phase: 'mismatch' });
    later.compare(headOf([...entries(3), ...changed.slice(3)]));
    expect(later.check()).toMatchObject({ phase: 'mismatch' });
  });

  it('does not match when the server lost entries that this browser saw', async () => {
    const storage = memory();
    await witness(entries(5), storage).start({ head: headOf(entries(5)) });
    const later = witness(entries(4), storage);
    await later.start({ head: headOf(entries(4)) });
    expect(later.check()).toEqual({ phase: 'mismatch', entry: 4, seenAt: now });
  });

  it('holds to the later of two starts that overlap', async () => {
    const journal = entries(6);
    const pages: ((page: readonly Entry[]) => void)[] = [];
    const one = createWitness({
      api: { journal: async () => new Promise((resolve) => pages.push(resolve)) },
      storage: null,
      assembly: 'a',
      now: () => now,
      onChange: () => undefined,
    });
    const first = one.start({ head: headOf(journal.slice(0, 4)) });
    const second = one.start({ head: headOf(journal) });
    pages[1]!(journal);
    await second;
    pages[0]!(journal.slice(0, 4));
    await first;
    one.grow(entry(6));
    one.compare(headOf(entries(7)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 7 } });
  });

  it('is read again when it could not be read at first', async () => {
    let isReached = false;
    const one = createWitness({
      api: {
        journal: async (from, to) => {
          if (!isReached) throw new TypeError('no connection');
          return entries(9).slice(from, to);
        },
      },
      storage: null,
      assembly: 'a',
      now: () => now,
      onChange: () => undefined,
    });
    await one.start({ head: headOf(entries(3)) });
    expect(one.check()).toMatchObject({ phase: 'checking' });
    isReached = true;
    one.grow(entry(3));
    one.compare(headOf(entries(4)));
    await expect.poll(() => one.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
  });

  it('takes entries that come while the ones before them are read', async () => {
    const one = witness(entries(4));
    const started = one.start({ head: headOf(entries(4)) });
    one.grow(entry(4));
    await started;
    one.grow(entry(5));
    one.compare(headOf(entries(6)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 6 } });
  });

  it('passes over the head of an earlier act when a later one has been answered already', async () => {
    const one = witness(entries(4));
    await one.start({ head: headOf(entries(4)) });
    one.grow(entry(4));
    one.grow(entry(5));
    one.compare(headOf(entries(5)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
    one.compare(headOf(entries(6)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 6 } });
  });
});
