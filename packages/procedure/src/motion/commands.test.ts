import { describe, expect, it } from 'vitest';
import { chairTurn } from '../available/chair-turn.ts';
import { inSession, putSitting } from '../assembly/access.ts';
import type { MotionId, SittingId } from '../ids.ts';
import { votingOrder } from './voting-order.ts';
import { isOnHold } from './fate.ts';
import type { Judgements } from './particulars.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import {
  atChairsDesk,
  bare,
  bring,
  closeTop,
  decideTop,
  demand,
  grant,
  judgeAs,
  main,
  make,
  modify,
  motion,
  pendingKinds,
  phaseOf,
  sittingOf,
  strikeInsert,
  top,
  votes,
} from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const PARTS = 'That a cold store be built.\nThat the yard be fenced.';
const carried = votes(7, 1);

function text(words: string): { readonly form: 'text'; readonly text: string } {
  return { form: 'text', text: words };
}

function open(rulebook: string, more: Parameters<typeof openHouse>[0] = {}): Hall {
  return openHouse({ rulebook, bodies: [{ id: 'house', members: 9, present: 9 }], ...more });
}

function propose(hall: Hall, words: string, particulars = {}): MotionId {
  return bring(hall, 'house-1', make('proposal', text(words), { particulars }), 'house-2');
}

function move(hall: Hall, kind: Parameters<typeof make>[0], target: MotionId | null, more = {}): MotionId {
  return bring(hall, 'house-3', make(kind, bare, { target, ...more }), 'house-2');
}

describe('judgements', () => {
  it('[RM-70] are the chair’s to enter, not the mover’s', () => {
    const hall = openHall();
    const judged = make('main', text(STORE), { particulars: { important: true } });
    expect(hall.refused('d1', judged).code).toBe('not-entitled');
    expect(hall.refused('d1', judged, { enteredBy: 'clerk' as never }).code).toBe('not-entitled');
    hall.act('d1', judged, atChairsDesk);
    expect(motion(hall, sittingOf(hall).offered[0]!).particulars).toEqual({ important: true });
  });

  it.each<Judgements>([
    { recognized: true },
    { germane: true },
    { appealOn: 'other' },
    { incidentalMain: true },
    { noticeGiven: true },
    { committeeLate: true },
    { committeeBegun: true },
    { winnersNotified: false },
    { independentParts: true },
    { operative: true },
    { distance: 1 },
    { reach: 1 },
    { money: true },
    { submitted: 1 },
    { excludes: [] },
    { chairAllows: true },
    { conflictsWithBylaws: true },
  ])('[RM-70] are the chair’s, also %j', (judged) => {
    const hall = openHall();
    expect(hall.refused('d1', make('main', text(STORE), { particulars: judged })).code).toBe('not-entitled');
  });

  it('[RM-70] what the mover says of a motion the mover may enter', () => {
    const hall = openHall();
    hall.act('d1', make('main', text(STORE), { particulars: { subject: 'harbour' } }));
    expect(motion(hall, sittingOf(hall).offered[0]!).particulars.subject).toBe('harbour');
  });

  it('[RM-74] are rulings with a reason; reversed on appeal, the former ones stand', () => {
    const hall = openHall();
    const id = bring(
      hall,
      'd1',
      make('main', text(STORE), { particulars: { subject: 'harbour', reach: 2 } }),
    );
    judgeAs(hall, id, { reach: 5, important: true });
    expect(motion(hall, id).particulars).toEqual({ subject: 'harbour', reach: 5, important: true });
    bring(hall, 'd3', make('appeal', bare));
    decideTop(hall, votes(3, 4));
    expect(motion(hall, id).particulars).toEqual({ subject: 'harbour', reach: 2 });
    expect(sittingOf(hall).ruling).toMatchObject({ reversed: true });
  });

  it('[RM-74] need the chair, a reason and something to say', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const judge = { type: 'JudgeMotion', sitting: SITTING, motion: id, reason: 'So it is.' } as const;
    expect(hall.refused('d1', { ...judge, judged: { reach: 1 } }).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { ...judge, judged: { reach: 1 }, reason: ' ' }).code).toBe('malformed');
    expect(hall.refused(CHAIR, { ...judge, judged: {} }).code).toBe('malformed');
  });

  it('[RM-74] name no motion that there is not', () => {
    const hall = openHall();
    const particulars = { sameAs: 'm9' as MotionId };
    expect(hall.refused('d1', make('main', text(STORE), { particulars }), atChairsDesk).code).toBe('unknown');
    const id = bring(hall, 'd1', main(STORE));
    const judged = { excludes: ['m9' as MotionId] };
    const judge = { type: 'JudgeMotion', sitting: SITTING, motion: id, judged, reason: 'So it is.' } as const;
    expect(hall.refused(CHAIR, judge).code).toBe('unknown');
  });

  it('[RM-74] change the order in which open questions are decided', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    const near = bring(hall, 'house-4', { ...strikeInsert('harbour', 'quay'), target: draft });
    const far = bring(hall, 'house-5', { ...strikeInsert('a cold store', 'nothing'), target: draft });
    judgeAs(hall, far, { distance: 1 });
    judgeAs(hall, near, { distance: 9 });
    expect(sittingOf(hall).stack).toEqual([draft, far, near]);
    judgeAs(hall, far, { distance: 10 });
    expect(sittingOf(hall).stack).toEqual([draft, near, far]);
  });
});

describe('what the chair grants', () => {
  it('[RM-73] a question of privilege, without a vote, and what was denied is granted on appeal', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const asked = bring(hall, 'd3', make('raise-question-of-privilege', bare));
    expect(pendingKinds(hall)).toEqual(['main', 'raise-question-of-privilege']);
    grant(hall, asked, false);
    expect(phaseOf(hall, asked)).toBe('rejected');
    bring(hall, 'd3', make('appeal', bare));
    decideTop(hall, votes(3, 4));
    expect(phaseOf(hall, asked)).toBe('adopted');
    expect(pendingKinds(hall)).toEqual(['main']);
  });

  it('[RM-73] also before it is stated, and never what the house decides', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    hall.act('d3', make('raise-question-of-privilege', bare));
    const [asked] = sittingOf(hall).offered;
    grant(hall, asked!, true);
    expect([phaseOf(hall, asked!), sittingOf(hall).offered]).toEqual(['adopted', []]);
    const decide = { type: 'GrantMotion', sitting: SITTING, motion: id, granted: true } as const;
    expect(hall.refused(CHAIR, { ...decide, reason: 'I like it.' }).code).toBe('not-entitled');
    expect(hall.refused('d1', { ...decide, reason: 'I like it.' }).code).toBe('not-entitled');
  });

  it('[RM-73] what was found to be a matter of demand only after it was stated, since it is never voted on', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(PARTS));
    const division = make(
      'division-of-question',
      { form: 'parts', parts: PARTS.split('\n') },
      { target: id },
    );
    const asked = bring(hall, 'd3', division);
    const decide = { type: 'GrantMotion', sitting: SITTING, motion: asked, granted: true } as const;
    expect(hall.refused(CHAIR, { ...decide, reason: 'So asked.' }).code).toBe('not-entitled');
    judgeAs(hall, id, { independentParts: true });
    const put = { type: 'PutQuestion', sitting: SITTING, motion: asked, method: 'recorded' } as const;
    expect(hall.refused(CHAIR, put).code).toBe('method-not-allowed');
    expect(chairTurn(hall.founded(), SITTING)).toEqual({ say: 'decide-motion', motion: asked, act: null });
    grant(hall, asked, true);
    expect([phaseOf(hall, id), pendingKinds(hall)]).toEqual(['divided', ['main', 'main']]);
  });

  it('[RM-53] a roll call says how to vote, with the method named or not', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    const call = make('roll-call', { form: 'method', method: 'roll-call' }, { target: draft });
    expect(phaseOf(hall, bring(hall, 'house-3', call, 'house-2'))).toBe('pending');
  });

  it('[RM-53] a roll call that one member may demand', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    const call = move(hall, 'roll-call', draft);
    grant(hall, call, true);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method: 'roll-call', on: [draft] }]);
  });
});

describe('rulings that are reversed', () => {
  it('[RM-63] take back that a decision is void, or make it so', () => {
    for (const [answer, before, after] of [
      ['well-taken', 'void', 'adopted'],
      ['not-well-taken', 'adopted', 'void'],
    ] as const) {
      const hall = openHall();
      const id = bring(hall, 'd1', main(STORE));
      decideTop(hall, carried);
      const at = { sitting: SITTING, kind: 'point-of-order', about: 'bylaw-conflict', target: id } as const;
      hall.act('d2', { type: 'RaisePoint', ...at, text: 'The bylaws forbid it.' });
      const { id: point } = sittingOf(hall).point!;
      hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer, reason: 'So they read.' });
      expect(phaseOf(hall, id)).toBe(before);
      bring(hall, 'd3', make('appeal', bare));
      decideTop(hall, votes(3, 4));
      expect(phaseOf(hall, id)).toBe(after);
    }
  });
});

describe('the mover’s own words', () => {
  it('[RM-72] change freely until the question is stated, then only with consent', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const [id] = sittingOf(hall).offered;
    expect(hall.refused('d2', modify(id!, 'That it be big.')).code).toBe('not-entitled');
    expect(hall.refused('d1', modify(id!, ' ')).code).toBe('malformed');
    hall.act('d1', modify(id!, 'That it be  big.'));
    expect(motion(hall, id!)).toMatchObject({
      wording: text('That it be big.'),
      moved: text('That it be big.'),
    });
    hall.act('d2', { type: 'SecondMotion', sitting: SITTING, motion: id! });
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: id! });
    expect(hall.refused('d1', modify(id!, STORE)).code).toBe('needs-consent');
  });

  it('[RM-12] where the rules say so a proposal is withdrawn until it is amended or voted on', () => {
    const hall = open('un-ga');
    const withdraw = (id: MotionId) => ({ type: 'WithdrawMotion', sitting: SITTING, motion: id }) as const;
    const first = propose(hall, STORE);
    expect(hall.refused('house-2', withdraw(first)).code).toBe('not-entitled');
    closeTop(hall, carried);
    expect(hall.refused('house-1', withdraw(first)).code).toBe('voting-in-progress');
    const { poll } = sittingOf(hall);
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll: poll!, chairVote: null });
    const second = propose(hall, 'That the ferry run all night.');
    bring(hall, 'house-4', { ...strikeInsert('all night', 'at dawn'), target: second });
    decideTop(hall, carried);
    expect(hall.refused('house-1', withdraw(second)).code).toBe('amended');
    const third = propose(hall, 'That the yard be fenced.');
    hall.act('house-1', withdraw(third));
    expect([phaseOf(hall, third), sittingOf(hall).stack]).toEqual(['withdrawn', [second]]);
  });
});

describe('demands', () => {
  it('[RM-75] one member has independent resolutions divided, another question not', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(PARTS));
    expect(hall.refused('d2', demand('division-of-question', id)).code).toBe('cannot-apply');
    judgeAs(hall, id, { independentParts: true });
    hall.act('d2', demand('division-of-question', id));
    expect(sittingOf(hall).stack.map((each) => motion(hall, each).wording)).toEqual([
      text('That the yard be fenced.'),
      text('That a cold store be built.'),
    ]);
    expect(phaseOf(hall, id)).toBe('divided');
  });

  it('[RM-77] a motion to divide needs no second where one member may demand it', () => {
    const hall = openHall();
    const target = bring(hall, 'd1', main('That the roof be mended. That the yard be fenced.'));
    const divide = make('division-of-question', bare, { target });
    const offered = () => motion(hall, sittingOf(hall).offered[0]!);
    hall.act('d2', divide);
    expect(offered().needsSecond).toBe(true);
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: SITTING, motion: offered().id });
    hall.act('d2', { ...divide, particulars: { independentParts: true } }, atChairsDesk);
    expect(offered().needsSecond).toBe(false);
  });

  it('[RM-75] a motion on how business is done has no parts, whatever was found of it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', make('adjourn', { form: 'bare' }));
    judgeAs(hall, id, { independentParts: true });
    const parts = ['That we go.', 'That we rest.'];
    expect(hall.refused('d2', demand('division-of-question', id, parts)).code).toBe('cannot-apply');
  });

  it('[RM-75] a change of what was decided earlier has its parts too', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', make('amend-standing-rule', text(PARTS)));
    judgeAs(hall, id, { independentParts: true });
    hall.act('d2', demand('division-of-question', id));
    expect([phaseOf(hall, id), sittingOf(hall).stack.length]).toEqual(['divided', 2]);
  });

  it('[RB-26] [RM-56] the parts stand in the place of the whole, before what was moved after it', () => {
    const hall = open('soviet-1917');
    const whole = propose(hall, PARTS);
    const later = propose(hall, STORE);
    const divide = (id: MotionId): readonly MotionId[] => {
      judgeAs(hall, id, { independentParts: true });
      hall.act('house-2', demand('division-of-question', id, ['That it be so.', 'That it be thus.']));
      return sittingOf(hall).stack;
    };
    expect(divide(whole)).toHaveLength(3);
    const [, second, first] = sittingOf(hall).stack;
    expect([motion(hall, first!).label, sittingOf(hall).stack[0]]).toEqual(['1.1', later]);
    const stack = divide(first!);
    expect(stack.map((id) => motion(hall, id).label)).toEqual(['2', '1.2', '1.1.2', '1.1.1']);
    expect(stack.slice(0, 2)).toEqual([later, second]);
    expect(votingOrder(hall.founded(), sittingOf(hall), stack)).toEqual(stack.toReversed());
  });

  it('[RM-56] an amendment to the whole falls with it, and stays where the whole is decided after its parts', () => {
    for (const [rulebook, kind, phase] of [
      ['soviet-1917', 'proposal', 'dropped'],
      ['un-ga', 'proposal', 'pending'],
    ] as const) {
      const hall = open(rulebook);
      const whole = bring(hall, 'house-1', make(kind, text(PARTS)), 'house-2');
      judgeAs(hall, whole, { independentParts: true });
      const amendment = bring(hall, 'house-3', { ...strikeInsert('yard', 'pier'), target: whole }, 'house-2');
      hall.act('house-2', demand('division-of-question', whole));
      expect([phaseOf(hall, amendment), sittingOf(hall).stack.includes(amendment)]).toEqual([
        phase,
        phase === 'pending',
      ]);
    }
  });

  it('[RM-75] who demands may name the parts', () => {
    const hall = openHall();
    const particulars = { independentParts: true };
    const id = bring(hall, 'd1', make('main', text(STORE), { particulars }));
    hall.act('d2', demand('division-of-question', id, ['That a store be built.', 'At the harbour.']));
    expect(motion(hall, top(hall)).wording).toEqual(text('That a store be built.'));
  });

  it('[RM-76] a secret ballot on the demand of one, but not on a formal motion', () => {
    const hall = open('de-gosp-bonn');
    const draft = propose(hall, STORE);
    const close = move(hall, 'close-debate', draft);
    expect(hall.refused('house-4', demand('secret-ballot', close)).code).toBe('method-not-allowed');
    hall.act('house-4', demand('secret-ballot', draft));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method: 'ballot', on: [draft] }]);
    expect(hall.refused('house-5', demand('secret-ballot', draft)).code).toBe('already-so');
  });

  it('[RM-76] a secret ballot is demanded where the book knows that right, of what is pending, by who has a vote', () => {
    const hall = open('de-gosp-bonn');
    const decided = propose(hall, STORE);
    decideTop(hall, carried);
    const draft = propose(hall, 'That the yard be fenced.');
    const secret = (id: MotionId) => demand('secret-ballot', id);
    expect(hall.refused('house-4', secret('m9' as MotionId)).code).toBe('unknown');
    expect(hall.refused('house-4', secret(decided)).code).toBe('cannot-apply');
    expect(hall.refused('clerk', secret(draft)).code).toBe('not-entitled');
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: draft, method: 'hands' });
    expect(hall.refused('house-4', secret(draft)).code).toBe('voting-in-progress');
    const elsewhere = openHall();
    const id = bring(elsewhere, 'd1', main(STORE));
    expect(elsewhere.refused('d2', secret(id))).toMatchObject({
      code: 'not-entitled',
      detail: { act: 'demand' },
    });
    const weighed = open('de-gosp-bonn', { bodies: [{ id: 'house', members: 9, present: 9, weight: 2 }] });
    expect(weighed.refused('house-4', secret(propose(weighed, STORE))).code).toBe('method-not-allowed');
    const methods = ['voice', 'hands', 'recorded'] as const;
    const without = open('de-gosp-bonn', { changes: { methods } });
    expect(without.refused('house-4', secret(propose(without, STORE))).code).toBe('method-not-allowed');
  });

  it('[RM-76] a secret ballot is ordered with the last of the demands that are needed, one from each', () => {
    const hall = open('de-gosp-bonn', { changes: { voting: { secretOnDemandOf: 3 } } });
    const draft = propose(hall, STORE);
    for (const member of ['house-4', 'house-5']) hall.act(member, demand('secret-ballot', draft));
    expect(sittingOf(hall).orders).toEqual([]);
    expect(motion(hall, draft).secretDemandedBy).toEqual(['house-4', 'house-5']);
    expect(hall.refused('house-4', demand('secret-ballot', draft)).code).toBe('already-so');
    hall.act('house-6', demand('secret-ballot', draft));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method: 'ballot', on: [draft] }]);
  });

  it('[RM-76] a roll call that the house prefers takes its place, and a refused one leaves it', () => {
    for (const [tally, method] of [
      [votes(6, 3), 'roll-call'],
      [votes(5, 4), 'ballot'],
    ] as const) {
      const hall = open('de-gosp-bonn');
      const draft = propose(hall, STORE);
      hall.act('house-4', demand('secret-ballot', draft));
      move(hall, 'prefer-roll-call', draft);
      decideTop(hall, tally);
      expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method, on: [draft] }]);
    }
  });

  it('[RM-76] where several must demand it the ballot comes with the last of them', () => {
    const hall = open('de-gosp-bonn', { changes: { voting: { secretOnDemandOf: 2 } } });
    const draft = propose(hall, STORE);
    hall.act('house-4', demand('secret-ballot', draft));
    expect(sittingOf(hall).orders).toEqual([]);
    expect(hall.refused('house-4', demand('secret-ballot', draft)).code).toBe('already-so');
    hall.act('house-5', demand('secret-ballot', draft));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method: 'ballot' }]);
  });

  it('[RM-76] a ballot ordered on another question, or another method on this one, does not stand in its way', () => {
    const hall = open('de-gosp-bonn');
    const first = propose(hall, STORE);
    const second = propose(hall, 'That the yard be fenced.');
    hall.act('house-4', demand('secret-ballot', first));
    const order = { kind: 'method', on: [second], method: 'hands', citation: 'order' } as const;
    const sitting = sittingOf(hall);
    hall.state = putSitting(hall.founded(), { ...sitting, orders: [...sitting.orders, order] });
    hall.act('house-4', demand('secret-ballot', second));
    expect(sittingOf(hall).orders.at(-1)).toMatchObject({ method: 'ballot', on: [second] });
  });

  it('[RM-76] no such right, no such demand', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', demand('secret-ballot', id)).code).toBe('not-entitled');
  });
});

describe('questions that are open together', () => {
  it('[RM-64] adopting one rejects by implication what it excludes', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    const near = bring(hall, 'house-4', { ...strikeInsert('harbour', 'quay'), target: draft });
    const far = bring(hall, 'house-5', { ...strikeInsert('a cold store', 'nothing'), target: draft });
    judgeAs(hall, far, { distance: 9, excludes: [near] });
    expect(top(hall)).toBe(far);
    decideTop(hall, carried);
    expect([phaseOf(hall, near), sittingOf(hall).stack]).toEqual(['not-put', [draft]]);
  });

  it('[RM-64] also one that waits for the chair, but none that was decided already', () => {
    const hall = open('un-ga');
    const [first, second] = [propose(hall, STORE), propose(hall, 'That the yard be fenced.')];
    hall.act('house-4', make('proposal', text('That nothing be built.')));
    const [offered] = sittingOf(hall).offered;
    expect(top(hall)).toBe(first);
    judgeAs(hall, first, { excludes: [offered!, first] });
    hall.act(CHAIR, { type: 'RuleOutOfOrder', sitting: SITTING, motion: offered!, reason: 'It is late.' });
    hall.act('house-4', make('proposal', text('That nothing be done.')));
    const other = sittingOf(hall).offered[0]!;
    judgeAs(hall, first, { excludes: [other, second] });
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: other });
    decideTop(hall, carried);
    expect([other, second].map((id) => phaseOf(hall, id))).toEqual(['not-put', 'not-put']);
    expect(phaseOf(hall, offered!)).toBe('ruled-out');
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[RM-64] a reconsideration brings back what it excludes itself, since that was decided before', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    decideTop(hall, votes(1, 7));
    const again = bring(hall, 'house-4', make('reconsider', bare, { target: draft }));
    judgeAs(hall, again, { excludes: [draft] });
    decideTop(hall, carried);
    expect([phaseOf(hall, draft), sittingOf(hall).stack]).toEqual(['pending', [draft]]);
  });

  it('[RM-65] with its last operative part a proposal is rejected', () => {
    const hall = open('un-ga');
    const draft = propose(hall, PARTS);
    const part = (words: string): MotionId => {
      const particulars = { operative: true };
      const command = make('proposal-part', text(words), { target: draft, particulars });
      return bring(hall, 'house-4', command, 'house-2');
    };
    part('That a cold store be built.');
    part('That the yard be fenced.');
    decideTop(hall, votes(1, 7));
    expect(sittingOf(hall).stack).toHaveLength(2);
    decideTop(hall, votes(1, 7));
    expect([phaseOf(hall, draft), sittingOf(hall).stack]).toEqual(['rejected', []]);
  });

  it('[RM-56] a divided proposal stays under its parts and loses those that are voted down', () => {
    const hall = open('un-ga');
    const draft = propose(hall, PARTS);
    move(hall, 'division-of-question', draft);
    decideTop(hall, carried);
    expect(pendingKinds(hall)).toEqual(['proposal', 'proposal-part', 'proposal-part']);
    expect(motion(hall, top(hall)).wording).toEqual(text('That a cold store be built.'));
    decideTop(hall, votes(1, 7));
    expect(motion(hall, draft).wording).toEqual(text('That the yard be fenced.'));
  });

  it('[RM-61] adjourning the debate puts off the proposals of the item and drops what is about them', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    const close = move(hall, 'close-debate', draft);
    const adjourn = move(hall, 'adjourn-debate', null);
    expect(sittingOf(hall).stack).toEqual([draft, close, adjourn]);
    decideTop(hall, carried);
    expect([draft, close].map((id) => phaseOf(hall, id))).toEqual(['postponed', 'dropped']);
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[RM-61] takes up again together what was put off together, whichever is named', () => {
    const hall = open('un-ga');
    const first = propose(hall, STORE);
    const second = propose(hall, 'That the yard be fenced.');
    const amendment = bring(hall, 'house-4', { ...strikeInsert('harbour', 'quay'), target: first });
    const stack = [...sittingOf(hall).stack];
    expect(stack).toEqual([second, first, amendment]);
    move(hall, 'adjourn-debate', null);
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([]);
    hall.act(CHAIR, { type: 'TakeUpPostponed', sitting: SITTING, motion: second });
    expect(sittingOf(hall).stack).toEqual(stack);
    expect([first, second, amendment].map((id) => phaseOf(hall, id))).toEqual([
      'pending',
      'pending',
      'pending',
    ]);
  });

  it('[RM-61] [RB-26] in a later sitting too, in the order of voting', () => {
    const hall = open('un-ga');
    const first = propose(hall, STORE);
    const second = propose(hall, 'That the yard be fenced.');
    move(hall, 'adjourn-debate', null);
    decideTop(hall, carried);
    hall.act(CHAIR, {
      type: 'AdjournSitting',
      sitting: SITTING,
      ground: 'agenda-done',
      reason: 'It is late.',
    });
    const sitting = 'sitting-2' as SittingId;
    hall.act(CHAIR, {
      type: 'CallSitting',
      sitting,
      bodies: ['house' as never],
      kind: 'adjourned',
      title: 'Sitting 2',
      place: 'The house',
      startsAt: hall.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: ['Business'],
    });
    hall.act(CHAIR, { type: 'OpenSitting', sitting });
    hall.act(CHAIR, { type: 'TakeUpPostponed', sitting, motion: second });
    const later = inSession(hall.founded(), sitting);
    expect(later.stack).toEqual([second, first]);
    expect(votingOrder(hall.founded(), later, later.stack)).toEqual([first, second]);
  });

  it('[RM-61] a house that finds itself not competent does not decide the proposal', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    move(hall, 'competence', draft);
    decideTop(hall, carried);
    expect([phaseOf(hall, draft), sittingOf(hall).stack]).toEqual(['not-put', []]);
  });

  it('[RM-50] referring one proposal leaves the others', () => {
    const hall = open('de-bundestag');
    const first = propose(hall, STORE);
    const second = propose(hall, 'That the ferry run all night.');
    const refer = make('commit', { form: 'committee', committee: 'the board' }, { target: first });
    bring(hall, 'house-3', refer, 'house-2');
    decideTop(hall, carried);
    expect([phaseOf(hall, first), phaseOf(hall, second)]).toEqual(['committed', 'pending']);
  });

  it('[RM-59] the first caucus that is adopted wins and the others fall; an extension adds to it', () => {
    const hall = open('mun');
    propose(hall, STORE);
    const talks = move(hall, 'moderated-caucus', null, {
      particulars: { totalMinutes: 10, speakerMinutes: 1 },
    });
    const walks = move(hall, 'unmoderated-caucus', null, { particulars: { totalMinutes: 15 } });
    expect(top(hall)).toBe(walks);
    decideTop(hall, carried);
    expect(phaseOf(hall, talks)).toBe('not-put');
    const { until } = sittingOf(hall).caucus!;
    expect(sittingOf(hall).caucus).toMatchObject({ kind: 'unmoderated', speakerMs: null });
    move(hall, 'extend-unmoderated-caucus', null, { particulars: { totalMinutes: 5 } });
    decideTop(hall, carried);
    expect(sittingOf(hall).caucus!.until - until).toBe(5 * 60_000);
  });

  it('[RM-52] closed debate is closed on everything, and a closed list stays closed', () => {
    const hall = open('un-ga');
    const draft = propose(hall, STORE);
    hall.act(CHAIR, { type: 'CloseSpeakersList', sitting: SITTING });
    move(hall, 'close-debate', draft);
    expect(sittingOf(hall).listClosed).toBe(true);
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'closed-debate', on: [draft] }]);
  });
});

describe('parliaments', () => {
  it('[RM-50] the question not being now put shelves it; lost, it is put at once', () => {
    for (const [tally, phase, orders] of [
      [votes(6, 2), 'shelved', []],
      [votes(2, 6), 'pending', [{ kind: 'closed-debate' }]],
    ] as const) {
      const hall = open('uk-commons', { changes: { quorum: { kind: 'none', cite: '41' } } });
      const id = bring(hall, 'house-1', main(STORE), 'house-2');
      move(hall, 'previous-question-uk', id);
      decideTop(hall, tally);
      expect(phaseOf(hall, id)).toBe(phase);
      expect(sittingOf(hall).orders).toMatchObject(orders);
    }
  });
});

describe('reconsideration that waits', () => {
  it('[RM-66] puts its decision on hold until it is called up', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    bring(hall, 'd3', main('That the yard be fenced.'));
    hall.act('d2', make('reconsider', bare, { target: id, claimsPrevailingSide: true }));
    const noted = sittingOf(hall).motions.at(-1)!;
    expect(isOnHold(hall.founded(), sittingOf(hall), id)).toBe(true);
    decideTop(hall, carried);
    hall.act('d3', { type: 'SecondMotion', sitting: SITTING, motion: noted });
    hall.act('d2', { type: 'CallUpReconsideration', sitting: SITTING, motion: noted });
    expect(isOnHold(hall.founded(), sittingOf(hall), id)).toBe(false);
  });

  it('[RM-67] may be moved while a vote is taken, and waits', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    bring(hall, 'd1', make('adjourn', bare));
    closeTop(hall, carried);
    hall.act('d2', make('reconsider', bare, { target: id, claimsPrevailingSide: true }));
    expect(phaseOf(hall, sittingOf(hall).motions.at(-1)!)).toBe('on-hold');
  });

  it('[RM-68] is called up when nothing else is pending; entered for another day, not on the same', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    hall.act('d2', make('reconsider-and-enter', bare, { target: id, claimsPrevailingSide: true }));
    const noted = sittingOf(hall).motions.at(-1)!;
    hall.act('d3', { type: 'SecondMotion', sitting: SITTING, motion: noted });
    const call = { type: 'CallUpReconsideration', sitting: SITTING, motion: noted } as const;
    expect(hall.refused('d2', call).code).toBe('too-late');
  });
});
