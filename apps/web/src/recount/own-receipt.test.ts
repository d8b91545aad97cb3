import { canonicalBytes } from '@tauride/kernel';
import type { PollId } from '@tauride/procedure';
import { leafHash } from '@tauride/record';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../live/hex.ts';
import type { KeptPaper } from '../live/types.ts';
import { declaredRound } from './declared-round.fixture.ts';
import { findOwnPaper, keptReceipt, receiptFrom } from './own-receipt.ts';

const { box } = declaredRound();
const poll = 'p1' as PollId;
const leaf = box.leaves[0]!;

function receipt(
  change: Partial<KeptPaper> = {},
  promised = hexOf(leafHash(canonicalBytes(leaf))),
): KeptPaper {
  const claim = { assembly: 'a', poll, leaf: promised };
  return { poll, paper: leaf.choice, nonce: leaf.nonce, receipt: { claim }, at: 1, ...change } as KeptPaper;
}

function shelf(kept: Readonly<Record<string, string>>) {
  const names = Object.keys(kept);
  return {
    length: names.length,
    key: (at: number) => names[at] ?? null,
    getItem: (name: string) => kept[name]!,
  };
}

describe('the look for one’s own paper', () => {
  it('finds it by its nonce, as it was promised', () => {
    expect(findOwnPaper(box, receipt())).toEqual({ kind: 'found', paper: leaf.choice });
  });

  it('does not find another paper than the receipt promises, or none', () => {
    expect(findOwnPaper(box, receipt({}, '0'.repeat(64)))).toEqual({ kind: 'not-found' });
    expect(findOwnPaper(box, receipt({ nonce: 'f'.repeat(32) }))).toEqual({ kind: 'not-found' });
  });

  it('[PR-24] finds it among hashes, where nobody is told what papers say', () => {
    const hidden = {
      ...box,
      leaves: [],
      hashes: box.leaves.map((one) => hexOf(leafHash(canonicalBytes(one)))),
    };
    expect(findOwnPaper(hidden, receipt())).toEqual({ kind: 'found', paper: leaf.choice });
    expect(findOwnPaper(hidden, receipt({}, '0'.repeat(64)))).toEqual({ kind: 'not-found' });
  });

  it('finds a named paper by its voter, and never by a nonce that is not there', () => {
    const named = { choice: 'c1', voter: 'm7' } as const;
    const open = { ...box, secret: false, leaves: [named] } as unknown as typeof box;
    const promised = hexOf(leafHash(canonicalBytes(named)));
    const own = receipt({}, promised);
    const claimed = { ...own, receipt: { claim: { ...own.receipt.claim, voter: 'm7' } } } as KeptPaper;
    expect(findOwnPaper(open, claimed)).toEqual({ kind: 'found', paper: 'c1' });
    expect(findOwnPaper(open, own)).toEqual({ kind: 'not-found' });
  });

  it('reads the receipt that any member of this assembly left in the browser', () => {
    const kept = JSON.stringify({ p1: receipt() });
    const storage = shelf({ 'tauride.papers.other.d1': '{}', 'tauride.papers.a.d4': kept });
    expect(keptReceipt(storage, 'a', poll)?.paper).toBe(leaf.choice);
    expect(keptReceipt(storage, 'a', 'p2' as PollId)).toBeNull();
    expect(keptReceipt(storage, 'b', poll)).toBeNull();
    expect(keptReceipt(null, 'a', poll)).toBeNull();
  });

  it('reads a receipt from a file, and nothing else', () => {
    expect(receiptFrom(JSON.stringify(receipt()))?.poll).toBe(poll);
    for (const text of ['', '{', 'null', '[]', '{"poll":"p1"}', '{"poll":"p1","paper":""}'])
      expect(receiptFrom(text)).toBeNull();
  });
});
