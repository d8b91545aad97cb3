import { canonicalBytes } from '@tauride/kernel';
import type { BallotAnswer, DuressAnswer, RoundBoxAnswer } from '@tauride/protocol';
import { appendLeaf, emptyRange, leafHash, rootHex } from '@tauride/record';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryDisk, type MemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import { type Answer, callOf, type Court, founding, openCourt } from '../testing/court.ts';
import { type Ballot, declareRound, enterBatch, openRound, roundAct, roundIn } from '../testing/election.ts';

let court: Court;
let disk: MemoryDisk;
const tellers = ['dora', 'clerk'];

beforeEach(async () => {
  disk = createMemoryDisk();
  const offices = tellers.map((member) => ({
    type: 'AssignOffice',
    body: 'council',
    office: 'teller',
    member,
  }));
  court = await openCourt({ store: openMemoryStore(disk), founding: [...founding, ...offices] });
  await court.done('chair', { ...callOf('s1'), confirm: 'secret' });
  await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
  for (const as of ['ann', 'bob', 'carl']) await court.send('PUT', '/api/pin', { as, body: codes });
});
afterEach(() => court.close());

const codes = { pin: '471100', quiet: '926055' } as const;
const secret = { rules: { secret: true } } as const;

const nonceOf = (voter: string): string => Buffer.from(voter.padEnd(16, '.')).toString('hex');
const codeOf = (answer: Answer): string => answer.json().code;
const forced = async (as: string): Promise<Answer> => court.send('GET', '/api/sittings/s1/duress', { as });
const hashOf = (leaf: object): string => Buffer.from(leafHash(canonicalBytes(leaf as never))).toString('hex');

function cast(as: string, { poll }: Ballot, paper: string, code?: string): Promise<Answer> {
  const confirmation = code === undefined ? {} : { confirmation: code };
  return court.cast(as, poll, { paper, nonce: nonceOf(as), ...confirmation });
}

async function boxOf({ poll }: Ballot): Promise<RoundBoxAnswer> {
  return (await court.send('GET', `/api/polls/${poll}/ballots`)).json<RoundBoxAnswer>();
}

const closed = async (ballot: Ballot) =>
  (await court.done('chair', roundAct('CloseRound', ballot)))[0]!.event;

const rootOf = (hashes: readonly string[]): string =>
  rootHex(hashes.reduce((range, hash) => appendLeaf(range, Buffer.from(hash, 'hex')), emptyRange));

/** Its acts are not those of before under the same key. */
async function restarted(): Promise<void> {
  await court.close();
  court = await openCourt({ store: openMemoryStore(disk) });
}

describe('a round that is confirmed', () => {
  test('[PR-4] [PR-23] takes no paper without the code of the voter; who has a paper of the desk needs none', async () => {
    const ballot = await openRound(court, secret);
    expect(roundIn(court, ballot).round.confirm).toBe(true);
    expect(codeOf(await cast('ann', ballot, 'c1'))).toBe('confirmation-missing');
    expect(codeOf(await cast('dora', ballot, 'c1', codes.pin))).toBe('code-not-set');
    expect(codeOf(await cast('ann', ballot, 'c1', '000000'))).toBe('confirmation-wrong');
    expect((await cast('ann', ballot, 'c1', codes.pin)).status).toBe(200);
    await court.done('chair', roundAct('HandPaper', ballot, { member: 'bob' }));
    expect(codeOf(await cast('bob', ballot, 'c1', codes.pin))).toBe('on-paper');
    for (const as of tellers)
      expect((await enterBatch(court, as, ballot, { papers: { c2: 1 } })).status).toBe(200);
    expect(await closed(ballot)).toMatchObject({ box: { ballots: 2, seal: { count: 2 } } });
    expect(court.log.join('\n')).not.toMatch(/471100|926055/);
  });

  test('[PR-23] is none where its votes are told with names, and only secret ones are confirmed', async () => {
    const ballot = await openRound(court);
    expect((await court.cast('ann', ballot.poll, { paper: 'c1' })).status).toBe(200);
    await declareRound(court, ballot);
    expect((await boxOf(ballot)).leaves).toEqual([{ choice: 'c1', voter: 'ann' }]);
  });

  test('[PR-9] [PR-11] [PR-24] answers a forced paper as any other, seals it as it was cast, and counts it as blank', async () => {
    const ballot = await openRound(court, secret);
    const free = await cast('ann', ballot, 'c1>c2', codes.pin);
    const under = await cast('bob', ballot, 'c3>c2', codes.quiet);
    await cast('carl', ballot, 'c2>c1', codes.pin);
    expect([under.status, shapeOf(under)]).toEqual([free.status, shapeOf(free)]);
    for (const as of ['chair', 'clerk', 'ann', 'bob'])
      expect([as, (await forced(as)).status]).toEqual([as, as === 'clerk' ? 200 : 403]);
    expect((await forced('dora')).json<DuressAnswer>().forced).toEqual([
      { poll: ballot.poll, member: 'bob', again: false },
    ]);
    const event = await closed(ballot);
    expect(event).toMatchObject({ box: { ballots: 3, blank: 1, invalid: 0, seal: { count: 3 } } });
    expect(JSON.stringify(event)).not.toContain('left');
    await court.done('chair', roundAct('DeclareRound', ballot));
    const box = await boxOf(ballot);
    expect(Object.keys(box).toSorted()).toEqual(['count', 'hashes', 'leaves', 'poll', 'root', 'secret']);
    expect([box.leaves, box.hashes?.length, rootOf(box.hashes!)]).toEqual([[], 3, box.root]);
    for (const answer of [free, under])
      expect(box.hashes).toContain(answer.json<BallotAnswer>().receipt.claim.leaf);
    const journal = (await court.send('GET', '/api/journal?from=0', { as: 'ann' })).text;
    expect(journal).not.toMatch(/forced|duress|c3>c2|c2>c1/i);
    const kept = JSON.stringify([[...disk.sealed], [...disk.papers]]);
    expect(kept).not.toMatch(/forced|c3>c2|c2>c1/);
  });

  test('[PR-11] [PR-16] takes as many bytes of the files for a forced paper as for any other', async () => {
    const ballot = await openRound(court, secret);
    await cast('ann', ballot, 'c1>c2', codes.pin);
    await cast('bob', ballot, 'c3>c2', codes.quiet);
    const lengths = [...disk.ballots.get(ballot.poll)!.values()].map((payload) => payload!.length);
    expect([lengths.length, new Set(lengths).size]).toEqual([2, 1]);
  });

  test('[PR-13] counts what is cast freely after a forced paper', async () => {
    const ballot = await openRound(court, { rules: { ...secret.rules, seats: 1 } });
    await cast('bob', ballot, 'c3', codes.quiet);
    await cast('bob', ballot, 'c1', codes.pin);
    expect((await forced('dora')).json<DuressAnswer>().forced).toMatchObject([{ again: true }]);
    expect(await closed(ballot)).toMatchObject({ box: { ballots: 1, blank: 0 } });
  });

  test('[PR-24] tells nothing of papers that tellers counted but how many different ones there are', async () => {
    const ballot = await openRound(court, secret);
    await cast('ann', ballot, 'c1', codes.quiet);
    for (const as of tellers) await enterBatch(court, as, ballot, { papers: { 'c2>c3': 2, c3: 1 } });
    expect(await closed(ballot)).toMatchObject({ box: { ballots: 4, blank: 1 } });
    await court.done('chair', roundAct('DeclareRound', ballot));
    const { hashes = [], salt, count } = await boxOf(ballot);
    expect([hashes.length, salt, count]).toEqual([3, undefined, 3]);
    const guesses = [
      { batch: 'A', choice: 'c2>c3', weight: 2 },
      { batch: 'A', choice: 'c3' },
    ];
    expect(guesses.map(hashOf).filter((hash) => hashes.includes(hash))).toEqual([]);
  });
});

describe('a lot in a round that is confirmed', () => {
  const rules = { rules: { secret: true, seats: 1 }, names: ['Xenia', 'Yusuf'] } as const;

  async function tied(): Promise<Ballot> {
    const ballot = await openRound(court, rules);
    await cast('ann', ballot, 'c1', codes.pin);
    await cast('bob', ballot, 'c2', codes.pin);
    await cast('carl', ballot, 'c2', codes.quiet);
    expect(await closed(ballot)).toMatchObject({
      box: { ballots: 3, blank: 1, counted: { kind: 'lot-needed' } },
    });
    return ballot;
  }

  test('[PR-25] is drawn over the same papers after a start of the server, and then they are gone', async () => {
    const ballot = await tied();
    const [left = '', ...others] = disk.papers.get(ballot.poll)?.values() ?? [];
    // In the order of what they say: the order of the voters would tell whose they are.
    const papers = ['', 'c1', 'c2'].map((paper) => ({ paper, weight: 1 }));
    expect([JSON.parse(left), others]).toEqual([papers, []]);
    await restarted();
    const lot = await court.act('chair', roundAct('DrawLot', ballot, { chosen: 'c2' }), {
      key: 'the-lot-of-it',
    });
    expect(lot.status, lot.text).toBe(200);
    expect(roundIn(court, ballot).round).toMatchObject({ box: { ballots: 3, blank: 1 } });
    expect(disk.papers.get(ballot.poll)).toBeUndefined();
    await court.act('chair', roundAct('DeclareRound', ballot), { key: 'the-result-of-it' });
    expect((await boxOf(ballot)).hashes).toHaveLength(3);
  });

  test('[PR-25] is refused where none is needed, though nothing is left to count', async () => {
    const ballot = await openRound(court, rules);
    await cast('ann', ballot, 'c1', codes.pin);
    await closed(ballot);
    const lot = await court.act('chair', roundAct('DrawLot', ballot, { chosen: 'c2' }));
    expect([lot.status, court.server.hall.phase]).toEqual([409, 'ok']);
  });

  test('[PR-25] leaves nothing where the election is called off instead', async () => {
    const ballot = await tied();
    const { election } = ballot;
    await court.done('chair', { type: 'AbandonElection', sitting: 's1', election, reason: 'No light.' });
    expect(disk.papers.get(ballot.poll)).toBeUndefined();
  });
});

describe('a sitting that is stopped in danger', () => {
  test('[PR-20] throws away every round that is open, with its ballots; another can be opened', async () => {
    const first = await openRound(court, secret);
    const second = await openRound(court, { ...secret, office: 'Treasurer', names: ['Vera', 'Wim'] });
    expect((await cast('ann', first, 'c1', codes.pin)).status).toBe(200);
    await cast('ann', second, 'c2', codes.quiet);
    const stopped = await court.done('chair', { type: 'RecessSitting', sitting: 's1', reason: 'Shots.' });
    expect(stopped.map(({ event }) => event.type)).toEqual([
      'RoundAbandoned',
      'RoundAbandoned',
      'SittingRecessed',
    ]);
    await expect.poll(() => [disk.ballots.size, disk.sealed.size]).toEqual([0, 0]);
    expect(codeOf(await cast('ann', first, 'c1', codes.pin))).toBe('unknown');
    await court.done('chair', { type: 'ResumeSitting', sitting: 's1' });
    const { election } = first;
    const again = await court.done('chair', { type: 'OpenRound', sitting: 's1', election });
    expect(again[0]!.event).toMatchObject({ type: 'RoundOpened', confirm: true });
  });
});

/** The names and lengths of everything in an answer, without what chance made. */
function shapeOf(answer: Answer): unknown {
  const shape = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]));
  };
  const headers = [...answer.headers.keys()].toSorted();
  return [answer.text.length, headers, shape(answer.json())];
}
