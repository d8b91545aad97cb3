import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../ids.ts';
import {
  ballots,
  boxWith,
  calls,
  closesRound,
  declares,
  electionIn,
  lastRound,
  naming,
  opensRound,
  standing,
} from '../testing/election.ts';
import { unmetBy } from './quotas.ts';
import { CHAIR, openHall, SITTING } from '../testing/hall.ts';

const at = { sitting: SITTING } as const;
const quotas = [{ group: 'Women', atLeast: 2 }] as const;

describe('quotas on the elected set', () => {
  it('[RE-20] pass over who has more votes where the quota could not be kept otherwise', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3 Women', 'd4 Women'], { seats: 3, needs: 'plurality', quotas });
    expect(ballots(hall, id, ['1*c1', '5*c1=c2=c3', '1*c4'])).toEqual(['c1', 'c3', 'c4']);
  });

  it('[RE-20] hold over repeated ballots: whom a quota keeps out stands no more', () => {
    const hall = openHall();
    const most = [{ group: 'Port', atMost: 1 }];
    const id = standing(hall, ['d1 Port', 'd2 Port', 'd3', 'd4'], { seats: 2, quotas: most });
    expect(ballots(hall, id, ['5*c1=c2', '1*c3', '1*c4'])).toEqual([]);
    expect(ballots(hall, id, ['5*c1', '1*c2', '1*c3'])).toEqual(['c1']);
    opensRound(hall, id);
    expect(lastRound(hall, id).order).toEqual(['c3', 'c4']);
  });

  it('[RE-20] are constraints of the methods of counting', () => {
    const hall = openHall();
    const method = { kind: 'people', by: 'scottish-stv' } as const;
    const id = standing(hall, ['d1', 'd2', 'd3 Women', 'd4 Women'], { seats: 2, method, quotas });
    expect(ballots(hall, id, ['4*c1>c2', '3*c2>c1', '1*c3', '1*c4'])).toEqual(
      expect.arrayContaining(['c3', 'c4']),
    );
    expect(electionIn(hall, id).phase).toBe('declared');
  });

  it('[RE-41] that those who stand cannot keep refuse the first ballot, until others are named', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const id = standing(hall, ['d1', 'd2', 'd3 Women'], { seats: 2, needs: 'plurality', quotas });
    const open = { type: 'OpenRound', ...at, election: id } as const;
    expect(hall.refused(CHAIR, open)).toEqual({
      code: 'quota-unmet',
      citation: electionIn(hall, id).citation,
      detail: { group: 'Women', least: 2, reachable: 1 },
    });
    hall.act(CHAIR, { type: 'ReopenNominations', ...at, election: id });
    hall.act('d4', naming(id, 'd4', ['Women']));
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    expect(ballots(hall, id, ['3*c1', '2*c2', '2*c3', '1*c4'])).toEqual(['c3', 'c4']);
    expect(unmetBy(electionIn(hall, id), electionIn(hall, id).elected)).toEqual([]);
  });

  it('[RE-41] of which one cannot be kept beside another refuse it too; places that must stay empty do not', () => {
    const hall = openHall();
    const both = [
      { group: 'Women', atLeast: 2 },
      { group: 'Port', atLeast: 1 },
    ];
    const id = standing(hall, ['d1 Port', 'd2 Women', 'd3 Women'], { seats: 2, quotas: both });
    const open = { type: 'OpenRound', ...at, election: id } as const;
    expect(hall.refused(CHAIR, open).detail).toEqual({ group: 'Port', least: 1, reachable: 0 });
    const most = [{ group: 'Port', atMost: 1 }];
    opensRound(hall, standing(hall, ['d4 Port', 'd5 Port'], { seats: 2, quotas: most }));
  });

  it('[RE-41] that a withdrawal between two ballots breaks do not stop the next, and are known as not met', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3 Women', 'd4 Women'], { seats: 2, quotas });
    expect(ballots(hall, id, ['3*c3', '3*c4'])).toEqual([]);
    const gone = { candidate: 'c4' as CandidateId, accepts: false } as const;
    hall.act('d4', { type: 'AnswerNomination', ...at, election: id, ...gone });
    expect(ballots(hall, id, ['6*c1=c3'])).toEqual(['c1', 'c3']);
    const after = electionIn(hall, id);
    expect(after.phase).toBe('declared');
    expect(unmetBy(after, after.elected)).toEqual(quotas);
  });
});

describe('a method of the counting library', () => {
  it('[RE-22] [RE-19] counts the papers of a round, blank ones apart, and elects in its order', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], {
      seats: 2,
      method: { kind: 'people', by: 'scottish-stv' },
    });
    expect(ballots(hall, id, ['4*c2>c1', '2*c1', '1*c3', '2*', '1*invalid'])).toEqual(['c2', 'c1']);
    const round = lastRound(hall, id);
    expect(round).toMatchObject({ box: { ballots: 10, blank: 2, invalid: 1 } });
    expect(round.phase === 'declared' && round.box.counted).toMatchObject({
      kind: 'people',
      outcome: { method: 'scottish-stv', seats: 2 },
    });
  });

  it('[RE-18] waits for each lot, and goes on with those that were drawn', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3', 'd4'], {
      seats: 1,
      method: { kind: 'people', by: 'irv' },
    });
    opensRound(hall, id);
    const papers = ['2*c1', '2*c2', '2*c3', '2*c4'];
    const poll = closesRound(hall, id, papers);
    const electionBox = boxWith(hall, poll, papers);
    const drawn: CandidateId[] = [];
    for (;;) {
      const round = lastRound(hall, id);
      if (round.phase !== 'closed' || round.box.counted.kind !== 'lot-needed') break;
      const { among, number } = round.box.counted.request;
      expect(number).toBe(drawn.length);
      const chosen = round.order[among.at(-1)!]!;
      drawn.push(chosen);
      hall.act(CHAIR, { type: 'DrawLot', ...at, election: id, poll, chosen }, { electionBox });
    }
    expect(drawn.length).toBeGreaterThan(0);
    expect(declares(hall, id)).toHaveLength(1);
    expect(lastRound(hall, id)).toMatchObject({ lots: drawn.map((chosen) => ({ chosen, by: 'hand' })) });
  });
});

describe('lists', () => {
  it('[RE-26] get seats by their votes, the last ones by lot where they stand equal', () => {
    const hall = openHall();
    const id = calls(hall, { seats: 2, method: { kind: 'lists', by: 'dhondt' } });
    for (const name of ['A', 'B', 'C']) {
      const candidate = { member: null, name, groups: [], people: [`${name}1`, `${name}2`] };
      hall.act(CHAIR, { ...naming(id, 'd1'), candidate });
    }
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    expect(hall.refused(CHAIR, { type: 'DeclareUnopposed', ...at, election: id }).code).toBe('ballot-needed');
    opensRound(hall, id);
    const papers = ['4*c1', '2*c2', '1*c3', ''];
    const poll = closesRound(hall, id, papers);
    expect(lastRound(hall, id)).toMatchObject({
      box: { counted: { request: { among: [0, 1], number: 0 } } },
    });
    const electionBox = boxWith(hall, poll, papers);
    hall.act(
      CHAIR,
      { type: 'DrawLot', ...at, election: id, poll, chosen: 'c2' as CandidateId },
      { electionBox },
    );
    expect(declares(hall, id)).toEqual(['c1', 'c2']);
    expect(lastRound(hall, id)).toMatchObject({
      box: { counted: { kind: 'lists', votes: [4, 2, 1], seats: { seats: [1, 1, 0] } } },
    });
    expect(electionIn(hall, id).phase).toBe('declared');
  });
});
