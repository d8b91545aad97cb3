import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '@tauride/kernel';
import type { MandateId, PollId } from '@tauride/procedure';
import type { BallotAnswer, BoxAnswer, Receipt, Snapshot } from '@tauride/protocol';
import { leafHash, rangeOf, rootHex, signedBytesOf } from '@tauride/record';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import {
  announceOf,
  type Answer,
  closeOf,
  type Court,
  openCourt,
  openPoll,
  openSitting,
  voters,
} from '../testing/court.ts';

let court: Court;
let store: Store;
let fault: FaultForm | undefined;

beforeEach(async () => {
  fault = undefined;
  store = openMemoryStore();
  court = await openCourt({ store: faulty(store, () => fault), logLevel: 'trace' });
  await openSitting(court);
});
afterEach(() => court.close());

const nonceOf = (voter: string): string => Buffer.from(voter.padEnd(16, '.')).toString('hex');

function receiptOf(answer: Answer): Receipt {
  expect(answer.status, answer.text).toBe(200);
  return answer.json<BallotAnswer>().receipt;
}

async function isGenuine(receipt: Receipt): Promise<boolean> {
  const { receiptKey } = (await court.send('GET', '/api/snapshot')).json<Snapshot>();
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: receiptKey }, format: 'jwk' });
  const bytes = signedBytesOf(receipt);
  return bytes !== null && verify(null, bytes, key, Buffer.from(receipt.signature, 'base64url'));
}

async function boxOf(poll: PollId): Promise<BoxAnswer> {
  return (await court.send('GET', `/api/polls/${poll}/ballots`)).json<BoxAnswer>();
}

const leavesOf = (box: BoxAnswer): string[] =>
  box.leaves.map((leaf) => Buffer.from(leafHash(canonicalBytes(leaf))).toString('hex'));

const castAll = async (poll: PollId): Promise<Receipt[]> => {
  const choices = ['yes', 'no', 'yes', 'abstain'];
  const answers = await Promise.all(
    voters.map((voter, at) => court.cast(voter, poll, { choice: choices[at], nonce: nonceOf(voter) })),
  );
  return answers.map(receiptOf);
};

/** Closes the poll, announces it, and reads what was counted. */
async function choicesIn(poll: PollId): Promise<string[]> {
  await court.done('chair', closeOf(poll));
  await court.done('chair', announceOf(poll));
  return (await boxOf(poll)).leaves.map(({ choice }) => choice).sort();
}

describe('a ballot', () => {
  test('[P-17] is answered with a signed receipt that names its leaf in the sealed box', async () => {
    const poll = await openPoll(court, 'recorded');
    const receipts = await castAll(poll);
    await court.done('chair', closeOf(poll));
    await court.done('chair', announceOf(poll));
    const box = await boxOf(poll);
    expect(receipts.map(({ claim }) => claim.leaf).sort()).toEqual(leavesOf(box).sort());
    expect(box.root).toBe(rootHex(rangeOf(box.leaves.map((leaf) => canonicalBytes(leaf)))));
    expect(box.leaves.find((leaf) => leaf.voter === ('bob' as MandateId))?.choice).toBe('no');
    for (const receipt of receipts) expect(await isGenuine(receipt)).toBe(true);
    const changed = { ...receipts[0]!, claim: { ...receipts[0]!.claim, leaf: receipts[1]!.claim.leaf } };
    expect(await isGenuine(changed)).toBe(false);
  });

  test('[P-17] is not acknowledged when it could not be made durable', async () => {
    const poll = await openPoll(court, 'recorded');
    fault = 'not-persisted';
    const answer = await court.cast('ann', poll, { choice: 'yes' });
    fault = undefined;
    expect(answer).toMatchObject({ status: 507 });
    expect(store.box.count(poll)).toBe(0);
    receiptOf(await court.cast('ann', poll, { choice: 'yes' }));
    expect(store.box.count(poll)).toBe(1);
  });

  test('[P-18] sent again changes nothing, and another choice replaces it until the poll is closed', async () => {
    const poll = await openPoll(court, 'recorded');
    const first = receiptOf(await court.cast('ann', poll, { choice: 'yes' }));
    expect(receiptOf(await court.cast('ann', poll, { choice: 'yes' })).claim).toEqual(first.claim);
    expect(receiptOf(await court.cast('ann', poll, { choice: 'no' })).claim.leaf).not.toBe(first.claim.leaf);
    const [closed] = await court.done('chair', closeOf(poll));
    expect(closed?.event).toMatchObject({
      finding: { tally: { yes: 0, no: 1, abstain: 0 }, seal: { count: 1 } },
    });
    const late = await court.cast('ann', poll, { choice: 'yes' });
    expect(late.json()).toMatchObject({ status: 409, code: 'no-poll' });
  });

  test('[P-34] held up on its way takes the place of no later one of its device, and of another device it may', async () => {
    const poll = await openPoll(court, 'ballot');
    const yes = { choice: 'yes', nonce: nonceOf('yes'), revision: { device: nonceOf('phone'), number: 1 } };
    const no = { choice: 'no', nonce: nonceOf('no'), revision: { ...yes.revision, number: 2 } };
    receiptOf(await court.cast('ann', poll, no));
    for (const copy of [yes, { ...yes, choice: 'abstain' }])
      expect((await court.cast('ann', poll, copy)).json()).toMatchObject({
        status: 409,
        code: 'ballot-replaced',
      });
    receiptOf(await court.cast('ann', poll, no));
    receiptOf(await court.cast('bob', poll, yes));
    receiptOf(await court.cast('carl', poll, no));
    receiptOf(await court.cast('carl', poll, { ...yes, revision: { device: nonceOf('desk'), number: 1 } }));
    expect(await choicesIn(poll)).toEqual(['no', 'yes', 'yes']);
  });

  test('[P-34] held up on its way replaces none that was taken when the close failed and the poll went on', async () => {
    const poll = await openPoll(court, 'recorded');
    const yes = { choice: 'yes', revision: { device: nonceOf('phone'), number: 1 } };
    receiptOf(await court.cast('ann', poll, { choice: 'no', revision: { ...yes.revision, number: 2 } }));
    fault = 'not-persisted';
    expect((await court.act('chair', closeOf(poll))).status).toBe(507);
    fault = undefined;
    expect((await court.cast('ann', poll, yes)).json().code).toBe('ballot-replaced');
    expect(await choicesIn(poll)).toEqual(['no']);
  });

  test('[P-18] that races with the close is either counted or refused', async () => {
    const poll = await openPoll(court, 'recorded');
    const votes = voters.map((voter) => court.cast(voter, poll, { choice: 'yes' }));
    const close = court.act('chair', closeOf(poll));
    const answers = await Promise.all(votes);
    const taken = answers.filter(({ status }) => status === 200).length;
    for (const answer of answers) expect([200, 409]).toContain(answer.status);
    const [closed] = (await close).json<{ entries: { event: object }[] }>().entries;
    expect(closed?.event).toMatchObject({ finding: { seal: { count: taken } } });
  });

  test('[P-16] is entered by the clerk for a member without a device, and by no one else', async () => {
    const poll = await openPoll(court, 'roll-call');
    expect(receiptOf(await court.cast('clerk', poll, { choice: 'yes', for: 'dora' })).claim.voter).toBe(
      'dora',
    );
    const other = await court.cast('ann', poll, { choice: 'yes', for: 'bob' });
    expect(other.json()).toMatchObject({ status: 403, code: 'not-entitled' });
    const nobody = await court.cast('clerk', poll, { choice: 'yes', for: 'nobody' });
    expect(nobody.json()).toMatchObject({ status: 404, code: 'unknown' });
    expect(store.box.voters(poll)).toEqual(['dora']);
  });

  test('[P-14] that cannot be taken is refused with what to do', async () => {
    const poll = await openPoll(court, 'ballot');
    const without = await court.cast('ann', poll, { choice: 'yes' });
    expect(without.json()).toMatchObject({ status: 400, code: 'nonce-missing' });
    const wrong = await court.cast('ann', poll, { choice: 'maybe', nonce: nonceOf('ann') });
    expect(wrong.json().fields).toEqual([{ field: 'choice', problem: 'must be one of: yes, no, abstain' }]);
    expect((await court.cast('ann', 'p77' as PollId, { choice: 'yes' })).status).toBe(404);
    expect((await court.cast('stranger', poll, { choice: 'yes', nonce: nonceOf('x') })).status).toBe(404);
    const forged = await court.send('POST', `/api/polls/${poll}/ballot`, {
      headers: { authorization: 'Bearer x.y' },
      body: { choice: 'yes' },
    });
    expect(forged.status).toBe(401);
  });
});

describe('a secret poll', () => {
  test('[P-19] names no voter in receipts, in its box or in the journal', async () => {
    const poll = await openPoll(court, 'ballot');
    const receipts = await castAll(poll);
    await court.done('chair', closeOf(poll));
    await court.done('chair', announceOf(poll));
    for (const { claim } of receipts) expect(Object.keys(claim).sort()).toEqual(['assembly', 'leaf', 'poll']);
    const box = await boxOf(poll);
    expect(receipts.map(({ claim }) => claim.leaf).sort()).toEqual(leavesOf(box).sort());
    const nonces = box.leaves.map(({ nonce }) => nonce!);
    expect(nonces).toEqual([...nonces].sort());
    const journal = (await court.send('GET', '/api/journal?from=0')).text;
    for (const voter of voters) expect(JSON.stringify(box)).not.toContain(voter);
    for (const nonce of nonces) expect(journal).not.toContain(nonce);
    expect(store.box.all(poll)).toEqual([]);
  });

  test('[P-19] takes no ballot from an officer for another', async () => {
    const poll = await openPoll(court, 'ballot');
    const answer = await court.cast('clerk', poll, { choice: 'yes', nonce: nonceOf('x'), for: 'ann' });
    expect(answer.json()).toMatchObject({ status: 409, code: 'method-not-allowed' });
  });

  test('[P-25] [P-34] leaves no choice, nonce, device, link or header in the log, at any level', async () => {
    const poll = await openPoll(court, 'ballot');
    await castAll(poll);
    const device = nonceOf('phone');
    for (const number of [7_402_600_000_917, 7_402_600_000_916, 0])
      await court.cast('ann', poll, {
        choice: 'yes',
        nonce: nonceOf('ann'),
        revision: { device, number },
      });
    fault = 'not-persisted';
    await court.cast('ann', poll, { choice: 'abstain', nonce: nonceOf('ann') });
    await court.act('chair', closeOf(poll));
    fault = undefined;
    await court.done('chair', closeOf(poll));
    const log = court.log.join('');
    expect(log).toContain('disk-full');
    expect(log).not.toMatch(/abstain|authorization|bearer|revision|74026/i);
    expect(log).not.toContain(device);
    for (const voter of [...voters, 'chair']) {
      expect(log).not.toContain(nonceOf(voter));
      expect(log).not.toContain(court.token(voter));
    }
  });
});

describe('the box', () => {
  test('[P-20] stays open when the close is refused or fails', async () => {
    const poll = await openPoll(court, 'recorded');
    await court.cast('ann', poll, { choice: 'yes' });
    expect((await court.act('bob', closeOf(poll))).status).toBe(403);
    receiptOf(await court.cast('bob', poll, { choice: 'yes' }));
    fault = 'not-persisted';
    expect((await court.act('chair', closeOf(poll))).status).toBe(507);
    fault = undefined;
    receiptOf(await court.cast('carl', poll, { choice: 'no' }));
    const [closed] = await court.done('chair', closeOf(poll));
    expect(closed?.event).toMatchObject({ finding: { tally: { yes: 2, no: 1, abstain: 0 } } });
  });

  test('[P-20] is sealed once when the close is stored though it failed', async () => {
    const poll = await openPoll(court, 'recorded');
    await court.cast('ann', poll, { choice: 'yes' });
    fault = 'error-but-persisted';
    const answer = await court.act('chair', closeOf(poll), { key: 'close-once' });
    fault = undefined;
    expect(answer.status).toBe(200);
    expect((await court.act('chair', closeOf(poll), { key: 'close-once' })).text).toBe(answer.text);
    expect((await court.cast('bob', poll, { choice: 'yes' })).json().code).toBe('no-poll');
    await court.done('chair', announceOf(poll));
    expect((await boxOf(poll)).count).toBe(1);
  });

  test('[P-21] is read only when the result was announced', async () => {
    const poll = await openPoll(court, 'recorded');
    await court.cast('ann', poll, { choice: 'yes' });
    for (const step of [undefined, closeOf(poll)]) {
      if (step) await court.done('chair', step);
      const early = await court.send('GET', `/api/polls/${poll}/ballots`, { as: 'chair' });
      expect(early.json()).toMatchObject({ status: 403, code: 'box-not-announced' });
    }
    await court.done('chair', announceOf(poll));
    expect((await boxOf(poll)).leaves).toEqual([{ choice: 'yes', voter: 'ann' }]);
  });
});
