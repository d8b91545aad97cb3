import { majority } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import type { MotionId } from '../ids.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import {
  bare,
  bring,
  decideTop,
  grant,
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
const carried = votes(7, 1);
const lost = votes(1, 7);

function phases(hall: Hall, ids: readonly MotionId[]): readonly string[] {
  return ids.map((id) => phaseOf(hall, id));
}

/** A main question that was adopted, with other business since. */
function adoptedBefore(hall: Hall): MotionId {
  const id = bring(hall, 'd1', main(STORE));
  decideTop(hall, carried);
  bring(hall, 'd2', main('That the yard be fenced.'));
  decideTop(hall, carried);
  return id;
}

/** A motion that standing orders make of a known effect. */
const ownMotion = {
  interrupts: 'no',
  second: false,
  debatable: 'no',
  amendable: 'no',
  threshold: majority,
  onAdopt: 'close-debate',
  reconsider: 'no',
  renewable: true,
  cite: '1',
} as const;

describe('what goes aside', () => {
  it('[RM-50] killing a question kills all that is pending with it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const kill = bring(hall, 'd2', make('postpone-indefinitely', bare));
    decideTop(hall, carried);
    expect(phases(hall, [id, kill])).toEqual(['killed-for-session', 'adopted']);
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[RM-50] the table and a postponement take a motion to kill along, a committee does not', () => {
    for (const [kind, form, as] of [
      ['lay-on-table', bare, 'tabled'],
      ['postpone-certain', { form: 'until', until: 'Monday' }, 'postponed'],
      ['commit', { form: 'committee', committee: 'the board' }, 'dropped'],
    ] as const) {
      const hall = openHall();
      bring(hall, 'd1', main(STORE));
      const kill = bring(hall, 'd2', make('postpone-indefinitely', bare));
      bring(hall, 'd3', make(kind, form));
      decideTop(hall, carried);
      expect(phaseOf(hall, kill)).toBe(as);
    }
  });

  it.each(['named', 'meant'])(
    '[RM-50] an appeal that depends on no question can be tabled by itself, %s',
    (how) => {
      const hall = openHall();
      hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Too warm.' });
      const { id: point } = sittingOf(hall).point!;
      hall.act(CHAIR, {
        type: 'Rule',
        sitting: SITTING,
        point,
        answer: 'not-well-taken',
        reason: 'It is not.',
      });
      const appeal = bring(hall, 'd3', make('appeal', bare));
      bring(hall, 'd4', make('lay-on-table', bare, { target: how === 'named' ? appeal : null }));
      decideTop(hall, carried);
      expect(phaseOf(hall, appeal)).toBe('tabled');
      expect(sittingOf(hall).stack).toEqual([]);
    },
  );

  it('[RM-12] a withdrawn question takes with it what adheres to it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const change = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'withdraw', motion: id } });
    hall.act(CHAIR, { type: 'DeclareConsent', sitting: SITTING });
    expect(phases(hall, [id, change])).toEqual(['withdrawn', 'withdrawn']);
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[RM-50] a question that the house will not consider is off for the session', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const objection = bring(hall, 'd2', make('objection-to-consideration', bare));
    decideTop(hall, votes(2, 6));
    expect(phases(hall, [id, objection])).toEqual(['killed-for-session', 'rejected']);
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[RM-50] without two thirds against it is considered', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('objection-to-consideration', bare));
    decideTop(hall, votes(3, 5));
    expect(sittingOf(hall).stack).toEqual([id]);
  });
});

describe('what comes back', () => {
  it('[RM-51] a reconsidered referral is pending again over all that had gone with it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const kill = bring(hall, 'd2', make('postpone-indefinitely', bare));
    const refer = bring(hall, 'd3', make('commit', { form: 'committee', committee: 'the board' }));
    decideTop(hall, carried);
    bring(hall, 'd4', make('reconsider', bare, { target: refer, claimsPrevailingSide: true }));
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, kill, refer]);
    expect(phases(hall, [id, kill, refer])).toEqual(['pending', 'pending', 'pending']);
  });

  it('[RM-51] a reconsidered amendment leaves the text as it was without it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    decideTop(hall, carried);
    const later = bring(hall, 'd3', strikeInsert('inland, paid', 'inland and paid'));
    decideTop(hall, carried);
    hall.act('d4', make('reconsider', bare, { target: later, claimsPrevailingSide: true }));
    const noted = sittingOf(hall).motions.at(-1)!;
    hall.act('d5', { type: 'SecondMotion', sitting: SITTING, motion: noted });
    hall.act('d4', { type: 'CallUpReconsideration', sitting: SITTING, motion: noted });
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, later]);
    expect(motion(hall, id).wording).toEqual({
      form: 'text',
      text: STORE.replace('at the harbour', 'inland'),
    });
  });

  it('[RM-51] a lost amendment may be reconsidered after others spoke, while what it amends is pending', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const lost = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    decideTop(hall, votes(1, 7));
    hall.act('d3', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never });
    hall.act('d3', { type: 'YieldFloor', sitting: SITTING });
    hall.act('d4', make('reconsider', bare, { target: lost, claimsPrevailingSide: true }));
    const noted = sittingOf(hall).motions.at(-1)!;
    hall.act('d5', { type: 'SecondMotion', sitting: SITTING, motion: noted });
    hall.act('d4', { type: 'CallUpReconsideration', sitting: SITTING, motion: noted });
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, lost]);
  });

  it('[RM-54] a reconsidered order to close debate no longer closes it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const close = bring(hall, 'd2', make('previous-question', { form: 'scope', scope: 'immediate' }));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'closed-debate', on: [id], by: close }]);
    hall.act('d4', make('reconsider', bare, { target: close, claimsPrevailingSide: true }));
    const noted = sittingOf(hall).motions.at(-1)!;
    hall.act('d5', { type: 'SecondMotion', sitting: SITTING, motion: noted });
    hall.act('d4', { type: 'CallUpReconsideration', sitting: SITTING, motion: noted });
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, close]);
    expect(sittingOf(hall).orders).toEqual([]);
  });

  it('[RM-57] what was adopted is rescinded, or has the new words and stays adopted', () => {
    const hall = openHall();
    const id = adoptedBefore(hall);
    const change = {
      form: 'amendment',
      amendment: { op: 'strike-insert', words: 'harbour', by: 'quay' },
    } as const;
    bring(hall, 'd3', make('rescind-amend-adopted', change, { target: id }));
    decideTop(hall, carried);
    expect(motion(hall, id)).toMatchObject({
      phase: 'adopted',
      wording: { text: STORE.replace('harbour', 'quay') },
    });
    bring(hall, 'd3', make('rescind-amend-adopted', bare, { target: id }));
    decideTop(hall, carried);
    expect(phaseOf(hall, id)).toBe('rescinded');
  });

  it('[RM-57] expunging strikes it from the record of what is in force', () => {
    const hall = openHall();
    const id = adoptedBefore(hall);
    bring(hall, 'd3', make('rescind-and-expunge', bare, { target: id }));
    decideTop(hall, votes(8, 1));
    expect(phaseOf(hall, id)).toBe('expunged');
  });

  it('[RM-51] discharging the committee brings back the question with what had gone with it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const change = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    bring(hall, 'd3', make('commit', { form: 'committee', committee: 'the board' }));
    decideTop(hall, carried);
    bring(hall, 'd4', make('discharge-committee', bare, { target: id }));
    decideTop(hall, carried);
    expect(sittingOf(hall).stack).toEqual([id, change]);
  });
});

describe('orders about questions', () => {
  it('[RM-52] a limit covers the question it is applied to, or all that are pending', () => {
    for (const scope of ['immediate', 'all-pending'] as const) {
      const hall = openHall();
      const id = bring(hall, 'd1', main(STORE));
      const change = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
      const limit = { form: 'limit', speechSeconds: 120, speeches: 1, scope } as const;
      bring(hall, 'd3', make('limit-extend-debate', limit));
      decideTop(hall, carried);
      const on = scope === 'immediate' ? [change] : [id, change];
      expect(sittingOf(hall).orders).toMatchObject([{ kind: 'limit', on, speechSeconds: 120 }]);
    }
  });

  it('[RM-54] an order waits on the table with its question and ends in a committee', () => {
    for (const [kind, form, left] of [
      ['lay-on-table', bare, 1],
      ['commit', { form: 'committee', committee: 'the board' }, 0],
    ] as const) {
      const hall = openHall();
      bring(hall, 'd1', main(STORE));
      const limit = { form: 'limit', speechSeconds: 120, speeches: 1 } as const;
      bring(hall, 'd3', make('limit-extend-debate', limit));
      decideTop(hall, carried);
      bring(hall, 'd4', make(kind, form));
      decideTop(hall, carried);
      expect(sittingOf(hall).orders).toHaveLength(left);
    }
  });

  it('[RM-53] the latest order says how a question is voted on', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    for (const method of ['roll-call', 'ballot'] as const) {
      bring(hall, 'd2', make('voting-method', { form: 'method', method }));
      decideTop(hall, carried);
    }
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'method', method: 'ballot', on: [id] }]);
    const put = { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' } as const;
    expect(hall.refused(CHAIR, put).code).toBe('method-not-allowed');
  });

  it('[RM-55] a rule is suspended for what is pending, or else for the next main question', () => {
    const hall = openHall();
    const suspend = make('suspend-rules', { form: 'text', text: 'To hear a guest.' });
    bring(hall, 'd1', { ...suspend, particulars: { suspends: 'rule-of-order' } });
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'suspended', on: [], rule: 'To hear a guest.' }]);
    bring(hall, 'd1', main(STORE));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toEqual([]);
  });

  it('[RM-55] a text is considered by paragraph until it is decided', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('consider-by-paragraph', bare));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'by-paragraph', on: [id] }]);
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toEqual([]);
  });
});

describe('dividing and filling', () => {
  it('[RM-56] a divided question is replaced by its parts, the first decided first', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const parts = ['That a cold store be built.', 'That all branches pay for it.'];
    bring(hall, 'd2', make('division-of-question', { form: 'parts', parts }, { target: id }));
    decideTop(hall, carried);
    expect(phaseOf(hall, id)).toBe('divided');
    expect(pendingKinds(hall)).toEqual(['main', 'main']);
    expect(motion(hall, top(hall))).toMatchObject({ label: '1.1', by: 'd1', wording: { text: parts[0] } });
    decideTop(hall, carried);
    expect(motion(hall, top(hall))).toMatchObject({ label: '1.2', wording: { text: parts[1] } });
    const next = bring(hall, 'd3', make('lay-on-table', bare));
    expect(motion(hall, next).phase).toBe('pending');
  });

  it('[RM-58] the winner fills the blank and the other proposals for it fall', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main('That ____ crowns be spent on nets.'));
    const spend = { blankKind: 'amount-to-spend' } as const;
    const propose = (amount: number): MotionId =>
      bring(hall, 'd2', make('fill-blank', bare, { target: id, particulars: { ...spend, amount } }));
    const [least, most] = [propose(100), propose(500)];
    expect(top(hall)).toBe(most);
    decideTop(hall, carried);
    expect(phases(hall, [most, least])).toEqual(['adopted', 'dropped']);
    expect(motion(hall, id).wording).toEqual({ form: 'text', text: 'That 500 crowns be spent on nets.' });
    expect(sittingOf(hall).stack).toEqual([id]);
  });

  it('[RM-58] a proposal that is lost leaves the blank and the next one', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main('That ____ crowns be spent on nets.'));
    for (const amount of [100, 500])
      bring(
        hall,
        'd2',
        make('fill-blank', bare, { target: id, particulars: { blankKind: 'amount-to-spend', amount } }),
      );
    decideTop(hall, lost);
    expect(motion(hall, top(hall)).particulars.amount).toBe(100);
  });

  it('[RM-57] an amendment that makes a postponement a special order raises what it needs', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const put = bring(hall, 'd2', make('postpone-certain', { form: 'until', until: 'Monday' }));
    const special = make(
      'amend',
      { form: 'amendment', amendment: { op: 'insert', words: 'as a special order', place: 'end' } },
      {
        particulars: { addsSpecialOrder: true },
      },
    );
    bring(hall, 'd3', special);
    decideTop(hall, carried);
    expect(motion(hall, put).particulars.specialOrder).toBe(true);
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, put)).toBe('rejected');
  });
});

describe('what concerns the sitting', () => {
  it('[RM-60] for the orders of the day what is pending is put off and the item taken up', () => {
    const hall = openHall();
    const add = { type: 'AddAgendaItem', sitting: SITTING, title: 'Elections' } as const;
    hall.act(CHAIR, { ...add, order: 'special', dueAt: hall.now });
    const id = bring(hall, 'd1', main(STORE));
    const change = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    const call = bring(hall, 'd3', make('call-for-orders-of-the-day', bare));
    grant(hall, call, true);
    expect(phases(hall, [id, change, call])).toEqual(['postponed', 'postponed', 'adopted']);
    expect(sittingOf(hall).agenda.find(({ phase }) => phase === 'now')?.title).toBe('Elections');
    hall.act(CHAIR, { type: 'TakeUpPostponed', sitting: SITTING, motion: id });
    expect(sittingOf(hall).stack).toEqual([id, change]);
  });

  it('[RM-60] two thirds set the orders of the day aside', () => {
    const hall = openHall();
    const add = { type: 'AddAgendaItem', sitting: SITTING, title: 'Elections' } as const;
    hall.act(CHAIR, { ...add, order: 'special', dueAt: hall.now });
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd3', make('call-for-orders-of-the-day', bare));
    decideTop(hall, votes(2, 6));
    expect(sittingOf(hall).stack).toEqual([id]);
  });

  it.each([
    ['commit-question', { form: 'committee', committee: 'the board' }],
    ['commit-question', bare],
    ['postpone-question', { form: 'until', until: 'Monday' }],
    ['close-debate', { form: 'scope', scope: 'immediate' }],
    ['put-now', { form: 'scope', scope: 'immediate' }],
    ['adopt-text', { form: 'text', text: 'That we sing.' }],
    ['adopt-text', bare],
    ['recess', bare],
    ['divide-question', { form: 'parts', parts: ['That we sing.', 'That we dance.'] }],
  ] as const)(
    '[RM-6] a motion of standing orders with the effect %s may be worded %j',
    (onAdopt, wording) => {
      const own = { ...ownMotion, class: 'subsidiary', rank: 9, appliesTo: ['main'], onAdopt } as const;
      const hall = openHall({ changes: { motions: { 'x-own': own } } });
      bring(hall, 'd1', main(STORE));
      expect(hall.act('d2', make('x-own', wording))).toHaveLength(1);
    },
  );

  it('[RM-52] an order to end debate that is applied to nothing covers what is immediately pending', () => {
    const enough = {
      ...ownMotion,
      class: 'privileged',
      rank: 14,
      appliesTo: ['nothing', 'pending'],
    } as const;
    const hall = openHall({ changes: { motions: { 'x-enough': enough } } });
    bring(hall, 'd1', main(STORE));
    const amendment = bring(hall, 'd2', strikeInsert('at the harbour', 'inland'));
    bring(hall, 'd3', make('x-enough', bare));
    decideTop(hall, carried);
    expect(sittingOf(hall).orders).toMatchObject([{ kind: 'closed-debate', on: [amendment] }]);
  });

  it.each([
    ['moderated-caucus', 'extend-moderated-caucus', 'moderated'],
    ['unmoderated-caucus', 'extend-unmoderated-caucus', 'unmoderated'],
  ] as const)('[RM-62] %s is lengthened by %s and stays what it is', (kind, extension, expected) => {
    const hall = openHall({ rulebook: 'mun' });
    const minutes = { form: 'minutes', minutes: 10 } as const;
    bring(hall, 'd1', make(kind, minutes));
    decideTop(hall, carried);
    const first = sittingOf(hall).caucus!;
    expect(first.kind).toBe(expected);
    bring(hall, 'd2', make(extension, { form: 'minutes', minutes: 5 }));
    decideTop(hall, carried);
    expect(sittingOf(hall).caucus).toMatchObject({ kind: expected, until: first.until + 5 * 60_000 });
  });

  it('[RM-62] a later meeting, nominations, polls and the committee of the whole', () => {
    const hall = openHall();
    const decide = (kind: Parameters<typeof make>[0]): void => {
      bring(hall, 'd1', make(kind, bare));
      decideTop(hall, carried);
    };
    decide('close-nominations');
    expect(sittingOf(hall).nominationsClosed).toBe(true);
    decide('reopen-nominations');
    expect(sittingOf(hall).nominationsClosed).toBe(false);
    decide('close-polls');
    expect(sittingOf(hall).pollsClosed).toBe(true);
    decide('reopen-polls');
    expect(sittingOf(hall).pollsClosed).toBe(false);
    decide('fix-time-to-which-to-adjourn');
    expect(sittingOf(hall).laterMeetingSet).toBe(true);
    bring(hall, 'd1', main(STORE));
    decide('committee-of-the-whole');
    expect(sittingOf(hall).committeeOfTheWhole).toBe(true);
    decide('rise');
    expect(sittingOf(hall).committeeOfTheWhole).toBe(false);
  });
});
