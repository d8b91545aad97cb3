import type { Instant, MandateId, PollId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { createReceipts } from './receipts.ts';
import type { KeptReceipt } from './types.ts';

const receipt = (poll: string): KeptReceipt => ({
  poll: poll as PollId,
  choice: 'yes',
  nonce: '00',
  receipt: { claim: { assembly: 'a', poll, leaf: '00' }, signature: 's' } as never,
  at: 0 as Instant,
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  } as Storage;
}

describe('receipts', () => {
  it('of two tabs are kept side by side, and each shows those of the other', () => {
    const storage = memory();
    const [one, other] = [createReceipts(storage, 'r'), createReceipts(storage, 'r')];
    one.keep(receipt('p1'));
    other.keep(receipt('p2'));
    expect(Object.keys(one.all())).toEqual(['p1', 'p2']);
    expect(Object.keys(createReceipts(storage, 'r').all())).toEqual(['p1', 'p2']);
  });

  it('of several mandates in one poll are kept side by side', () => {
    const page = createReceipts<KeptReceipt>(memory(), 'r');
    page.keep(receipt('p1'));
    page.keep({ ...receipt('p1'), choice: 'no', mandate: 'ada~ben' as MandateId });
    expect(Object.entries(page.all()).map(([ballot, { choice }]) => [ballot, choice])).toEqual([
      ['p1', 'yes'],
      ['p1 ada~ben', 'no'],
    ]);
  });

  it('are kept by the page alone where nothing may be stored', () => {
    const page = createReceipts(null, 'r');
    page.keep(receipt('p1'));
    expect(Object.keys(page.all())).toEqual(['p1']);
  });
});
