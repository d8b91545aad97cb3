import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '@tauride/kernel';
import type { BallotAnswer, BoxLeaf, Problem, Receipt, RoundBoxAnswer } from '@tauride/protocol';
import { leafHash, rangeOf, rootHex } from '@tauride/record';
import { stopBoxWork } from '../election/box-work.ts';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { type Answer, type Court, openCourt, openPoll, openSitting } from '../testing/court.ts';
import {
  assignTellers,
  type Ballot,
  declareRound,
  enterBatch,
  openRound,
  roundAct,
  roundIn,
} from '../testing/election.ts';

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
const leafOf = (leaf: object): string => Buffer.from(leafHash(canonicalBytes(leaf as never))).toString('hex');

function receiptOf(answer: Answer): Receipt {
  expect(answer.status, answer.text).toBe(200);
  return answer.json<BallotAnswer>().receipt;
}

const codeOf = (answer: Answer): string => answer.json<Problem>().code;

const boxOf = ({ poll }: Ballot, as: string | null = null): Promise<Answer> =>
  court.send('GET', `/api/polls/${poll}/ballots`, { as });

async function declared(ballot: Ballot): Promise<RoundBoxAnswer> {
  await declareRound(court, ballot);
  return (await boxOf(ballot)).json<RoundBoxAnswer>();
}

describe('a paper', () => {
  test('[P-35] is answered with a receipt that names its leaf in the sealed box', async () => {
    const ballot = await openRound(court);
    const receipts = [
      receiptOf(await court.cast('ann', ballot.poll, { paper: 'c1>c2' })),
      receiptOf(await court.cast('bob', ballot.poll, { paper: '' })),
    ];
    const box = await declared(ballot);
    expect(box.leaves).toEqual([
      { choice: 'c1>c2', voter: 'ann' },
      { choice: '', voter: 'bob' },
    ]);
    expect(receipts.map(({ claim }) => claim.leaf)).toEqual(box.leaves.map(leafOf));
    expect(box).toMatchObject({
      secret: false,
      count: 2,
      root: rootHex(rangeOf(box.leaves.map((leaf) => canonicalBytes(leaf)))),
    });
    expect(box).not.toHaveProperty('salt');
  });

  test('[P-35] is replaced by a later one until the round is closed, and taken no more after it', async () => {
    const ballot = await openRound(court);
    const revision = { device: 'd'.repeat(32), number: 2 };
    receiptOf(await court.cast('ann', ballot.poll, { paper: 'c1', revision: { ...revision, number: 1 } }));
    receiptOf(await court.cast('ann', ballot.poll, { paper: 'c2>c3', revision }));
    const early = await court.cast('ann', ballot.poll, { paper: 'c1', revision: { ...revision, number: 1 } });
    expect(codeOf(early)).toBe('ballot-replaced');
    expect((await declared(ballot)).leaves).toEqual([{ choice: 'c2>c3', voter: 'ann' }]);
    expect(codeOf(await court.cast('bob', ballot.poll, { paper: 'c1' }))).toBe('no-poll');
  });

  test.each([
    ['c4', 'unknown'],
    ['c1>c1', 'malformed'],
    ['c1=c2', 'malformed'],
    ['invalid', 'malformed'],
    ['c1 > c2', 'malformed'],
  ])('[P-35] that says %j is refused as %s', async (paper, code) => {
    const { poll } = await openRound(court);
    expect(codeOf(await court.cast('ann', poll, { paper }))).toBe(code);
    expect(store.box.count(poll)).toBe(0);
  });

  test('[P-35] answers no question, and a choice fills no office', async () => {
    const { poll } = await openRound(court);
    expect(codeOf(await court.cast('ann', poll, { choice: 'yes' }))).toBe('malformed');
    await court.done('chair', {
      type: 'AbandonElection',
      sitting: 's1',
      election: 'e1',
      reason: 'No light.',
    });
    expect(codeOf(await court.cast('ann', poll, { paper: 'c1' }))).toBe('no-poll');
    const question = await openPoll(court, 'recorded');
    expect(codeOf(await court.cast('ann', question, { paper: 'c1' }))).toBe('malformed');
    expect(codeOf(await court.cast('ann', question, { paper: 'yes' }))).toBe('malformed');
    expect([store.box.count(poll), store.box.count(question)]).toEqual([0, 0]);
  });

  test('[P-35] is cast by members with a vote alone, and for another by chair or clerk where it is not secret', async () => {
    const open = await openRound(court);
    expect((await court.cast('clerk', open.poll, { paper: 'c1', for: 'dora' })).status).toBe(200);
    expect(codeOf(await court.cast('ann', open.poll, { paper: 'c1', for: 'bob' }))).toBe('not-entitled');
    const public_ = await court.send('POST', `/api/polls/${open.poll}/ballot`, { body: {} });
    expect(public_.status).toBe(401);
    await declared(open);
    const secret = await openRound(court, { office: 'Audit', rules: { secret: true } });
    const ballot = { paper: 'c1', nonce: nonceOf('x') };
    expect(codeOf(await court.cast('clerk', secret.poll, { ...ballot, for: 'dora' }))).toBe(
      'method-not-allowed',
    );
    expect(codeOf(await court.cast('dora', secret.poll, { paper: 'c1' }))).toBe('nonce-missing');
  });
});

describe('a secret round', () => {
  test('[P-35] [I-8] names no voter in receipts, box, journal or log, and keeps who voted alone', async () => {
    const ballot = await openRound(court, { rules: { secret: true } });
    const papers = { ann: 'c1>c2', bob: 'c2', carl: 'c3>c1' };
    const receipts = await Promise.all(
      Object.entries(papers).map(async ([voter, paper]) =>
        receiptOf(await court.cast(voter, ballot.poll, { paper, nonce: nonceOf(voter) })),
      ),
    );
    for (const { claim } of receipts) expect(claim).not.toHaveProperty('voter');
    const box = await declared(ballot);
    const expected = Object.entries(papers).map(([voter, choice]): BoxLeaf<string> => ({
      choice,
      nonce: nonceOf(voter),
    }));
    expect(box.leaves).toEqual(expected.toSorted((a, b) => (a.nonce! < b.nonce! ? -1 : 1)));
    expect(receipts.map(({ claim }) => claim.leaf).sort()).toEqual(box.leaves.map(leafOf).sort());
    expect([store.box.all(ballot.poll), store.box.voters(ballot.poll)]).toEqual([[], ['ann', 'bob', 'carl']]);
    const journal = (await court.send('GET', '/api/journal')).text;
    for (const text of [journal, court.log.join('')]) expect(text).not.toMatch(/c3>c1|ann.{0,40}c1>c2/u);
    for (const voter of Object.keys(papers)) expect(court.log.join('')).not.toContain(nonceOf(voter));
  });
});

describe('a round that is called off', () => {
  const abandon = { type: 'AbandonElection', sitting: 's1', election: 'e1', reason: 'No light.' };

  test.each([true, false])('[P-40] [I-8] takes its ballots with it (secret: %j)', async (secret) => {
    await assignTellers(court);
    const { poll, ...ballot } = await openRound(court, { rules: { secret } });
    receiptOf(await court.cast('bob', poll, { paper: 'c2>c1', ...(secret ? { nonce: nonceOf('b') } : {}) }));
    const papers = await enterBatch(court, 'ann', { poll, ...ballot }, { papers: { 'c3>c1': 2 } });
    expect(papers.status, papers.text).toBe(200);
    expect(store.box.get(poll, 'bob')).toContain('c2>c1');
    await court.done('chair', abandon);
    expect([store.box.all(poll), store.box.get(poll, 'bob')]).toEqual([[], undefined]);
    expect(store.box.voters(poll)).toEqual(['bob']);
    const { round } = roundIn(court, { poll, ...ballot });
    expect(round.batches.map(({ entries }) => store.box.papers(poll, entries[0]!.digest))).toEqual([
      undefined,
    ]);
    expect(codeOf(await boxOf({ poll, ...ballot }, 'chair'))).toBe('box-not-announced');
  });

  test('[P-40] takes ballots on where it was refused or could not be kept', async () => {
    const ballot = await openRound(court);
    receiptOf(await court.cast('ann', ballot.poll, { paper: 'c1' }));
    expect((await court.act('bob', abandon)).status).toBe(403);
    fault = 'not-persisted';
    expect((await court.act('chair', abandon)).status).toBe(507);
    fault = undefined;
    receiptOf(await court.cast('bob', ballot.poll, { paper: 'c2' }));
    const { leaves } = await declared(ballot);
    expect(leaves).toEqual([
      { choice: 'c1', voter: 'ann' },
      { choice: 'c2', voter: 'bob' },
    ]);
  });
});

describe('the box of a round', () => {
  test('[P-40] is read when the round was declared, and not before', async () => {
    const ballot = await openRound(court, { rules: { seats: 1 } });
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    for (const step of [undefined, roundAct('CloseRound', ballot)]) {
      if (step) await court.done('chair', step);
      for (const as of [null, 'chair', 'ann'])
        expect(codeOf(await boxOf(ballot, as))).toBe('box-not-announced');
    }
    await court.done('chair', roundAct('DeclareRound', ballot));
    expect((await boxOf(ballot)).json<RoundBoxAnswer>().leaves).toEqual([{ choice: 'c1', voter: 'ann' }]);
    expect((await court.send('GET', '/api/polls/p99/ballots')).status).toBe(404);
  });

  test('[P-40] tells nothing while the round is open: neither snapshot, journal, stream nor metrics hold a paper', async () => {
    await assignTellers(court);
    const ballot = await openRound(court);
    await court.cast('ann', ballot.poll, { paper: 'c3>c1>c2' });
    await enterBatch(court, 'ann', ballot, { papers: { 'c2>c3>c1': 2 } });
    const paths = [
      '/api/snapshot',
      '/api/journal',
      '/api/metrics',
      '/api/minutes',
      '/api/minutes?format=json',
    ];
    for (const path of paths) {
      const { text, status } = await court.send('GET', path, { as: 'chair' });
      expect([path, status]).toEqual([path, 200]);
      expect(text, path).not.toMatch(/c3>c1|c2>c3|c3\\u003e/u);
    }
    expect(court.log.join('')).not.toMatch(/c3>c1|c2>c3/u);
  });

  test('[P-38] stays open when the close is refused or fails', async () => {
    const ballot = await openRound(court);
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    expect((await court.act('bob', roundAct('CloseRound', ballot))).status).toBe(403);
    receiptOf(await court.cast('bob', ballot.poll, { paper: 'c1>c2' }));
    fault = 'not-persisted';
    expect((await court.act('chair', roundAct('CloseRound', ballot))).status).toBe(507);
    fault = undefined;
    receiptOf(await court.cast('carl', ballot.poll, { paper: 'c2' }));
    const [closed] = await court.done('chair', roundAct('CloseRound', ballot));
    expect(closed?.event).toMatchObject({ box: { ballots: 3, seal: { count: 3 } } });
  });

  test('[P-38] is sealed once when the close is stored though it failed', async () => {
    const ballot = await openRound(court);
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    fault = 'error-but-persisted';
    const answer = await court.act('chair', roundAct('CloseRound', ballot), { key: 'close-once' });
    fault = undefined;
    expect(answer.status).toBe(200);
    expect((await court.act('chair', roundAct('CloseRound', ballot), { key: 'close-once' })).text).toBe(
      answer.text,
    );
    expect(codeOf(await court.cast('bob', ballot.poll, { paper: 'c1' }))).toBe('no-poll');
  });

  test('[P-38] stays open when it cannot be counted, and nothing is entered', async () => {
    const ballot = await openRound(court, { rules: { seats: 1 } });
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    const { seq } = court.server.hall.state;
    let isAnswered = false;
    const closing = court.act('chair', roundAct('CloseRound', ballot)).finally(() => (isAnswered = true));
    while (!isAnswered) {
      await stopBoxWork();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await closing).json()).toMatchObject({ status: 500, code: 'server-error' });
    expect(court.server.hall).toMatchObject({ phase: 'ok', state: { seq } });
    receiptOf(await court.cast('bob', ballot.poll, { paper: 'c1' }));
    const [closed] = await court.done('chair', roundAct('CloseRound', ballot));
    expect(closed?.event).toMatchObject({ box: { ballots: 2 } });
  });

  test('[P-38] is closed without holding up those who follow and vote elsewhere', async () => {
    const ballot = await openRound(court);
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    await stopBoxWork();
    const order: string[] = [];
    const closing = court.act('chair', roundAct('CloseRound', ballot)).then(() => order.push('closed'));
    await court.send('GET', '/api/snapshot', { as: 'ann' }).then(() => order.push('read'));
    await closing;
    // The thread has to start before it can count.
    expect(order).toEqual(['read', 'closed']);
  });

  test('[P-38] holds every paper that was acknowledged while the round was being closed', async () => {
    const ballot = await openRound(court);
    const casts = ['ann', 'bob', 'carl', 'dora'].map((as) => court.cast(as, ballot.poll, { paper: 'c1' }));
    const close = court.act('chair', roundAct('CloseRound', ballot));
    const taken = (await Promise.all(casts)).filter(({ status }) => status === 200).length;
    const [closed] = (await close).json<{ entries: { event: object }[] }>().entries;
    expect(closed?.event).toMatchObject({ box: { ballots: taken, seal: { count: taken } } });
  });
});

describe('a lot', () => {
  const tied = async (options = {}): Promise<Ballot> => {
    const ballot = await openRound(court, { rules: { seats: 1 }, names: ['Xenia', 'Yusuf'], ...options });
    await court.cast('ann', ballot.poll, { paper: 'c1' });
    await court.cast('bob', ballot.poll, { paper: 'c2' });
    return ballot;
  };

  test('[P-39] drawn by hand decides the same sealed box', async () => {
    const ballot = await tied();
    const [closed] = await court.done('chair', roundAct('CloseRound', ballot));
    expect(closed?.event).toMatchObject({ box: { ballots: 2, counted: { kind: 'lot-needed' } } });
    expect(codeOf(await court.act('chair', roundAct('DeclareRound', ballot)))).toBe('lot-needed');
    expect(codeOf(await court.act('chair', roundAct('DrawLot', ballot, { chosen: 'c3' })))).toBe('wrong-lot');
    const { event } = (await court.done('chair', roundAct('DrawLot', ballot, { chosen: 'c2' })))[0]!;
    const { request } = (closed!.event as never as { box: { counted: { request: { purpose: string } } } }).box
      .counted;
    const elected = request.purpose === 'exclude' ? 0 : 1;
    expect(event).toMatchObject({ counted: { kind: 'people', outcome: { elected: [elected] } } });
  });

  test('[P-39] from a seed is drawn with the seed that the desk bound itself to, and no other', async () => {
    const { seedCommitment } = await import('@tauride/count/elections');
    const seed = 'dice: 4 4 1 6 2';
    const ballot = await tied({
      rules: { seats: 1, lots: 'seed' },
      commitment: seedCommitment(seed),
    });
    await court.done('chair', roundAct('CloseRound', ballot));
    expect(codeOf(await court.act('chair', roundAct('DrawLot', ballot, { seed: 'another' })))).toBe(
      'wrong-lot',
    );
    const [drawn] = await court.done('chair', roundAct('DrawLot', ballot, { seed }));
    expect(drawn?.event).toMatchObject({ seed, counted: { kind: 'people' }, lots: [{ by: 'seed' }] });
  });
});
