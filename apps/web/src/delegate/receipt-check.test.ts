import { canonicalBytes } from '@tauride/kernel';
import { type Instant, type MemberId, ownMandate, type Poll, type PollId } from '@tauride/procedure';
import type { BoxAnswer, BoxLeaf } from '@tauride/protocol';
import { leafHash, sealBox } from '@tauride/record';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../live/hex.ts';
import { checkBox } from './receipt-check.ts';

const member = 'd1' as MemberId;
const poll = 'poll-1' as PollId;
const nonce = (digit: number) => String(digit).repeat(32);

function sealed(secret: boolean) {
  const box = sealBox(
    [
      { voter: 'd1', choice: 'yes', nonce: nonce(1) },
      { voter: 'd2', choice: 'no', nonce: nonce(2) },
    ],
    { secret },
  );
  const leaves = box.leaves.map((leaf) => JSON.parse(new TextDecoder().decode(leaf)) as BoxLeaf);
  const answer: BoxAnswer = { poll, secret, root: box.root, count: box.count, leaves };
  const announced = {
    phase: 'announced',
    finding: { kind: 'counted', tally: { yes: 1, no: 1, abstain: 0 }, seal: { root: box.root, count: 2 } },
  } as Extract<Poll, { phase: 'announced' }>;
  return { answer, announced };
}

function receiptFor(leaf: BoxLeaf) {
  const claim = { assembly: 'a', poll, leaf: hexOf(leafHash(canonicalBytes(leaf))) };
  return {
    poll,
    choice: leaf.choice,
    at: 0 as Instant,
    receipt: { claim, salt: '', proof: { index: 0, size: 1, root: '', hashes: [] }, signature: '' },
    ...(leaf.nonce === undefined ? {} : { nonce: leaf.nonce }),
  };
}

describe('the own vote in a sealed box', () => {
  it('is found by name in a named poll, with or without a receipt', () => {
    const { answer, announced } = sealed(false);
    const found = { kind: 'found', choice: 'yes' };
    expect(checkBox(answer, announced, { member, receipt: undefined })).toEqual(found);
    const receipt = receiptFor({ voter: ownMandate(member), choice: 'yes' });
    expect(checkBox(answer, announced, { member, receipt })).toEqual(found);
  });

  it('is found by its nonce in a secret one, and only with the receipt', () => {
    const { answer, announced } = sealed(true);
    const receipt = receiptFor({ choice: 'yes', nonce: nonce(1) });
    expect(checkBox(answer, announced, { member, receipt })).toEqual({ kind: 'found', choice: 'yes' });
    expect(checkBox(answer, announced, { member, receipt: undefined })).toBeNull();
  });

  it('is missed when the box holds another choice than the receipt promises', () => {
    const { answer, announced } = sealed(false);
    const receipt = receiptFor({ voter: ownMandate(member), choice: 'no' });
    expect(checkBox(answer, announced, { member, receipt })).toEqual({ kind: 'not-found' });
  });

  it('proves nothing in a box that is not the one in the record', () => {
    const { answer, announced } = sealed(false);
    const forged = { ...answer, leaves: answer.leaves.map((leaf) => ({ ...leaf, choice: 'yes' as const })) };
    expect(checkBox(forged, announced, { member, receipt: undefined })).toEqual({ kind: 'other-box' });
  });
});
