import { describe, expect, it } from 'vitest';
import type { MemberId, MotionId, SittingId } from '../../ids.ts';
import type { MotionKind, RulebookId } from '../types.ts';
import { BODY, CHAIR, type Hall, openHall, SITTING } from '../../testing/hall.ts';
import {
  atChairsDesk,
  bare,
  bring,
  decideTop,
  grant,
  make,
  pendingKinds,
  phaseOf,
  sittingOf,
  strikeInsert,
  top,
  votes,
} from '../../testing/moves.ts';

const text = { form: 'text', text: 'That the store be opened.' } as const;

function hallUnder(rulebook: RulebookId, ...kinds: readonly MotionKind[]): Hall {
  const hall = openHall({ rulebook, members: 40, present: 40 });
  for (const kind of kinds) bring(hall, 'd1', make(kind, text));
  return hall;
}

const refusedTo = (hall: Hall, ...args: Parameters<typeof make>): string =>
  hall.refused('d2', make(...args)).code;

describe('conferences', () => {
  it('[RB-41] the United Nations decide on procedure first and on the proposal last', () => {
    const hall = hallUnder('un-ga', 'proposal');
    bring(hall, 'd2', strikeInsert('store', 'shop'));
    bring(hall, 'd3', make('close-debate', bare));
    bring(hall, 'd4', make('suspend-meeting', { form: 'minutes', minutes: 10 }));
    expect(pendingKinds(hall)).toEqual(['proposal', 'amend', 'close-debate', 'suspend-meeting']);
  });

  it('[RB-41] the United Nations need nobody to second', () => {
    const hall = hallUnder('un-ga', 'proposal');
    expect(sittingOf(hall).stack).toHaveLength(1);
  });

  it('[RB-42] OAS: a proposal may be withdrawn although it was amended, in the United Nations it may not', () => {
    const withdrawn = (rulebook: RulebookId): string => {
      const hall = hallUnder(rulebook, 'proposal');
      const [proposal] = sittingOf(hall).stack as [MotionId];
      bring(hall, 'd2', strikeInsert('store', 'shop'));
      decideTop(hall, votes(30, 5));
      const command = { type: 'WithdrawMotion', sitting: SITTING, motion: proposal } as const;
      if (rulebook === 'un-ga') return hall.refused('d1', command).code;
      hall.act('d1', command);
      return phaseOf(hall, proposal);
    };
    expect(withdrawn('un-ga')).toBe('amended');
    expect(withdrawn('oas')).toBe('withdrawn');
  });

  it('[RB-21] a proposal that is reconsidered takes its place among the open questions again', () => {
    const hall = hallUnder('un-ga', 'proposal');
    const first = top(hall);
    bring(hall, 'd2', make('proposal', { form: 'text', text: 'That the shop be closed.' }));
    decideTop(hall, votes(30, 5));
    expect(phaseOf(hall, first)).toBe('adopted');
    bring(hall, 'd3', make('competence', bare));
    bring(hall, 'd4', make('reconsider', bare, { target: first }));
    decideTop(hall, votes(30, 5));
    expect(pendingKinds(hall)).toEqual(['proposal', 'proposal', 'competence']);
    expect(sittingOf(hall).stack.indexOf(first)).toBe(1);
  });

  it.each(['un-ga', 'mun', 'oas'])('[RM-10] %s: a vote on procedure is not reconsidered', (rulebook) => {
    const hall = hallUnder(rulebook, 'proposal');
    const closing = bring(hall, 'd3', make('close-debate', bare));
    decideTop(hall, votes(5, 30));
    expect(refusedTo(hall, 'reconsider', bare, { target: closing })).toBe('not-reconsiderable');
  });

  it.each([
    ['continues the session', 'adjourned', 'in order'],
    ['begins another', 'regular', 'too-late'],
  ] as const)('[RM-23] the United Nations reconsider in a meeting that %s', (_what, kind, expected) => {
    const hall = hallUnder('un-ga', 'proposal');
    const proposal = top(hall);
    decideTop(hall, votes(5, 30));
    const later = 'later' as SittingId;
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'It is late.' });
    hall.act(CHAIR, {
      type: 'CallSitting',
      sitting: later,
      bodies: [BODY],
      kind,
      title: 'Later sitting',
      place: 'The hall',
      startsAt: hall.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: [],
    });
    hall.act(CHAIR, { type: 'OpenSitting', sitting: later });
    const again = make('reconsider', bare, { target: proposal, sitting: later });
    if (expected === 'too-late') expect(hall.refused('d2', again).code).toBe('too-late');
    else expect(hall.act('d2', again)).toHaveLength(1);
  });

  it.each([
    ['un-ga', 'close-debate'],
    ['oas', 'close-debate'],
    ['mun', 'close-debate'],
    ['de-bundestag', 'close-debate'],
    ['de-gosp-bonn', 'close-debate'],
    ['de-fscs', 'close-debate'],
    ['de-fsr-muenster', 'close-debate'],
    ['uk-commons', 'closure'],
  ] as const)('[RO-1] %s: after %s nobody moves an amendment any more', (rulebook, closing) => {
    const hall = openHall({ rulebook, members: 150, present: 150 });
    bring(hall, 'd1', make(rulebook === 'uk-commons' ? 'main' : 'proposal', text));
    bring(hall, 'd2', strikeInsert('store', 'shop'));
    decideTop(hall, votes(5, 110));
    const closes = bring(hall, 'd2', make(closing, bare));
    decideTop(hall, votes(110, 5));
    expect(phaseOf(hall, closes)).toBe('adopted');
    expect(hall.refused('d2', strikeInsert('store', 'hall')).code).toBe('order-in-force');
  });

  it('[RB-43] Model UN: the first caucus that is adopted wins', () => {
    const hall = hallUnder('mun', 'proposal');
    const minutes = { form: 'minutes', minutes: 10 } as const;
    const long = bring(
      hall,
      'd2',
      make('moderated-caucus', minutes, { particulars: { totalMinutes: 20, speakerMinutes: 1 } }),
    );
    const free = bring(hall, 'd3', make('unmoderated-caucus', minutes, { particulars: { totalMinutes: 5 } }));
    expect(top(hall)).toBe(free);
    decideTop(hall, votes(30, 5));
    expect(phaseOf(hall, long)).toBe('not-put');
  });
});

describe('German houses', () => {
  it('[RB-32] in Bonn take back what was adopted, not what was rejected', () => {
    const hall = hallUnder('de-gosp-bonn', 'proposal');
    const proposal = top(hall);
    decideTop(hall, votes(5, 30));
    expect(refusedTo(hall, 'rescind-amend-adopted', bare, { target: proposal })).toBe('cannot-apply');
  });

  it('[RB-44] take no roll call on a motion on procedure', () => {
    for (const rulebook of ['de-gosp-bonn', 'de-bundestag', 'de-fscs']) {
      const hall = hallUnder(rulebook, 'proposal');
      const close = bring(hall, 'd2', make('close-debate', bare));
      expect(refusedTo(hall, 'roll-call', bare, { target: close })).toBe('method-not-allowed');
    }
  });

  it('[RB-44] grant a roll call of right, and vote on the proposal by it', () => {
    const hall = hallUnder('de-bundestag', 'proposal');
    const [proposal] = sittingOf(hall).stack as [MotionId];
    const call = bring(hall, 'd2', make('roll-call', bare, { target: proposal }));
    grant(hall, call, true);
    const put = { type: 'PutQuestion', sitting: SITTING, motion: proposal } as const;
    expect(hall.refused(CHAIR, { ...put, method: 'hands' }).code).toBe('method-not-allowed');
    hall.act(CHAIR, { ...put, method: 'roll-call' });
  });

  it('[RB-45] keep the vote secret unless two thirds prefer a roll call', () => {
    const methodAfter = (yes: number, no: number): string | undefined => {
      const hall = hallUnder('de-gosp-bonn', 'proposal');
      bring(hall, 'd2', make('prefer-roll-call', bare));
      decideTop(hall, votes(yes, no));
      const order = sittingOf(hall).orders.find(({ kind }) => kind === 'method');
      return order?.kind === 'method' ? order.method : undefined;
    };
    expect(methodAfter(20, 10)).toBe('roll-call');
    expect(methodAfter(19, 10)).toBe('ballot');
  });

  it('[RB-38] let only who has not spoken move to end the debate in Frankfurt', () => {
    const hall = hallUnder('de-spd-ffm', 'proposal');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId, side: 'for' });
    hall.act('d2', { type: 'YieldFloor', sitting: SITTING });
    expect(refusedTo(hall, 'close-debate', bare)).toBe('not-entitled');
    bring(hall, 'd3', make('close-debate', bare));
  });
});

describe('parliaments', () => {
  it('[RB-46] the Speaker may refuse the closure', () => {
    const hall = hallUnder('uk-commons', 'main');
    const closure = make('closure', bare, { particulars: { chairAllows: false } });
    expect(hall.refused('d2', closure, atChairsDesk).code).toBe('chair-discretion');
  });

  it('[RB-46] a closure needs a hundred ayes, and a division forty who take part', () => {
    const after = (yes: number): readonly string[] => {
      const hall = openHall({ rulebook: 'uk-commons', members: 150 });
      const main = bring(hall, 'd1', make('main', text));
      const closure = bring(hall, 'd2', make('closure', bare));
      decideTop(hall, votes(yes, 0));
      return [phaseOf(hall, closure), phaseOf(hall, main)];
    };
    expect(after(39)).toEqual(['pending', 'pending']);
    expect(after(99)).toEqual(['rejected', 'pending']);
    expect(after(100)).toEqual(['adopted', 'pending']);
  });

  it('[RB-46] the previous question shelves the motion where it is carried', () => {
    const hall = hallUnder('uk-commons', 'main');
    const main = top(hall);
    bring(hall, 'd2', make('previous-question-uk', bare));
    decideTop(hall, votes(30, 10));
    expect([phaseOf(hall, main), pendingKinds(hall)]).toEqual(['shelved', []]);
  });

  it('[RB-46] a lost previous question has the motion put at once, unamended', () => {
    const hall = hallUnder('uk-commons', 'main');
    bring(hall, 'd2', make('previous-question-uk', bare));
    decideTop(hall, votes(10, 30));
    expect(pendingKinds(hall)).toEqual(['main']);
    expect(hall.refused('d2', strikeInsert('store', 'shop')).code).toBe('order-in-force');
    expect(refusedTo(hall, 'adjourn-debate', bare)).toBe('order-in-force');
  });

  it('[RB-47] nothing is moved to a bill that is passed under suspension of the rules of the House', () => {
    const hall = hallUnder('us-house', 'suspend-and-pass');
    const target = top(hall);
    expect(refusedTo(hall, 'lay-on-table', bare)).toBe('cannot-apply');
    expect(refusedTo(hall, 'postpone-certain', { form: 'until', until: 'Friday' })).toBe('cannot-apply');
    const amended = { ...strikeInsert('store', 'shop'), target };
    expect(hall.refused('d2', amended).code).toBe('cannot-apply');
  });

  it('[RB-48] the Senate may postpone for good what it was to postpone to a day, and not the reverse', () => {
    const later = { form: 'until', until: 'Friday' } as const;
    const hall = hallUnder('us-senate', 'main');
    bring(hall, 'd2', make('postpone-certain', later));
    bring(hall, 'd3', make('postpone-indefinitely', bare));
    expect(pendingKinds(hall)).toEqual(['main', 'postpone-certain', 'postpone-indefinitely']);
    const reverse = hallUnder('us-senate', 'main');
    bring(reverse, 'd2', make('postpone-indefinitely', bare));
    expect(refusedTo(reverse, 'postpone-certain', later)).toBe('precedence');
  });

  it('[RB-48] the Senate closes debate by three fifths of all senators, voting or not', () => {
    const after = (yes: number): string => {
      const hall = hallUnder('us-senate', 'main');
      const cloture = bring(hall, 'd2', make('cloture', bare));
      decideTop(hall, votes(yes, 0));
      return phaseOf(hall, cloture);
    };
    expect([after(23), after(24)]).toEqual(['rejected', 'adopted']);
  });
});

describe('soviets', () => {
  it('[RB-49] adopt a text as a basis, amend it and may still reject the whole', () => {
    const hall = hallUnder('soviet-1917', 'whole', 'basis');
    const [whole, basis] = sittingOf(hall).stack as [MotionId, MotionId];
    const amendment = bring(hall, 'd2', { ...strikeInsert('store', 'shop'), target: whole });
    expect(pendingKinds(hall)).toEqual(['whole', 'amend', 'basis']);
    decideTop(hall, votes(20, 10));
    decideTop(hall, votes(18, 12));
    decideTop(hall, votes(10, 30));
    expect([basis, amendment, whole].map((id) => phaseOf(hall, id))).toEqual([
      'adopted',
      'adopted',
      'rejected',
    ]);
  });
});
