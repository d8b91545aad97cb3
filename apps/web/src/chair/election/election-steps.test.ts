import { loadWords } from '@tauride/minutes';
import {
  type CandidateId,
  chairTurn,
  type ElectionBox,
  type ElectionCommand,
  type ElectionId,
  type ElectionRules,
  electionOf,
  type MemberId,
  type MotionId,
  paperText,
  type PollId,
} from '@tauride/procedure';
import { countRound } from '@tauride/procedure/count-round';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, SITTING } from '../../house/testing/hall.ts';
import type { Tongue } from '../../house/tongue.ts';
import { withElection } from './election-moves.ts';
import { callElectionMove, electionTurn, heldBack, otherElections, speaksOf } from './election-steps.ts';

let tongue: Tongue;
let hall: ReturnType<typeof openHouse>;
const E1 = 'e1' as ElectionId;
const at = { sitting: SITTING, election: E1 } as const;

beforeAll(async () => {
  const t: Tongue['t'] = (id, values) => (values === undefined ? id : `${id} ${JSON.stringify(values)}`);
  tongue = { words: await loadWords('en'), t, locale: 'en' };
});

beforeEach(() => {
  hall = openHouse();
});

/** The hall as the screen of a member has it. */
function seen(me = 'm1') {
  return { ...hall.house(), me: { member: me as MemberId, room: 'chair' }, now: hall.now } as never;
}

function turn(me = 'm1') {
  return electionTurn(seen(me), chairTurn(hall.house().assembly, SITTING), tongue);
}

function call(rules: Partial<ElectionRules> = {}, office = 'Treasurer'): void {
  const method = { kind: 'people', by: 'plurality' } as const;
  hall.act('m1', { type: 'CallElection', sitting: SITTING, office, rules: { seats: 1, method, ...rules } });
}

function nominate(...members: readonly string[]): void {
  for (const member of members)
    hall.act(member, {
      type: 'Nominate',
      ...at,
      candidate: { member: member as MemberId, name: '…', groups: [] },
      source: 'self',
    });
}

function opened(): PollId {
  hall.act('m1', { type: 'CloseNominations', ...at });
  hall.act('m1', { type: 'OpenRound', ...at });
  return electionOf(hall.house().assembly, E1).rounds[0]!.poll;
}

function boxOf(votes: readonly number[]): ElectionBox {
  const papers = votes.map((weight, place) => ({
    paper: paperText([[`c${place + 1}` as CandidateId]]),
    weight,
  }));
  return {
    seal: { root: '', count: 0 },
    count: (drawn) => {
      const election = electionOf(hall.house().assembly, E1);
      return countRound(election, election.rounds[0]!, papers, drawn);
    },
  };
}

function pending(): void {
  const motion = 'm1' as MotionId;
  hall.act('m4', {
    type: 'MakeMotion',
    sitting: SITTING,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That it be so.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
  hall.act('m5', { type: 'SecondMotion', sitting: SITTING, motion });
  hall.act('m1', { type: 'StateQuestion', sitting: SITTING, motion });
}

const named = (moves: readonly { readonly id: string; readonly main?: boolean }[]): readonly string[] =>
  moves.map(({ id, main }) => (main === true ? `${id}!` : id));

describe('the chair in an election', () => {
  it('is offered to call one, and others are not', () => {
    expect(callElectionMove(seen(), tongue)?.step).toEqual({
      kind: 'dialog',
      dialog: { kind: 'election', ask: { kind: 'call' } },
    });
    expect(callElectionMove(seen('m2'), tongue)).toBeNull();
  });

  it('takes names, then closes nominations', () => {
    call();
    expect(turn()!.notYet?.refusal.code).toBe('too-few-candidates');
    nominate('m4');
    expect(named(turn()!.moves)).toEqual(['CloseNominations!', 'Nominate', 'AbandonElection']);
    expect(turn()!.say).toContain('election-desk.say.nominating');
    expect(named(turn('m2')!.moves)).toEqual([]);
  });

  it('declares whom nobody opposes, without a ballot', () => {
    call();
    nominate('m4');
    hall.act('m1', { type: 'CloseNominations', ...at });
    expect(named(turn()!.moves)[0]).toBe('DeclareUnopposed!');
    expect(turn()!.say).toContain('election-desk.say.unopposed');
  });

  it('opens a ballot at once, but with a dialog where a seed has to be bound', () => {
    call({ lots: 'seed' });
    nominate('m4', 'm5');
    hall.act('m1', { type: 'CloseNominations', ...at });
    const [open] = turn()!.moves;
    expect(open).toMatchObject({ id: 'OpenRound', main: true });
    expect(open!.step).toEqual({
      kind: 'dialog',
      dialog: { kind: 'election', ask: { kind: 'open', election: E1 } },
    });
  });

  it('cannot close a ballot on which tellers do not agree, and nothing is red meanwhile', () => {
    call();
    nominate('m4', 'm5');
    const poll = opened();
    const enter: ElectionCommand = {
      type: 'EnterPapers',
      ...at,
      poll,
      batch: 'Table 1',
      papers: 2,
      digest: 'a'.repeat(64),
    };
    hall.act('m1', enter);
    const { notYet, moves } = turn()!;
    expect(notYet?.refusal).toMatchObject({ code: 'papers-differ', detail: { batch: 'Table 1' } });
    expect(named(moves)).toEqual(['AbandonElection']);
  });

  it('draws a lot where some stand equal, then declares', () => {
    call({ ties: 'lot', needs: 'plurality' });
    nominate('m4', 'm5', 'm6');
    const poll = opened();
    hall.act('m1', { type: 'CloseRound', ...at, poll }, undefined, boxOf([3, 3, 1]));
    expect(named(turn()!.moves)).toEqual(['DrawLot!', 'AbandonElection']);
    hall.act(
      'm1',
      { type: 'DrawLot', ...at, poll, chosen: 'c2' as CandidateId },
      undefined,
      boxOf([3, 3, 1]),
    );
    expect(named(turn()!.moves)).toEqual(['DeclareRound!', 'AbandonElection']);
    expect(turn()!.say).toContain('Member 5');
  });

  it('opens another ballot where nobody has the votes needed', () => {
    call();
    nominate('m4', 'm5', 'm6');
    const poll = opened();
    hall.act('m1', { type: 'CloseRound', ...at, poll }, undefined, boxOf([3, 3, 1]));
    expect(turn()!.say).toContain('declare-nobody');
    hall.act('m1', { type: 'DeclareRound', ...at, poll });
    expect(turn()!.moves[0]!.label).toBe('election-desk.act.open-next {"number":2}');
    expect(turn()!.say).toContain('Member 4, Member 5, and Member 6');
  });

  it('[RE-41] opens no ballot over a condition that nobody who stands can meet, and says what to do', () => {
    call({ quotas: [{ group: 'Women', atLeast: 1 }] });
    nominate('m4', 'm5');
    hall.act('m1', { type: 'CloseNominations', ...at });
    expect(turn()!.notYet?.refusal).toMatchObject({ code: 'quota-unmet', detail: { group: 'Women' } });
    expect(turn()!.say).toContain('election-desk.say.quota-unmet');
    expect(named(turn()!.moves)).toContain('AbandonElection');
  });

  it('says the words of the ballot before calling on a speaker, and why the question is not put', () => {
    call();
    nominate('m4', 'm5');
    pending();
    hall.act('m6', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    expect(turn()).toBeNull();
    expect(heldBack(seen())).toBeNull();
    expect(otherElections(seen(), null, tongue).map(({ moves }) => moves[0]!.id)).toEqual([
      'CloseNominations',
    ]);
    opened();
    const chair = chairTurn(hall.house().assembly, SITTING);
    expect(chair.say).toBe('next-speaker');
    expect(speaksOf(turn()!, chair)).toBe(true);
    expect(heldBack(seen())?.code).toBe('voting-in-progress');
    hall.act('m1', { type: 'GiveFloor', sitting: SITTING, member: 'm6' as MemberId });
    expect(speaksOf(turn()!, chairTurn(hall.house().assembly, SITTING))).toBe(false);
    expect(otherElections(seen(), turn(), tongue)).toEqual([]);
  });

  it('sees other elections that go on, each with its acts', () => {
    call();
    call({}, 'Secretary');
    const others = otherElections(seen(), turn(), tongue);
    expect(others.map(({ election }) => election.office)).toEqual(['Secretary']);
  });
});

describe('the acts beside the words to say', () => {
  const usual = [{ id: 'TakeUpItem', label: 'Next', step: {} as never, main: true }];

  it('are those of the election first where the words are about it, with one in red', () => {
    call();
    nominate('m4');
    expect(named(withElection(usual, turn(), true))).toEqual([
      'CloseNominations!',
      'Nominate',
      'AbandonElection',
      'TakeUpItem',
    ]);
  });

  it('keep their own red one where the words are about something else', () => {
    call();
    expect(named(withElection(usual, turn(), false))[0]).toBe('TakeUpItem!');
    expect(withElection(usual, null, false)).toBe(usual);
  });
});
