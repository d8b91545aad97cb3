import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BatchAnswer, CommandAnswer, Problem, RoundBoxAnswer } from '@tauride/protocol';
import { batchDigest } from '@tauride/record';
import { stopTypesetter } from '../minutes/pdf.ts';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { type Answer, type Court, openCourt, openSitting, temporaryFolder } from '../testing/court.ts';
import {
  assignTellers,
  type Ballot,
  declareRound,
  enterBatch,
  openRound,
  readBatch,
  roundAct,
  roundIn,
} from '../testing/election.ts';

let court: Court;
let store: Store;
let faults: (FaultForm | undefined)[];
let ballot: Ballot;

beforeEach(async () => {
  faults = [];
  store = openMemoryStore();
  court = await openCourt({ store: faulty(store, () => faults.shift()) });
  await openSitting(court);
  await assignTellers(court);
  ballot = await openRound(court, { rules: { seats: 1 } });
});
afterEach(() => court.close());
afterAll(stopTypesetter);

const codeOf = (answer: Answer): string => answer.json<Problem>().code;
const batchOf = (answer: Answer): BatchAnswer => {
  expect(answer.status, answer.text).toBe(200);
  return answer.json<BatchAnswer>();
};
const batches = () => roundIn(court, ballot).round.batches;
const PAPERS = { 'c1>c2': 2, '': 1, invalid: 1 };
const close = () => court.act('chair', roundAct('CloseRound', ballot));

async function agree(papers: { readonly [paper: string]: number } = PAPERS, batch = 'A'): Promise<void> {
  for (const teller of ['ann', 'bob']) batchOf(await enterBatch(court, teller, ballot, { batch, papers }));
}

test('[P-41] ballot papers are printed by chair, clerk and tellers, and by nobody else', async () => {
  const path = `/api/elections/${ballot.election}/ballot-papers.pdf`;
  for (const as of ['chair', 'clerk', 'ann'])
    expect((await court.send('GET', path, { as })).headers.get('content-type'), as).toBe('application/pdf');
  for (const [as, code] of [
    ['carl', 'desk-only'],
    [null, 'link-needed'],
  ] as const)
    expect([as, codeOf(await court.send('GET', path, { as }))]).toEqual([as, code]);
});

describe('a batch of papers', () => {
  test('[P-36] is agreed when two tellers have entered the same, whatever the order of its papers', async () => {
    const first = batchOf(await enterBatch(court, 'ann', ballot, { papers: PAPERS }));
    expect(first).toMatchObject({ phase: 'waits-for-second', differences: null });
    expect(first.entries).toEqual([{ by: 'ann', papers: 4 }]);
    const turned = { invalid: 1, '': 1, 'c1>c2': 2 };
    const second = batchOf(await enterBatch(court, 'bob', ballot, { papers: turned }));
    expect(second).toMatchObject({ phase: 'agreed', differences: [] });
    expect(batches()).toMatchObject([{ name: 'A', phase: 'agreed' }]);
  });

  test('[P-36] is told to tellers alone, what another entered only when there are two, and then what differs', async () => {
    await enterBatch(court, 'ann', ballot, { papers: PAPERS });
    expect(batchOf(await readBatch(court, 'bob', ballot))).toEqual({
      poll: ballot.poll,
      batch: 'A',
      phase: 'waits-for-second',
      entries: [{ by: 'ann', papers: 4 }],
      own: null,
      differences: null,
    });
    const own = batchOf(await readBatch(court, 'ann', ballot)).own!;
    expect(Object.fromEntries(own.map(({ paper, count }) => [paper, count]))).toEqual(PAPERS);
    const other = { 'c1>c2': 2, c1: 1, invalid: 1 };
    const both = batchOf(await enterBatch(court, 'bob', ballot, { papers: other }));
    expect(both).toMatchObject({ phase: 'differs' });
    expect(both.differences).toEqual([
      { paper: '', counts: [1, 0] },
      { paper: 'c1', counts: [0, 1] },
    ]);
    for (const [as, code] of [
      ['carl', 'tellers-only'],
      ['chair', 'tellers-only'],
      ['clerk', 'tellers-only'],
      [null, 'link-needed'],
    ] as const)
      expect([as, codeOf(await readBatch(court, as, ballot))]).toEqual([as, code]);
  });

  test('[P-36] is corrected by who entered it, until two agree', async () => {
    await enterBatch(court, 'ann', ballot, { papers: { c1: 1 } });
    await enterBatch(court, 'bob', ballot, { papers: PAPERS });
    expect(batchOf(await enterBatch(court, 'ann', ballot, { papers: PAPERS })).phase).toBe('agreed');
    expect(codeOf(await enterBatch(court, 'ann', ballot, { papers: { c1: 1 } }))).toBe('already-so');
  });

  test('[P-36] is entered by tellers alone, and stores nothing for others', async () => {
    expect(codeOf(await enterBatch(court, 'carl', ballot, { papers: PAPERS }))).toBe('not-entitled');
    expect(codeOf(await enterBatch(court, 'chair', ballot, { papers: PAPERS }))).toBe('not-entitled');
    await agree();
    const digest = batches()[0]!.entries[0]!.digest;
    expect(store.box.papers(ballot.poll, digest)).toBeDefined();
    expect([store.box.count(ballot.poll), store.box.voters(ballot.poll)]).toEqual([0, []]);
    expect(codeOf(await enterBatch(court, 'ann', ballot, { papers: { c9: 1 }, batch: 'B' }))).toBe('unknown');
    expect(codeOf(await enterBatch(court, 'ann', ballot, { papers: { 'c1=c2': 1 }, batch: 'B' }))).toBe(
      'malformed',
    );
    const strange = { ...ballot, election: 'e9' as never };
    expect((await enterBatch(court, 'ann', strange, { papers: PAPERS })).status).toBe(404);
  });

  test('[P-36] of more papers than voters is refused', async () => {
    const answer = await enterBatch(court, 'ann', ballot, { papers: { c1: 7 } });
    expect(answer.json()).toMatchObject({ status: 409, code: 'count-impossible' });
    await agree({ c1: 5 });
    for (const voter of ['carl', 'dora']) await court.cast(voter, ballot.poll, { paper: 'c2' });
    expect((await close()).json()).toMatchObject({ code: 'count-impossible', values: { total: 7, most: 6 } });
    expect((await court.cast('carl', ballot.poll, { paper: 'c1' })).status).toBe(200);
  });

  test('[P-7] entered again with its key gets the same answer and is entered once', async () => {
    const first = await enterBatch(court, 'ann', ballot, { papers: PAPERS, key: 'batch-of-ann' });
    const again = await enterBatch(court, 'ann', ballot, { papers: PAPERS, key: 'batch-of-ann' });
    expect(batchOf(again)).toEqual(batchOf(first));
    expect(batches()[0]!.entries).toHaveLength(1);
    const other = await enterBatch(court, 'ann', ballot, { papers: { c1: 1 }, key: 'batch-of-ann' });
    expect(codeOf(other)).toBe('idempotency-key-reused');
  });
});

describe('papers and their entry', () => {
  test('[P-37] an entry whose papers are not in the box is refused', async () => {
    const more = { batch: 'A', papers: 2, digest: 'ab'.repeat(32) };
    expect(codeOf(await court.act('ann', roundAct('EnterPapers', ballot, more)))).toBe('papers-missing');
    await enterBatch(court, 'ann', ballot, { papers: { c1: 2 } });
    const { digest } = batches()[0]!.entries[0]!;
    for (const wrong of [
      { ...more, digest, papers: 3 },
      { ...more, digest, batch: 'B' },
    ])
      expect(codeOf(await court.act('bob', roundAct('EnterPapers', ballot, wrong)))).toBe('papers-missing');
    expect(batches()).toHaveLength(1);
  });

  test.each([
    ['papers not stored', ['not-persisted']],
    ['papers stored though it failed', ['error-but-persisted']],
    ['entry not stored', [undefined, 'not-persisted']],
  ] as const)('[P-37] an entry that failed goes through when it is sent again: %s', async (_what, plan) => {
    faults = [...plan];
    expect((await enterBatch(court, 'ann', ballot, { papers: PAPERS, key: 'the-same-key' })).status).toBe(
      507,
    );
    expect(batches()).toEqual([]);
    batchOf(await enterBatch(court, 'ann', ballot, { papers: PAPERS, key: 'the-same-key' }));
    batchOf(await enterBatch(court, 'bob', ballot, { papers: PAPERS }));
    expect(batches()).toMatchObject([{ phase: 'agreed' }]);
  });

  test('[P-37] an entry that was stored though it failed is answered', async () => {
    faults = [undefined, 'error-but-persisted'];
    expect(batchOf(await enterBatch(court, 'ann', ballot, { papers: PAPERS })).phase).toBe(
      'waits-for-second',
    );
    expect(batches()[0]!.entries).toHaveLength(1);
  });

  test('[P-37] a round is not closed over papers that are not what the journal has, and can be once they are there', async () => {
    await court.close();
    const damaged = openMemoryStore();
    let lost = false;
    const box = {
      ...damaged.box,
      papers: (poll: string, digest: string) => (lost ? '[]' : damaged.box.papers(poll, digest)),
    };
    court = await openCourt({ store: { ...damaged, box } });
    await openSitting(court);
    await assignTellers(court);
    ballot = await openRound(court, { rules: { seats: 1 } });
    await agree();
    lost = true;
    expect((await close()).json()).toMatchObject({
      status: 409,
      code: 'papers-missing',
      values: { batch: 'A' },
    });
    expect((await court.cast('carl', ballot.poll, { paper: 'c1' })).status).toBe(200);
    lost = false;
    expect((await close()).status).toBe(200);
  });

  test('[P-38] a round is not closed while tellers differ', async () => {
    await enterBatch(court, 'ann', ballot, { papers: PAPERS });
    expect((await close()).json()).toMatchObject({ code: 'papers-differ', values: { batch: 'A' } });
    await enterBatch(court, 'bob', ballot, { papers: { c1: 1 } });
    expect(codeOf(await close())).toBe('papers-differ');
    await enterBatch(court, 'bob', ballot, { papers: PAPERS });
    expect((await close()).status).toBe(200);
    expect(codeOf(await enterBatch(court, 'bob', ballot, { papers: { c1: 1 }, batch: 'B' }))).toBe('no-poll');
  });

  test('[P-38] [P-40] agreed papers are leaves of the box, and its salt shows that they are those of the journal', async () => {
    await court.cast('carl', ballot.poll, { paper: 'c2' });
    await agree();
    await agree({ c3: 1 }, 'B');
    const [, { entries }] = batches() as never as [unknown, { entries: { digest: string }[] }];
    await declareRound(court, ballot);
    const box = (await court.send('GET', `/api/polls/${ballot.poll}/ballots`)).json<RoundBoxAnswer>();
    expect(box.leaves).toEqual([
      { choice: 'c2', voter: 'carl' },
      { batch: 'A', choice: '' },
      { batch: 'A', choice: 'c1>c2', weight: 2 },
      { batch: 'A', choice: 'invalid' },
      { batch: 'B', choice: 'c3' },
    ]);
    expect(roundIn(court, ballot).round).toMatchObject({
      box: { ballots: 6, blank: 1, invalid: 1, seal: { count: 5, root: box.root } },
    });
    const told = { poll: ballot.poll, batch: 'B', papers: [{ paper: 'c3', count: 1 }] };
    expect(batchDigest(told, box.salt!)).toBe(entries[0]!.digest);
    expect(batchOf(await readBatch(court, 'ann', ballot))).toMatchObject({ own: null, differences: null });
  });

  test('[P-26] [P-37] a batch that was half entered goes on after a restart, and the lot after the close', async () => {
    await court.close();
    const folder = temporaryFolder();
    const restart = async (): Promise<void> => {
      await court.close();
      court = await openCourt({ dataDir: folder.path });
    };
    // A court counts its keys from one, and the store remembers those of the one before.
    const again = async (command: object): Promise<Answer> => {
      const answer = await court.act('chair', command, {
        key: `after-restart-${JSON.stringify(command).length}`,
      });
      expect(answer.status, answer.text).toBe(200);
      return answer;
    };
    court = await openCourt({ dataDir: folder.path });
    await openSitting(court);
    await assignTellers(court);
    ballot = await openRound(court, { rules: { seats: 1 }, names: ['Xenia', 'Yusuf'] });
    await court.cast('carl', ballot.poll, { paper: 'c1' });
    const papers = { c2: 1 };
    batchOf(await enterBatch(court, 'ann', ballot, { papers }));
    await restart();
    expect(batchOf(await readBatch(court, 'ann', ballot)).own).toEqual([{ paper: 'c2', count: 1 }]);
    expect(batchOf(await enterBatch(court, 'bob', ballot, { papers })).phase).toBe('agreed');
    await restart();
    await again(roundAct('CloseRound', ballot));
    await restart();
    const drawn = (await again(roundAct('DrawLot', ballot, { chosen: 'c2' }))).json<CommandAnswer>();
    expect(drawn.entries[0]?.event).toMatchObject({ counted: { kind: 'people', outcome: { valid: '2' } } });
    await restart();
    await again(roundAct('DeclareRound', ballot));
    const box = (await court.send('GET', `/api/polls/${ballot.poll}/ballots`)).json<RoundBoxAnswer>();
    expect(box.leaves).toEqual([
      { choice: 'c1', voter: 'carl' },
      { batch: 'A', choice: 'c2' },
    ]);
    await court.close();
    folder.remove();
    court = await openCourt();
  });

  test('[P-36] chair and clerk count where a body has fewer than two tellers', async () => {
    await court.close();
    court = await openCourt({ store: openMemoryStore() });
    await openSitting(court);
    ballot = await openRound(court, { rules: { seats: 1 } });
    batchOf(await enterBatch(court, 'chair', ballot, { papers: PAPERS }));
    expect(batchOf(await readBatch(court, 'clerk', ballot)).phase).toBe('waits-for-second');
    expect(codeOf(await readBatch(court, 'ann', ballot))).toBe('tellers-only');
    expect(batchOf(await enterBatch(court, 'clerk', ballot, { papers: PAPERS })).phase).toBe('agreed');
  });
});
