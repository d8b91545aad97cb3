import { seedCommitment } from '@tauride/count/elections';
import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { chairTurn } from '../available/chair-turn.ts';
import type { CandidateId, MemberId } from '../ids.ts';
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
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, sittingOf, top, votes } from '../testing/moves.ts';
import { electionsOf } from './access.ts';
import { checkPaper, mayVoteIn } from './cast.ts';

const at = { sitting: SITTING } as const;
const adjourn = { type: 'AdjournSitting', ...at, ground: 'agenda-done', reason: '' } as const;

function codeOf(hall: Hall, poll: string, voter: string): string {
  const found = mayVoteIn(hall.founded(), poll as never, voter as MemberId);
  return found.ok ? `weight ${found.value.weight}` : found.error.code;
}

function paperCode(hall: Hall, id: string, text: string): string | undefined {
  return checkPaper(electionIn(hall, id as never), lastRound(hall, id as never), text)?.code;
}

describe('a ballot of a round', () => {
  it('[RE-12] is cast by those present with a vote, also in a recess, by the chair too', () => {
    const hall = openHall({ present: 5 });
    const id = standing(hall, ['d1', 'd2']);
    const poll = opensRound(hall, id);
    expect(['d1', CHAIR, CLERK, 'd8', 'nobody'].map((voter) => codeOf(hall, poll, voter))).toEqual([
      'weight 1',
      'weight 1',
      'not-entitled',
      'not-entitled',
      'unknown',
    ]);
    hall.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'recess', minutes: 10 } });
    hall.act(CHAIR, { type: 'DeclareConsent', ...at });
    expect(sittingOf(hall).phase).toBe('recessed');
    expect(codeOf(hall, poll, 'd1')).toBe('weight 1');
    expect(hall.refused(CHAIR, { type: 'CloseRound', ...at, election: id, poll }).code).toBe('recessed');
    hall.act(CHAIR, { type: 'ResumeSitting', ...at });
    closesRound(hall, id, ['c1']);
    expect(codeOf(hall, poll, 'd1')).toBe('no-poll');
    expect(codeOf(hall, 'p9', 'd1')).toBe('unknown');
  });

  it('[RE-12] is not the chair’s where the book gives the chair no vote', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const poll = opensRound(hall, standing(hall, ['d1', 'd2'], {}, CHAIR));
    expect(codeOf(hall, poll, CHAIR)).toBe('not-entitled');
  });

  it('[RE-12] weighs as its seat where it is not secret', () => {
    const hall = openHall();
    hall.act(CLERK, {
      type: 'SeatMembers',
      body: 'congress' as never,
      members: [{ member: 'heavy' as never, label: 'Heavy', voting: 'full', weight: 5, group: null }],
      reason: 'By-election.',
    });
    hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: ['heavy' as MemberId], left: [] });
    const id = standing(hall, ['d1', 'd2'], { secret: false });
    const poll = opensRound(hall, id);
    expect(codeOf(hall, poll, 'heavy')).toBe('weight 5');
    expect(lastRound(hall, id)).toMatchObject({ membership: 14, present: 14 });
  });

  it('[RE-13] bears as many marks as there are places, for those who stand', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], { seats: 2 });
    opensRound(hall, id);
    const codes = ['', 'c1', 'c1=c2', 'c1=c2=c3', 'c1>c2', 'c4', 'c1=c1', 'invalid', 'C1'];
    expect(codes.map((text) => paperCode(hall, id, text))).toEqual([
      undefined,
      undefined,
      undefined,
      'malformed',
      'malformed',
      'unknown',
      'malformed',
      'malformed',
      'malformed',
    ]);
  });

  it('[RE-13] bears an order, with equal ranks only where the method knows them', () => {
    const paperIn = (by: 'wigm' | 'schulze', text: string): string | undefined => {
      const hall = openHall();
      const id = standing(hall, ['d1', 'd2', 'd3'], { method: { kind: 'people', by } });
      opensRound(hall, id);
      return paperCode(hall, id, text);
    };
    expect(paperIn('wigm', 'c3>c1')).toBeUndefined();
    expect(paperIn('wigm', 'c3>c1=c2')).toBe('malformed');
    expect(paperIn('schulze', 'c3>c1=c2')).toBeUndefined();
  });
});

describe('opening a round', () => {
  const open = (election: string) => ({ type: 'OpenRound', ...at, election: election as never }) as const;

  it('[RE-14] needs closed nominations, a quorum and the chair', () => {
    const hall = openHall();
    const early = calls(hall);
    hall.act('d1', naming(early, 'd1'));
    expect(hall.refused(CHAIR, open(early)).code).toBe('nominations-open');
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: early });
    expect(hall.refused('d1', open(early)).code).toBe('not-entitled');
    const left = ['d4', 'd5', 'd6', 'd7', 'd8'] as MemberId[];
    hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: [], left });
    expect(hall.refused(CHAIR, open(early)).code).toBe('no-quorum');
    hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: left, left: [] });
    expect(hall.refused(CHAIR, { ...open(early), commitment: '0'.repeat(64) }).code).toBe('malformed');
    hall.act(CHAIR, open(early));
    expect(hall.refused(CHAIR, open(early)).code).toBe('voting-in-progress');
  });

  it('[RE-14] is refused when all who stood have withdrawn', () => {
    const hall = openHall();
    const id = standing(hall, ['d1']);
    const answer = { candidate: 'c1' as CandidateId, accepts: false };
    hall.act('d1', { type: 'AnswerNomination', ...at, election: id, ...answer });
    expect(hall.refused(CHAIR, open(id)).code).toBe('too-few-candidates');
  });

  it('[RE-28] waits for a vote on a question, and questions, consent and adjournment wait for the round', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2']);
    const question = bring(hall, 'd1', main('That the yard be fenced.'));
    const put = { type: 'PutQuestion', ...at, motion: question, method: 'recorded' } as const;
    hall.act(CHAIR, put);
    expect(hall.refused(CHAIR, open(id)).code).toBe('voting-in-progress');
    const { poll } = sittingOf(hall);
    const sealed = { seal: { root: '00', count: 0 }, tally: votes(2, 5) };
    hall.act(CHAIR, { type: 'ClosePoll', ...at, poll: poll!, ayesHaveIt: null }, { sealed });
    expect(hall.refused(CHAIR, open(id)).code).toBe('voting-in-progress');
    hall.act(CHAIR, { type: 'AnnounceResult', ...at, poll: poll!, chairVote: null });
    bring(hall, 'd1', main('That the quay be lit.'));
    hall.act(CHAIR, open(id));
    const ask = (kind: 'adopt' | 'adjourn') =>
      ({
        type: 'AskConsent',
        ...at,
        matter: kind === 'adopt' ? { kind, motion: top(hall) } : { kind },
      }) as const;
    const waits = (): void => {
      for (const act of [{ ...put, motion: top(hall) }, ask('adopt'), ask('adjourn'), adjourn])
        expect(hall.refused(CHAIR, act).code).toBe('voting-in-progress');
    };
    waits();
    hall.act('d2', { type: 'RequestFloor', ...at, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', ...at, member: 'd2' as MemberId });
    hall.act('d2', { type: 'YieldFloor', ...at });
    closesRound(hall, id, ['3*c1']);
    waits();
    declares(hall, id);
    decideTop(hall, votes(5, 1));
    hall.act(CHAIR, adjourn);
  });

  it('[RE-28] what is carried since nobody opposes it does not end the sitting while a round is open', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const id = standing(hall, ['d1', 'd2']);
    const motion = bring(hall, 'd3', make('adjourn-meeting', bare));
    opensRound(hall, id);
    const nobody = { objectors: 0, counterSpeeches: [] };
    const oppose = { type: 'RecordOpposition', ...at, motion, ...nobody } as const;
    expect(hall.refused(CHAIR, oppose).code).toBe('voting-in-progress');
    expect(chairTurn(hall.founded(), SITTING)).toMatchObject({ say: 'close-round', election: id });
    closesRound(hall, id, ['3*c1']);
    expect(hall.refused(CHAIR, oppose).code).toBe('voting-in-progress');
    declares(hall, id);
    hall.act(CHAIR, oppose);
    expect(tableGet(hall.founded().sittings, SITTING)!.phase).toBe('adjourned');
  });

  it('[RE-29] goes on in a later sitting of the same bodies', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2']);
    const { poll } = { poll: opensRound(hall, id) };
    closesRound(hall, id, ['c1', 'c1']);
    hall.act(CHAIR, { ...adjourn, ground: 'emergency', reason: 'Fire.' });
    expect(codeOf(hall, poll, 'd1')).toBe('no-poll');
    const next = 'sitting-2' as typeof SITTING;
    const { bodies } = electionIn(hall, id);
    hall.act(CHAIR, {
      type: 'CallSitting',
      sitting: next,
      bodies,
      kind: 'adjourned',
      title: 'Second',
      place: 'The hall',
      startsAt: hall.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: [],
    });
    hall.act(CHAIR, { type: 'OpenSitting', sitting: next });
    expect(electionsOf(hall.founded(), next).map((election) => election.id)).toEqual([id]);
    hall.act(CHAIR, { type: 'DeclareRound', sitting: next, election: id, poll });
    const after = { sitting: next, earlier: [SITTING], phase: 'declared', elected: ['c1'] };
    expect(electionIn(hall, id)).toMatchObject(after);
    expect(electionsOf(hall.founded(), SITTING)).toEqual([]);
  });
});

describe('repeated ballots', () => {
  it('[RE-15] [RE-19] [RE-24] drop nobody under RONR, until somebody has a majority of the votes cast', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3']);
    expect(ballots(hall, id, ['4*c1', '3*c2', '1*c3', ''])).toEqual([]);
    expect(electionIn(hall, id).phase).toBe('nominated');
    expect(ballots(hall, id, ['4*c1', '3*c2', '1*invalid'])).toEqual([]);
    expect(lastRound(hall, id).order).toEqual(['c1', 'c2', 'c3']);
    expect(ballots(hall, id, ['4*c1', '3*c2', ''])).toEqual(['c1']);
    expect(electionIn(hall, id)).toMatchObject({ phase: 'declared', elected: ['c1'] });
    expect(electionIn(hall, id).rounds.map(({ number }) => number)).toEqual([1, 2, 3]);
    const { poll } = lastRound(hall, id);
    expect(hall.refused(CHAIR, { type: 'DeclareRound', ...at, election: id, poll }).code).toBe('no-poll');
    expect(hall.refused(CHAIR, { type: 'OpenRound', ...at, election: id }).code).toBe('already-so');
  });

  it('[RE-24] of several with a majority those with the most votes take the places', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3', 'd4'], { seats: 3 });
    expect(ballots(hall, id, ['3*c1=c2=c3', '3*c1=c2=c4', 'c3'])).toEqual(['c1', 'c2', 'c3']);
    const two = standing(hall, ['d1', 'd2', 'd3'], { seats: 2 });
    expect(ballots(hall, two, ['3*c1=c2', '2*c1=c3', 'c3'])).toEqual(['c1']);
    expect(lastRound(hall, two)).toMatchObject({ box: { counted: { outcome: { quota: '4' } } } });
    expect(ballots(hall, two, ['4*c2', '3*c3'])).toEqual(['c2']);
    expect(lastRound(hall, two)).toMatchObject({ seats: 1, order: ['c2', 'c3'] });
  });

  it('[RE-15] leave the lowest out under the Commons, and the others stay', () => {
    const hall = openHall({ rulebook: 'uk-commons', members: 60 });
    const id = standing(hall, ['d1', 'd2', 'd3']);
    expect(ballots(hall, id, ['20*c1', '19*c2', '10*c3'])).toEqual([]);
    opensRound(hall, id);
    expect(lastRound(hall, id).order).toEqual(['c1', 'c2']);
    closesRound(hall, id, ['25*c1', '20*c2']);
    expect(declares(hall, id)).toEqual(['c1']);
  });

  it('[RE-21] elect nobody by fewer votes than the quorum where votes show it', () => {
    const hall = openHall({ rulebook: 'uk-commons', members: 60 });
    const id = standing(hall, ['d1', 'd2']);
    expect(ballots(hall, id, ['20*c1', '10*c2'])).toEqual([]);
    expect(electionIn(hall, id).phase).toBe('nominated');
    expect(ballots(hall, id, ['30*c1', '10*c2'])).toEqual(['c1']);
  });

  it('[RE-15] [RE-24] are held between the two with the most votes under the United Nations; then a lot decides', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const id = standing(hall, ['d1', 'd2', 'd3'], {}, CHAIR);
    expect(ballots(hall, id, ['3*c1', '3*c2', '2*c3'])).toEqual([]);
    opensRound(hall, id);
    expect(lastRound(hall, id).order).toEqual(['c1', 'c2']);
    const poll = closesRound(hall, id, ['4*c1', '4*c2']);
    const declare = { type: 'DeclareRound', ...at, election: id, poll } as const;
    expect(hall.refused(CHAIR, declare).code).toBe('lot-needed');
    const electionBox = boxWith(hall, poll, ['4*c1', '4*c2']);
    const draw = { type: 'DrawLot', ...at, election: id, poll, chosen: 'c2' as CandidateId } as const;
    expect(hall.refused(CHAIR, { ...draw, chosen: 'c3' as CandidateId }, { electionBox }).code).toBe(
      'wrong-lot',
    );
    expect(hall.refused('d1', draw, { electionBox }).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { type: 'DrawLot', ...at, election: id, poll }).code).toBe('malformed');
    hall.act(CHAIR, draw, { electionBox });
    expect(hall.refused(CHAIR, draw, { electionBox }).code).toBe('already-so');
    expect(declares(hall, id)).toEqual(['c2']);
  });

  it('[RE-16] are opened to fewer only where some stand equal beyond twice the places, or the chair says who is eligible', () => {
    const bonn = openHall({ rulebook: 'de-gosp-bonn' });
    const id = standing(bonn, ['d1', 'd2', 'd3', 'd4']);
    const open = (election: string, ...candidates: string[]) =>
      ({
        type: 'OpenRound',
        ...at,
        election: election as never,
        candidates: candidates as CandidateId[],
      }) as const;
    expect(bonn.refused(CHAIR, open(id, 'c1', 'c2')).code).toBe('not-entitled');
    expect(ballots(bonn, id, ['3*c1', '2*c2', '2*c3', '1*c4'])).toEqual([]);
    expect(bonn.refused(CHAIR, open(id, 'c1', 'c4')).code).toBe('malformed');
    bonn.act(CHAIR, open(id, 'c1', 'c3'));
    expect(lastRound(bonn, id).order).toEqual(['c1', 'c3']);
    const un = openHall({ rulebook: 'un-ga' });
    un.act(CHAIR, open(standing(un, ['d1', 'd2', 'd3'], {}, CHAIR), 'c1', 'c2'));
  });

  it('[RE-15] add who was nominated between two ballots', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const id = standing(hall, ['d1', 'd2', 'd3']);
    ballots(hall, id, ['3*c1', '3*c2', '1*c3']);
    hall.act(CHAIR, { type: 'ReopenNominations', ...at, election: id });
    hall.act('d4', naming(id, 'd4'));
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    opensRound(hall, id);
    expect(lastRound(hall, id).order).toEqual(['c1', 'c2', 'c4']);
  });
});

describe('a plurality', () => {
  const most = { needs: 'plurality', seats: 2 } as const;

  it('[RE-25] elects those with the most votes, nobody without one', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], most);
    expect(ballots(hall, id, ['3*c2', '2*c1', '1*c3'])).toEqual(['c2', 'c1']);
    const one = standing(hall, ['d1', 'd2', 'd3'], most);
    expect(ballots(hall, one, ['3*c2'])).toEqual(['c2']);
    expect(electionIn(hall, one).phase).toBe('declared');
  });

  it('[RE-25] between equals another round is held, or a lot drawn', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], most);
    expect(ballots(hall, id, ['3*c1', '2*c2', '2*c3'])).toEqual(['c1']);
    opensRound(hall, id);
    expect(lastRound(hall, id)).toMatchObject({ seats: 1, order: ['c2', 'c3'] });
    closesRound(hall, id, ['3*c2', '2*c3']);
    expect(declares(hall, id)).toEqual(['c2']);
    const lot = standing(hall, ['d1', 'd2', 'd3'], { ...most, ties: 'lot' });
    opensRound(hall, lot);
    closesRound(hall, lot, ['3*c1', '2*c2', '2*c3']);
    expect(lastRound(hall, lot)).toMatchObject({
      box: { counted: { request: { among: [1, 2], number: 0 } } },
    });
  });
});

describe('a seed', () => {
  const rules = { needs: 'plurality', ties: 'lot', lots: 'seed' } as const;

  it('[RE-23] [RE-18] draws all lots if it is the one that was committed to', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2', 'd3'], { ...rules, seats: 2 });
    expect(hall.refused(CHAIR, { type: 'OpenRound', ...at, election: id }).code).toBe('malformed');
    opensRound(hall, id, seedCommitment('an egg'));
    const papers = ['c1', 'c2', 'c3'];
    const poll = closesRound(hall, id, papers);
    const electionBox = boxWith(hall, poll, papers);
    const draw = { type: 'DrawLot', ...at, election: id, poll } as const;
    expect(hall.refused(CHAIR, { ...draw, seed: 'a hen' }, { electionBox }).code).toBe('wrong-lot');
    expect(hall.refused(CHAIR, { ...draw, chosen: 'c1' as CandidateId }, { electionBox }).code).toBe(
      'malformed',
    );
    const [event] = hall.act(CHAIR, { ...draw, seed: 'an egg' }, { electionBox });
    const { lots } = event as typeof event & { readonly type: 'LotDrawn' };
    expect(lots).toMatchObject([
      { by: 'seed', request: { number: 0, among: [0, 1, 2] } },
      { by: 'seed', request: { number: 1 } },
    ]);
    expect(declares(hall, id)).toEqual(lots.map(({ chosen }) => chosen));
  });
});

describe('an election', () => {
  it('[RE-27] is called off with a reason, and its open round with it', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2']);
    const poll = opensRound(hall, id);
    const abandon = (reason: string) => ({ type: 'AbandonElection', ...at, election: id, reason }) as const;
    expect(hall.refused(CHAIR, abandon(' ')).code).toBe('malformed');
    expect(hall.refused('d1', abandon('No.')).code).toBe('not-entitled');
    hall.act(CHAIR, abandon('A wrong name was printed.'));
    expect(codeOf(hall, poll, 'd1')).toBe('no-poll');
    expect(hall.refused(CHAIR, { type: 'CloseRound', ...at, election: id, poll }).code).toBe('no-poll');
    expect(hall.refused(CHAIR, abandon('Again.')).code).toBe('already-so');
    hall.act(CHAIR, adjourn);
  });

  it('[RE-19] that nobody more can be elected in is complete', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2'], { seats: 3 });
    expect(ballots(hall, id, ['5*c1=c2'])).toEqual(['c1', 'c2']);
    expect(electionIn(hall, id).phase).toBe('declared');
  });

  it('[RE-17] a round is closed by the chair alone, with its box', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2']);
    const poll = opensRound(hall, id);
    const close = { type: 'CloseRound', ...at, election: id, poll } as const;
    expect(hall.refused('d1', close).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, close).code).toBe('nothing-counted');
    expect(hall.refused(CHAIR, { ...close, poll: 'p9' as never }).code).toBe('unknown');
    closesRound(hall, id, ['2*c1', '', 'invalid']);
    expect(lastRound(hall, id)).toMatchObject({ box: { ballots: 4, blank: 1, invalid: 1 } });
  });
});
