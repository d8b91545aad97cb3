import { describe, expect, it } from 'vitest';
import { limitsOn } from '../floor/limits.ts';
import { BODY, CHAIR, openHall, SITTING } from '../testing/hall.ts';
import {
  bare,
  bring,
  decideTop,
  main,
  make,
  motion,
  pendingKinds,
  phaseOf,
  sittingOf,
  strikeInsert,
  top,
  votes,
} from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour, paid for by all branches alike.';
const FENCE = 'That the Federation fence the yard.';

describe('making and stating', () => {
  it('[RM-1] a main motion is made, seconded and stated', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    expect(pendingKinds(hall)).toEqual(['main']);
    expect(motion(hall, id)).toMatchObject({ label: '1', by: 'd1', seconder: 'd8', phase: 'pending' });
  });

  it('[RM-2] the chair cannot state what needs a second and has none', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const [id] = sittingOf(hall).offered;
    const refused = hall.refused(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: id! });
    expect(refused).toMatchObject({ code: 'needs-second', citation: 'RONR (12th ed.) 4:9' });
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: SITTING, motion: id! });
    expect(phaseOf(hall, id!)).toBe('died-no-second');
    expect(sittingOf(hall).offered).toEqual([]);
  });

  it('[RM-2] nobody seconds the own motion, and a committee of several needs no second', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const [id] = sittingOf(hall).offered;
    expect(hall.refused('d1', { type: 'SecondMotion', sitting: SITTING, motion: id! }).code).toBe(
      'own-motion',
    );
    hall.act('d1', { type: 'WithdrawMotion', sitting: SITTING, motion: id! });
    hall.act('d1', { ...main(FENCE), onBehalfOf: 'the board' });
    const [other] = sittingOf(hall).offered;
    expect(hall.refused('d2', { type: 'SecondMotion', sitting: SITTING, motion: other! }).code).toBe(
      'no-second-needed',
    );
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: other! });
    expect(pendingKinds(hall)).toEqual(['main']);
  });

  it('[RM-4] no main motion while another is pending', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', main(FENCE))).toMatchObject({ code: 'precedence', detail: { over: 'main' } });
  });

  it('[RM-4] a motion of higher rank is in order over one of lower rank and not the other way round', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('postpone-certain', { form: 'until', until: 'the next sitting' }));
    expect(hall.refused('d3', make('commit', { form: 'committee', committee: 'the board' })).code).toBe(
      'precedence',
    );
    bring(hall, 'd3', make('lay-on-table', bare));
    expect(pendingKinds(hall)).toEqual(['main', 'postpone-certain', 'lay-on-table']);
  });

  it('[RM-3] a recess moved while nothing is pending is a main motion', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', make('recess', { form: 'minutes', minutes: 10 }));
    expect(motion(hall, id).mainForm).toBe(true);
    bring(hall, 'd2', make('amend', { form: 'amendment', amendment: { op: 'substitute', by: '15' } }));
    decideTop(hall, votes(5, 3));
    decideTop(hall, votes(5, 3));
    expect(hall.founded().sittings).toBeDefined();
    expect(sittingOf(hall)).toMatchObject({ phase: 'recessed' });
    expect(sittingOf(hall).recess!.until! - sittingOf(hall).recess!.since).toBe(15 * 60_000);
  });

  it('[RM-3] a limit of debate moved while nothing is pending is a main motion that takes two thirds', () => {
    const hall = openHall();
    const two = make('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: 1 });
    const lost = bring(hall, 'd1', two);
    expect(motion(hall, lost).mainForm).toBe(true);
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, lost)).toBe('rejected');
    bring(hall, 'd2', main(STORE));
    decideTop(hall, votes(3, 5));
    bring(hall, 'd1', two);
    decideTop(hall, votes(6, 3));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'limit', on: [], speechSeconds: 120 }]);
  });

  it('[RM-54] a limit that was set while nothing was pending is for the whole meeting', () => {
    const hall = openHall();
    bring(hall, 'd1', make('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: 1 }));
    decideTop(hall, votes(6, 3));
    bring(hall, 'd2', main(STORE));
    decideTop(hall, votes(3, 5));
    const on = bring(hall, 'd2', main('That the yard be fenced.'));
    const limits = (question: typeof on | null) =>
      limitsOn(hall.founded(), sittingOf(hall), { on: question, member: 'd3' as never });
    expect([limits(on), limits(null)]).toMatchObject([
      { limitMs: 120_000, speeches: 1 },
      { limitMs: 120_000, speeches: 1 },
    ]);
  });
});

describe('amending', () => {
  it('[RM-5] to the second degree, and the third is refused with its paragraph', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const first = bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    const second = bring(hall, 'd3', strikeInsert('tonnage', 'weight'));
    expect([first, second].map((each) => motion(hall, each).label)).toEqual(['1-A', '1-A-a']);
    expect(hall.refused('d4', strikeInsert('weight', 'value'))).toMatchObject({
      code: 'third-degree',
      citation: 'RONR (12th ed.) 12:12',
    });
    decideTop(hall, votes(5, 2));
    decideTop(hall, votes(5, 2));
    expect(motion(hall, id).wording).toEqual({
      form: 'text',
      text: STORE.replace('all branches alike', 'weight landed'),
    });
    expect(pendingKinds(hall)).toEqual(['main']);
  });

  it('[RM-6] words that the pending text does not hold are refused and nothing changes', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', strikeInsert('by nobody', 'x')).code).toBe('words-not-found');
  });

  it('[RM-5] an amendment to an undebatable motion is undebatable', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('recess', { form: 'minutes', minutes: 10 }));
    bring(hall, 'd3', make('amend', { form: 'amendment', amendment: { op: 'substitute', by: '20' } }));
    hall.act('d4', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    const give = { type: 'GiveFloor', sitting: SITTING, member: 'd4' as never } as const;
    expect(hall.refused(CHAIR, give).code).toBe('not-debatable');
  });
});

describe('amendments that would change nothing', () => {
  it('[RM-13] are refused, also by way of an amendment to an amendment', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    expect(hall.refused('d3', strikeInsert('quay', 'harbour')).code).toBe('words-not-found');
    bring(hall, 'd3', strikeInsert('quay', 'pier'));
  });

  it('[RM-13] are not reconsidered once the words they change are gone', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const lost = bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    decideTop(hall, votes(3, 5));
    bring(hall, 'd3', strikeInsert('at the harbour', 'inland'));
    decideTop(hall, votes(5, 3));
    const again = make('reconsider', bare, { target: lost, claimsPrevailingSide: true });
    expect(hall.refused('d4', again).code).toBe('not-reconsiderable');
  });
});

describe('the previous question', () => {
  it('[RO-1] adopted by two thirds it closes debate and amendment until its question is decided', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const first = bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    bring(hall, 'd3', make('previous-question', { form: 'scope', scope: 'immediate' }));
    decideTop(hall, votes(6, 3));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'closed-debate', on: [first] }]);
    expect(hall.refused('d4', strikeInsert('tonnage', 'weight')).code).toBe('order-in-force');
    decideTop(hall, votes(4, 5));
    expect(sittingOf(hall).orders).toEqual([]);
    expect(phaseOf(hall, first)).toBe('rejected');
    bring(hall, 'd4', strikeInsert('at the harbour', 'at the quay'));
  });

  it('[RO-1] closed on the main question it is closed on what is applied to it, and then not again', () => {
    const hall = openHall();
    const question = bring(hall, 'd1', main(STORE));
    const amendment = bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    const close = make('previous-question', { form: 'scope', scope: 'immediate' }, { target: question });
    bring(hall, 'd3', close);
    decideTop(hall, votes(6, 3));
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'closed-debate', on: [question, amendment] }]);
    expect(hall.refused('d4', close).code).toBe('order-in-force');
  });

  it('[RM-7] lost, it may be renewed only after progress', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const pq = make('previous-question', { form: 'scope', scope: 'immediate' });
    bring(hall, 'd3', pq);
    decideTop(hall, votes(5, 3));
    expect(hall.refused('d4', pq).code).toBe('no-progress');
    hall.act('d5', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd5' as never });
    hall.act('d5', { type: 'YieldFloor', sitting: SITTING });
    bring(hall, 'd4', pq);
  });
});

describe('laying aside and bringing back', () => {
  it('[RO-2] the table takes everything along and gives it back as it was', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const first = bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    bring(hall, 'd3', make('lay-on-table', bare));
    decideTop(hall, votes(5, 3));
    expect([phaseOf(hall, id), phaseOf(hall, first)]).toEqual(['tabled', 'tabled']);
    expect(hall.refused('d3', make('take-from-table', bare, { target: id })).code).toBe('no-progress');
    bring(hall, 'd4', main(FENCE));
    decideTop(hall, votes(5, 3));
    bring(hall, 'd3', make('take-from-table', bare, { target: id }));
    decideTop(hall, votes(5, 3));
    expect(sittingOf(hall).stack).toEqual([id, first]);
    expect(phaseOf(hall, first)).toBe('pending');
  });

  it('[RO-3] referring drops a motion to postpone indefinitely and keeps the amendments', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const kill = bring(hall, 'd2', make('postpone-indefinitely', bare));
    const first = bring(hall, 'd3', strikeInsert('by all branches alike', 'by tonnage landed'));
    bring(hall, 'd4', make('commit', { form: 'committee', committee: 'the board' }));
    decideTop(hall, votes(5, 3));
    expect([id, kill, first].map((each) => phaseOf(hall, each))).toEqual([
      'committed',
      'dropped',
      'committed',
    ]);
  });

  it('[RO-4] what was postponed is taken up again by the chair when nothing is pending', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('postpone-certain', { form: 'until', until: 'after the recess' }));
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, id)).toBe('postponed');
    hall.act(CHAIR, { type: 'TakeUpPostponed', sitting: SITTING, motion: id });
    expect(pendingKinds(hall)).toEqual(['main']);
  });

  it('[RM-8] the same question is not moved twice in a sitting', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(3, 5));
    expect(hall.refused('d2', main(`${STORE} `)).code).toBe('already-decided');
  });

  it('[RM-9] who lost cannot move to reconsider, who won can, once', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(3, 5));
    const again = make('reconsider', bare, { target: id });
    const choiceIn = (_poll: unknown, member: string): 'yes' | 'no' => (member === 'd2' ? 'no' : 'yes');
    expect(hall.refused('d1', again, { choiceIn }).code).toBe('wrong-side');
    hall.act('d2', again, { choiceIn });
    const [offer] = sittingOf(hall).offered;
    hall.act('d3', { type: 'SecondMotion', sitting: SITTING, motion: offer! });
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: offer! });
    decideTop(hall, votes(5, 3));
    expect(top(hall)).toBe(id);
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, id)).toBe('adopted');
    expect(hall.refused('d2', again, { choiceIn: () => 'yes' }).code).toBe('not-reconsiderable');
  });

  it('[RM-14] a motion that was offered before waits for what a reconsideration brought back', () => {
    const hall = openHall();
    const first = bring(hall, 'd1', main(STORE));
    const reference = bring(hall, 'd2', make('commit', { form: 'committee', committee: 'the board' }));
    decideTop(hall, votes(6, 2));
    hall.act('d3', main('That the yard be fenced.'));
    const offered = sittingOf(hall).offered[0]!;
    hall.act('d4', { type: 'SecondMotion', sitting: SITTING, motion: offered });
    bring(hall, 'd5', make('reconsider', bare, { target: reference, claimsPrevailingSide: true }));
    decideTop(hall, votes(6, 2));
    expect(sittingOf(hall).stack).toEqual([first, reference]);
    const stating = { type: 'StateQuestion', sitting: SITTING, motion: offered } as const;
    expect(hall.refused(CHAIR, stating).code).toBe('business-pending');
  });

  it('[RM-10] reconsidering while something else is pending is noted and called up later', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(3, 5));
    bring(hall, 'd4', main(FENCE));
    hall.act('d2', make('reconsider', bare, { target: id, claimsPrevailingSide: true }));
    const held = sittingOf(hall).motions.at(-1)!;
    expect(phaseOf(hall, held)).toBe('on-hold');
    hall.act('d3', { type: 'SecondMotion', sitting: SITTING, motion: held });
    expect(hall.refused(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: held }).code).toBe(
      'already-so',
    );
    const call = { type: 'CallUpReconsideration', sitting: SITTING, motion: held } as const;
    expect(hall.refused('d2', call).code).toBe('business-pending');
    decideTop(hall, votes(5, 3));
    hall.act('d2', call);
    expect(pendingKinds(hall)).toEqual(['reconsider']);
  });
});

describe('withdrawing', () => {
  it('[RM-12] freely until it is stated, then only with consent', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    expect(hall.refused('d1', { type: 'WithdrawMotion', sitting: SITTING, motion: id }).code).toBe(
      'needs-consent',
    );
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'withdraw', motion: id } });
    hall.act('d5', { type: 'Object', sitting: SITTING });
    bring(hall, 'd1', make('withdraw', bare, { target: id }));
    const asked = top(hall);
    decideTop(hall, votes(5, 3));
    expect([phaseOf(hall, id), phaseOf(hall, asked)]).toEqual(['withdrawn', 'adopted']);
    expect(sittingOf(hall).stack).toEqual([]);
  });
});

describe('changes of the rulebook', () => {
  it('[RB-1] a body switches a motion off and sets its own threshold', () => {
    const threshold = { num: 3, den: 4, compare: 'ge', basis: 'cast' } as const;
    const hall = openHall({ changes: { off: ['lay-on-table'], thresholds: { main: threshold } } });
    const id = bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', make('lay-on-table', bare)).code).toBe('motion-off');
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, id)).toBe('rejected');
    expect(hall.founded().bodies[BODY]!.changes.off).toEqual(['lay-on-table']);
  });
});
