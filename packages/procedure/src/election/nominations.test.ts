import { describe, expect, it } from 'vitest';
import { stands } from './access.ts';
import { CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import { ballots, calls, electionIn, naming, standing } from '../testing/election.ts';
import { bare, bring, decideTop, make, sittingOf, votes } from '../testing/moves.ts';
import { byOwnRules } from '../rulebook/elections.ts';
import type { CandidateId } from '../ids.ts';

const at = { sitting: SITTING } as const;
const c1 = 'c1' as CandidateId;

describe('calling an election', () => {
  it('[RE-1] is the chair’s; the rules stay with it', () => {
    const hall = openHall();
    const call = {
      type: 'CallElection',
      ...at,
      office: ' Treasurer ',
      rules: { seats: 1, method: { kind: 'people', by: 'plurality' } },
    } as const;
    expect(hall.refused('d1', call).code).toBe('not-entitled');
    const [event] = hall.act(CHAIR, call);
    expect(event).toMatchObject({
      type: 'ElectionCalled',
      office: 'Treasurer',
      citation: 'RONR (12th ed.) 46:32',
    });
    expect(electionIn(hall, 'e1' as never)).toMatchObject({
      phase: 'nominating',
      rules: { needs: 'majority', majorityOf: 'cast', nextRound: 'all', secret: true, lots: 'hand' },
    });
    expect(hall.refused(CHAIR, call).code).toBe('already-so');
    expect(hall.refused(CHAIR, { ...call, office: '  ' }).code).toBe('malformed');
  });

  it.each([
    [{ method: { kind: 'people', by: 'scottish-stv' }, seats: 5 }, { kind: 'ranks', equal: false }, 'method'],
    [{ method: { kind: 'people', by: 'schulze' } }, { kind: 'ranks', equal: true }, 'method'],
    [{ method: { kind: 'people', by: 'plurality' } }, { kind: 'one' }, 'majority'],
    [{ method: { kind: 'people', by: 'plurality' }, seats: 3 }, { kind: 'several', most: 3 }, 'majority'],
    [{ method: { kind: 'people', by: 'approval' } }, { kind: 'several', most: 1_000 }, 'method'],
    [{ method: { kind: 'lists', by: 'dhondt' }, seats: 9 }, { kind: 'one' }, 'method'],
  ] as const)('[RE-2] %j has a paper that its method reads', (rules, paper, needs) => {
    const hall = openHall();
    expect(electionIn(hall, calls(hall, rules)).rules).toMatchObject({ paper, needs });
  });

  it.each([
    [{ seats: 0 }],
    [{ paper: { kind: 'ranks', equal: false } }],
    [{ method: { kind: 'people', by: 'meek' }, paper: { kind: 'one' } }],
    [{ method: { kind: 'people', by: 'wigm' }, paper: { kind: 'ranks', equal: true } }],
    [{ needs: 'method' }],
    [{ method: { kind: 'people', by: 'meek' }, needs: 'majority' }],
    [{ quotas: [{ group: 'Women' }] }],
    [{ seats: 3, quotas: [{ group: 'Women', atLeast: 2, atMost: 1 }] }],
    [
      {
        quotas: [
          { group: 'A', atMost: 1 },
          { group: 'A', atMost: 1 },
        ],
      },
    ],
    [{ method: { kind: 'lists', by: 'dhondt' }, quotas: [{ group: 'A', atMost: 1 }] }],
  ] as const)('[RE-3] %j is refused', (rules) => {
    const hall = openHall();
    const given = { seats: 1, method: { kind: 'people', by: 'plurality' }, ...rules } as const;
    const call = { type: 'CallElection', ...at, office: 'Board', rules: given } as const;
    expect(hall.refused(CHAIR, call).code).toBe('malformed');
  });

  it('[RE-3] names the condition that asks for more than there are places', () => {
    const hall = openHall();
    const method = { kind: 'people', by: 'plurality' } as const;
    const rules = { seats: 2, method, quotas: [{ group: 'Women', atLeast: 3 }] };
    expect(hall.refused(CHAIR, { type: 'CallElection', ...at, office: 'Board', rules })).toMatchObject({
      code: 'quota-too-high',
      detail: { group: 'Women', least: 3, seats: 2 },
    });
    calls(hall, { seats: 2, quotas: [{ group: 'Women', atLeast: 2 }] });
  });

  it('[RE-4] is secret only where all weigh alike, and always where the book says so', () => {
    const call = (secret?: boolean) =>
      ({
        type: 'CallElection',
        ...at,
        office: 'Board',
        rules: {
          seats: 1,
          method: { kind: 'people', by: 'plurality' },
          ...(secret === undefined ? {} : { secret }),
        },
      }) as const;
    const weighed = openHall();
    weighed.act(CLERK, {
      type: 'SeatMembers',
      body: 'congress' as never,
      members: [{ member: 'heavy' as never, label: 'Heavy', voting: 'full', weight: 5, group: null }],
      reason: 'By-election.',
    });
    expect(weighed.refused(CHAIR, call(true)).code).toBe('method-not-allowed');
    weighed.act(CHAIR, call());
    expect(electionIn(weighed, 'e1' as never).rules.secret).toBe(false);
    const un = openHall({ rulebook: 'un-ga' });
    expect(un.refused(CHAIR, call(false))).toMatchObject({
      code: 'method-not-allowed',
      citation: 'UNGA rules 92-94 (132)',
    });
    const ours = openHall({ changes: { elections: { ballot: 'open' } } });
    ours.act(CHAIR, call());
    expect(electionIn(ours, 'e1' as never).rules.secret).toBe(false);
  });
});

describe('nominations', () => {
  it('[RE-5] come from members with a vote, for others or themselves, without a second', () => {
    const hall = openHall();
    const id = calls(hall);
    hall.act('d1', naming(id, 'd2'));
    hall.act('d3', naming(id, 'd3'));
    expect(electionIn(hall, id).candidates).toMatchObject([
      { id: 'c1', member: 'd2', name: 'Delegate d2', nominatedBy: 'd1', source: 'floor', phase: 'nominated' },
      { id: 'c2', member: 'd3', source: 'self', phase: 'accepted' },
    ]);
    expect(hall.refused('d1', naming(id, 'nobody')).code).toBe('unknown');
    expect(hall.refused('d1', { ...naming(id, 'd4'), source: 'committee' }).code).toBe('not-entitled');
    const stranger = { member: null, name: 'Ada Lovelace', groups: [] };
    expect(hall.refused('d1', { ...naming(id, 'd4'), candidate: stranger }).code).toBe('not-entitled');
    hall.act(CLERK, { ...naming(id, 'd4'), candidate: stranger, source: 'committee' });
    expect(electionIn(hall, id).candidates[2]).toMatchObject({ name: 'Ada Lovelace', source: 'committee' });
    const spoken = { ...naming(id, 'd4').candidate, statement: 'Vote for d4!' };
    expect(hall.refused('d1', { ...naming(id, 'd4'), candidate: spoken }).code).toBe('not-entitled');
    hall.act('d4', { ...naming(id, 'd4'), candidate: spoken });
    expect(hall.refused('d5', naming(id, 'd6', ['Women'])).code).toBe('malformed');
  });

  it('[RE-5] are entered by the desk alone where the book makes none, and for lists', () => {
    const un = openHall({ rulebook: 'un-ga' });
    const id = calls(un);
    expect(un.refused('d1', naming(id, 'd2')).code).toBe('not-entitled');
    un.act(CHAIR, naming(id, 'd2'));
    const hall = openHall();
    const lists = calls(hall, { seats: 5, method: { kind: 'lists', by: 'dhondt' } });
    const list = { member: null, name: 'List A', groups: [], people: ['One', 'Two'] };
    expect(hall.refused('d1', { ...naming(lists, 'd2'), candidate: list }).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, naming(lists, 'd2')).code).toBe('malformed');
    hall.act(CHAIR, { ...naming(lists, 'd2'), candidate: list });
    expect(electionIn(hall, lists).candidates[0]).toMatchObject({
      phase: 'accepted',
      people: ['One', 'Two'],
    });
  });

  it('[RE-6] [RE-10] end when the house closes them, and are reopened once it has voted to', () => {
    const hall = openHall();
    const id = calls(hall);
    hall.act('d1', naming(id, 'd2'));
    bring(hall, 'd3', make('close-nominations', bare));
    decideTop(hall, votes(6, 2));
    expect(hall.refused('d1', naming(id, 'd4')).code).toBe('nominations-closed');
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    const reopen = { type: 'ReopenNominations', ...at, election: id } as const;
    expect(hall.refused(CHAIR, reopen)).toMatchObject({
      code: 'needs-consent',
      citation: 'RONR (12th ed.) 31:2',
    });
    bring(hall, 'd3', make('reopen-nominations', bare));
    decideTop(hall, votes(6, 2));
    expect(hall.refused('d1', naming(id, 'd4')).code).toBe('nominations-closed');
    hall.act(CHAIR, reopen);
    hall.act('d1', naming(id, 'd4'));
    expect(hall.refused(CHAIR, reopen).code).toBe('already-so');
  });

  it('[RE-10] are reopened by the chair where the book has no motion for it', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const id = standing(hall, ['d1']);
    hall.act(CHAIR, { type: 'ReopenNominations', ...at, election: id });
    expect(electionIn(hall, id).phase).toBe('nominating');
    expect(sittingOf(hall).nominationsClosed).toBe(false);
  });

  it('[RE-6] for a new office are taken though those for another were closed', () => {
    const hall = openHall();
    standing(hall, ['d1']);
    expect(sittingOf(hall).nominationsClosed).toBe(true);
    const second = calls(hall, {}, 'Secretary');
    hall.act('d1', naming(second, 'd2'));
    expect(electionIn(hall, second).candidates).toHaveLength(1);
  });

  it('[RE-7] name nobody twice', () => {
    const hall = openHall();
    const id = calls(hall);
    hall.act('d1', naming(id, 'd2'));
    expect(hall.refused('d3', naming(id, 'd2')).code).toBe('already-nominated');
    const ada = { member: null, name: 'Ada', groups: [] };
    hall.act(CLERK, { ...naming(id, 'd2'), candidate: ada });
    expect(hall.refused(CLERK, { ...naming(id, 'd2'), candidate: { ...ada, name: ' ADA ' } }).code).toBe(
      'already-nominated',
    );
  });

  it('[RE-8] are answered by who was named, or by the desk', () => {
    const hall = openHall();
    const id = calls(hall);
    hall.act('d1', naming(id, 'd2'));
    const answer = (accepts: boolean) =>
      ({ type: 'AnswerNomination', ...at, election: id, candidate: c1, accepts }) as const;
    expect(hall.refused('d1', answer(false)).code).toBe('not-entitled');
    hall.act('d2', answer(false));
    expect(electionIn(hall, id).candidates[0]!.phase).toBe('declined');
    expect(hall.refused('d2', answer(false)).code).toBe('already-so');
    hall.act('d2', { ...answer(true), statement: 'I will after all.' });
    expect(electionIn(hall, id).candidates[0]).toMatchObject({
      phase: 'accepted',
      statement: 'I will after all.',
    });
    expect(hall.refused('d2', answer(true)).code).toBe('already-so');
    hall.act('d2', { ...answer(true), statement: 'And gladly.' });
    hall.act('d3', naming(id, 'd3'));
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    hall.act(CLERK, answer(false));
    expect(electionIn(hall, id).candidates[0]).toMatchObject({
      phase: 'withdrawn',
      statement: 'And gladly.',
    });
    expect(hall.refused('d2', answer(true)).code).toBe('nominations-closed');
    hall.act(CHAIR, { type: 'OpenRound', ...at, election: id });
    expect(hall.refused('d2', answer(true)).code).toBe('too-late');
  });

  it('[RE-40] belong to the groups that they say themselves, or the desk, whatever the nominator said', () => {
    const hall = openHall();
    const quotas = [
      { group: 'Women', atLeast: 1 },
      { group: 'Youth', atLeast: 1 },
    ];
    const id = calls(hall, { seats: 2, quotas });
    hall.act('d1', naming(id, 'd2', ['Women']));
    hall.act('d1', naming(id, 'd3'));
    const answer = (groups?: readonly string[]) => ({
      ...({ type: 'AnswerNomination', ...at, election: id, candidate: c1, accepts: true } as const),
      ...(groups === undefined ? {} : { groups }),
    });
    const groups = () => electionIn(hall, id).candidates.map((candidate) => candidate.groups);
    expect(hall.refused('d1', answer([])).code).toBe('not-entitled');
    expect(hall.refused('d2', answer(['Elders']))).toMatchObject({
      code: 'malformed',
      detail: { form: 'group' },
    });
    expect(hall.refused('d2', answer(['Youth', 'Youth'])).code).toBe('malformed');
    expect(hall.act('d2', answer(['Women']))[0]).not.toHaveProperty('groups');
    expect(hall.refused('d2', answer(['Women'])).code).toBe('already-so');
    expect(hall.act('d2', answer([]))[0]).toHaveProperty('groups', []);
    expect(groups()).toEqual([[], []]);
    hall.act(CLERK, answer(['Women', 'Youth']));
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    expect(hall.refused(CHAIR, answer(['Youth', 'Women'])).code).toBe('already-so');
    hall.act(CHAIR, answer(['Youth']));
    expect(groups()).toEqual([['Youth'], []]);
    hall.act('d2', { ...answer(), statement: 'Here I am.' });
    expect(groups()).toEqual([['Youth'], []]);
  });

  it('[RE-40] are in the groups in which they were when the first ballot was opened', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], { quotas: [{ group: 'Women', atMost: 1 }] });
    ballots(hall, id, ['c1', 'c2', 'c3']);
    const answer = { type: 'AnswerNomination', ...at, election: id, candidate: c1, accepts: true } as const;
    expect(electionIn(hall, id).phase).toBe('nominated');
    expect(hall.refused(CHAIR, { ...answer, groups: ['Women'] }).code).toBe('too-late');
    hall.act('d1', { ...answer, statement: 'Still here.', groups: [] });
    expect(electionIn(hall, id).candidates[0]).toMatchObject({ groups: [], statement: 'Still here.' });
  });

  it('[RE-8] stand unless declined, or once accepted where the book asks for it', () => {
    const standsUnder = (rulebook: string): boolean => {
      const hall = openHall({ rulebook });
      const id = calls(hall);
      hall.act('d1', naming(id, 'd2'));
      const election = electionIn(hall, id);
      return stands(election, election.candidates[0]!);
    };
    expect(['ronr12', 'de-bundestag'].map(standsUnder)).toEqual([true, false]);
  });

  it('[RE-9] are closed by the chair, if anybody stands', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const id = calls(hall);
    const close = { type: 'CloseNominations', ...at, election: id } as const;
    hall.act('d1', naming(id, 'd2'));
    expect(hall.refused(CHAIR, close).code).toBe('too-few-candidates');
    hall.act('d2', { type: 'AnswerNomination', ...at, election: id, candidate: c1, accepts: true });
    expect(hall.refused('d1', close).code).toBe('not-entitled');
    hall.act(CHAIR, close);
    expect(hall.refused(CHAIR, close).code).toBe('nominations-closed');
    expect(hall.refused('d1', naming(id, 'd3')).code).toBe('nominations-closed');
  });
});

describe('an election without a ballot', () => {
  const unopposed = (id: string) => ({ type: 'DeclareUnopposed', ...at, election: id as never }) as const;

  it('[RE-11] is declared where no more stand than there are places and the book allows it', () => {
    const hall = openHall();
    const open = calls(hall);
    hall.act('d1', naming(open, 'd2'));
    expect(hall.refused(CHAIR, unopposed(open)).code).toBe('nominations-open');
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: open });
    expect(hall.refused('d1', unopposed(open)).code).toBe('not-entitled');
    hall.act(CHAIR, unopposed(open));
    expect(electionIn(hall, open)).toMatchObject({ phase: 'declared', elected: ['c1'], rounds: [] });
    expect(hall.refused(CHAIR, unopposed(open)).code).toBe('already-so');
  });

  it('[RE-11] is refused where more stand, a quota would be broken, or a ballot is asked for', () => {
    const two = openHall();
    expect(two.refused(CHAIR, unopposed(standing(two, ['d1', 'd2']))).code).toBe('ballot-needed');
    const quotas = [{ group: 'Women', atLeast: 1 }];
    const men = openHall();
    expect(men.refused(CHAIR, unopposed(standing(men, ['d1'], { seats: 2, quotas }))).code).toBe(
      'ballot-needed',
    );
    const both = openHall();
    both.act(CHAIR, unopposed(standing(both, ['d1', 'd2 Women'], { seats: 2, quotas })));
    const strict = openHall({ changes: { elections: { ...byOwnRules, unopposed: 'ballot' } } });
    expect(strict.refused(CHAIR, unopposed(standing(strict, ['d1']))).code).toBe('ballot-needed');
  });
});
