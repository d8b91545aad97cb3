import { describe, expect, it } from 'vitest';
import { ranksOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { type CvrOptions, readCvr, readCvrFrom } from './cvr.ts';
import { ranksFromMarks } from './marking.ts';

const NAMES = ['Ann', 'Ben', 'Cat'];

interface Mark {
  readonly selection: number;
  readonly rank?: number;
  readonly more?: object;
}

function contest(id: string, names = NAMES): object {
  return {
    '@id': id,
    Name: `Board ${id}`,
    NumberElected: 2,
    ContestSelection: names.map((_name, at) => ({ '@id': `s${at}`, CandidateIds: [`c${at}`] })),
  };
}

function recordOf(marks: readonly Mark[], id = 'k'): object {
  const selections = marks.map(({ selection, rank, more }) => ({
    ContestSelectionId: `s${selection}`,
    SelectionPosition: [{ HasIndication: 'yes', NumberVotes: 1, ...(rank ? { Rank: rank } : {}), ...more }],
  }));
  const snapshot = { '@id': 'b2', CVRContest: [{ ContestId: id, CVRContestSelection: selections }] };
  return {
    CurrentSnapshotId: 'b2',
    CVRSnapshot: [{ '@id': 'b1', Type: 'original', CVRContest: [] }, snapshot],
  };
}

function report(records: readonly object[], contests: readonly object[] = [contest('k')]): string {
  const candidates = NAMES.map((Name, at) => ({ '@id': `c${at}`, Name }));
  const election = { '@id': 'e', Name: 'Board', Candidate: candidates, Contest: contests };
  return JSON.stringify({ '@type': 'CVR.CastVoteRecordReport', CVR: records, Election: [election] }, null, 1);
}

function ballotsIn({ ballots }: Election): readonly unknown[] {
  return Array.from({ length: ballots.size }, (_, at) => [ballots.weights[at], ranksOf(ballots, at)]);
}

const ranked = (...order: readonly number[]): readonly Mark[] =>
  order.map((selection, at) => ({ selection, rank: at + 1 }));

describe('cast vote records', () => {
  it('[VF-17] give the marks of the snapshot that counts, in the order of the contest', async () => {
    const text = report([recordOf(ranked(2, 0)), recordOf([]), recordOf(ranked(1)), recordOf(ranked(2, 0))]);
    const election = readCvr(text);
    expect(election).toMatchObject({ title: 'Board k', candidates: NAMES, seats: 2, withdrawn: [] });
    expect(ballotsIn(election)).toEqual([
      [2, [[2], [0]]],
      [1, []],
      [1, [[1]]],
    ]);
    const pieces = (async function* () {
      for (let at = 0; at < text.length; at += 11) yield text.slice(at, at + 11);
    })();
    expect(await readCvrFrom(pieces)).toEqual(election);
  });

  it('[VF-17] leave out marks that are not indicated or not allocable, and take marks without a rank as equal', () => {
    const marks = [
      { selection: 0, more: { HasIndication: 'unknown' } },
      { selection: 1, more: { IsAllocable: 'no' } },
      { selection: 2 },
    ];
    expect(
      ballotsIn(readCvr(report([recordOf(marks), recordOf([{ selection: 0 }, { selection: 2 }])]))),
    ).toEqual([
      [1, [[2]]],
      [1, [[0, 2]]],
    ]);
  });

  it('[VF-17] of several contests give the one that is named', () => {
    const text = report([recordOf(ranked(0), 'a'), recordOf(ranked(1), 'b')], [contest('a'), contest('b')]);
    expect(ballotsIn(readCvr(text, { contest: 'b' }))).toEqual([[1, [[1]]]]);
    expect(readCvr(text, { contest: 'Board a' }).title).toBe('Board a');
    expect(() => readCvr(text)).toThrow('say which contest is to be counted: a (Board a), b (Board b)');
    expect(() => readCvr(text, { contest: 'c' })).toThrow('got "c"');
  });

  it.each([
    ['[]', 'line 1: expected a JSON object, got "["'],
    ['', 'line 1: the file ends here: expected a JSON object'],
    ['{}', 'line 1: expected a cast vote record report with an Election and its Contest'],
    ['{"CVR":\n[{"a":1}', 'line 2: the file ends here: expected the end of what begins in line 2'],
    ['{"Election": [1, 2}', 'line 1: the file ends here'],
    ['{\n"CVR": [nothing]}', 'line 2: expected JSON; what begins here is not'],
    ['{"CVR": [\n1]}', 'line 2: expected a cast vote record with the snapshot that CurrentSnapshotId names'],
    [report([recordOf([{ selection: 7 }])]), 'expected one of the selections of contest "k", got "s7"'],
    [report([recordOf([{ selection: 0, rank: -1 }])]), 'expected ranks from 1 to 1000 in contest "k"'],
    [report([recordOf(ranked(0))], [contest('k', [])]), 'expected 1 to 32768 selections in contest "k"'],
  ])('[VF-19] %j are told by their line, with what was expected', (text, message) => {
    expect(() => readCvr(text)).toThrow(message);
  });
});

describe('marks on a ballot paper', () => {
  it.each<[string, readonly (readonly number[])[], CvrOptions, readonly (readonly number[])[]]>([
    ['several in one rank are equal', [[1, 0], [2]], {}, [[0, 1], [2]]],
    ['or the rank is passed over', [[1, 0], [2]], { overvotes: 'skip' }, [[2]]],
    ['or the ballot ends there', [[2], [1, 0], [1]], { overvotes: 'end' }, [[2]]],
    ['empty ranks are passed over', [[], [1], [], [], [0]], {}, [[1], [0]]],
    ['or end the ballot from a number on', [[], [1], [], [], [0]], { mostSkipped: 1 }, [[1]]],
    ['the first of them too', [[], [1]], { mostSkipped: 0 }, []],
    ['a repeated name is passed over', [[1], [1], [0]], {}, [[1], [0]]],
    ['or ends the ballot', [[1], [1], [0]], { duplicates: 'end' }, [[1]]],
    ['later ranks may not be read', [[1], [0], [2]], { mostRanks: 2 }, [[1], [0]]],
  ])('[VF-18] %s', (_what, marked, policy, ranks) => {
    expect(ranksFromMarks(marked, policy)).toEqual(ranks);
  });
});
