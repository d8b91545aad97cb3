import { describe, expect, it } from 'vitest';
import { inSession, rulebookOf } from '../assembly/access.ts';
import { mayActFor } from '../authority.ts';
import { CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import type { MemberId } from '../ids.ts';
import { bring, closeTop, decideTop, main, make, sittingOf, strikeInsert, votes } from '../testing/moves.ts';
import { available } from './available.ts';
import { chairTurn } from './chair-turn.ts';
import { motionChoices } from './motions.ts';
import { wouldFollow } from './would-follow.ts';

const STORE = 'That the Federation build a cold store at the harbour, paid for by all branches alike.';

describe('what is in order', () => {
  it('[RW-2] lists the motions by rank, with their needs and paragraphs', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    const choices = motionChoices(hall.founded(), sittingOf(hall), { member: null });
    const { motions } = rulebookOf(hall.founded(), sittingOf(hall));
    const ranked = choices.inOrder.filter(({ kind }) => motions[kind]?.rank !== null);
    expect(ranked.map(({ kind }) => kind)).toEqual([
      'fix-time-to-which-to-adjourn',
      'adjourn',
      'recess',
      'raise-question-of-privilege',
      'lay-on-table',
      'previous-question',
      'limit-extend-debate',
      'postpone-certain',
      'commit',
      'committee-of-the-whole',
      'amend',
    ]);
    expect(choices.inOrder.map(({ kind }) => kind)).toContain('withdraw');
    expect(choices.inOrder[1]).toMatchObject({ needsSecond: true, citation: 'RONR (12th ed.) 21:6' });
    const barred = Object.fromEntries(choices.notInOrder.map(({ kind, refusal }) => [kind, refusal.code]));
    expect(barred).toMatchObject({ main: 'precedence', 'postpone-indefinitely': 'precedence' });
  });

  it('[RW-2] what needs the floor is in order with it, while somebody else speaks', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    const { motions } = available(hall.founded(), SITTING, { member: 'd3' as never, now: hall.now });
    expect(motions.inOrder.find(({ kind }) => kind === 'amend')).toMatchObject({ when: 'with-floor' });
    expect(hall.refused('d3', make('lay-on-table', { form: 'bare' })).code).toBe('interrupts-speaker');
  });

  it('[RW-2] what says nothing of its own is barred once the same was decided', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('objection-to-consideration', { form: 'bare' }));
    decideTop(hall, votes(6, 2));
    const { inOrder, notInOrder } = motionChoices(hall.founded(), sittingOf(hall), { member: null });
    const barred = notInOrder.find(({ kind }) => kind === 'objection-to-consideration');
    expect(barred?.refusal.code).toBe('already-decided');
    expect(inOrder.map(({ kind }) => kind)).toContain('amend');
  });

  it('[RW-2] where the usual target is barred, the next below it that is not', () => {
    const hall = openHall({ present: 9 });
    bring(hall, 'd1', main(STORE));
    const adjourn = bring(hall, 'd2', make('adjourn', { form: 'bare' }));
    const excuse = bring(hall, 'd3', make('excuse-from-duty', { form: 'bare' }));
    const targets = (): unknown => {
      const { inOrder } = motionChoices(hall.founded(), sittingOf(hall), { member: null });
      return inOrder.filter(({ kind }) => kind === 'withdraw').map(({ target }) => target);
    };
    expect(targets()).toEqual([excuse]);
    const leaving = ['d4', 'd5', 'd6', 'd7', 'd8'] as MemberId[];
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: leaving });
    expect(targets()).toEqual([adjourn]);
    const bare = { form: 'bare' } as const;
    expect(hall.refused('d1', make('withdraw', bare)).code).toBe('no-quorum');
    hall.act('d1', make('withdraw', bare, { target: adjourn }));
  });

  it('[RW-2] the clerk has no vote and no motion, the desk’s acts only', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const offered = available(hall.founded(), SITTING, { member: CLERK, now: hall.now });
    expect(offered.motions.inOrder).toEqual([]);
    expect(new Set(offered.acts.map(({ type }) => type))).toEqual(
      new Set([
        'RecordPresence',
        'AdmitGuest',
        'AddAgendaItem',
        'ReportIncident',
        'EnterStatement',
        'CorrectEntry',
        'RecordInterjection',
        'RecordReaction',
      ]),
    );
  });

  it('[RM-1] the first reason is the one that comes first: a vote in progress before rank', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' });
    expect(hall.refused('d2', main('That the yard be fenced.')).code).toBe('voting-in-progress');
    expect(available(hall.founded(), SITTING, { member: 'd2' as never, now: hall.now }).ballot).toBe('p1');
  });

  it('[RA-2] chair and clerk may act for others, a delegate may not', () => {
    const hall = openHall();
    const sitting = inSession(hall.founded(), SITTING);
    const may = (member: string): boolean => mayActFor(hall.founded(), sitting, member as never).ok;
    expect([CHAIR, CLERK, 'd1'].map(may)).toEqual([true, true, false]);
  });
});

describe('the chair’s next step', () => {
  it('[RW-2] leads from the second to the announcement', () => {
    const hall = openHall();
    const says: string[] = [];
    const say = (): void => void says.push(chairTurn(hall.founded(), SITTING).say);
    say();
    hall.act('d1', main(STORE));
    say();
    const [id] = sittingOf(hall).offered;
    hall.act('d2', { type: 'SecondMotion', sitting: SITTING, motion: id! });
    say();
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: id! });
    say();
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id!, method: 'voice' });
    say();
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll: sittingOf(hall).poll!, ayesHaveIt: true });
    say();
    expect(says).toEqual([
      'next-item',
      'is-there-a-second',
      'state-question',
      'debate',
      'take-voices',
      'announce-voice',
    ]);
  });
});

describe('the chair without a quorum', () => {
  it('[RQ-23] proposes to adjourn after a vote that showed none, and to put the question when it is found', () => {
    const hall = openHall({ present: 9 });
    const id = bring(hall, 'd1', main(STORE));
    const leaving = ['d4', 'd5', 'd6', 'd7', 'd8'] as MemberId[];
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: leaving });
    expect(chairTurn(hall.founded(), SITTING).say).toBe('debate');
    decideTop(hall, votes(3, 1));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    const turn = chairTurn(hall.founded(), SITTING);
    expect(turn).toMatchObject({ say: 'no-quorum', motion: id, act: { type: 'AdjournSitting' } });
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: leaving, left: [] });
    expect(chairTurn(hall.founded(), SITTING)).toMatchObject({ say: 'next-speaker' });
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: leaving });
    hall.act(CHAIR, chairTurn(hall.founded(), SITTING).act!);
    expect(chairTurn(hall.founded(), SITTING).say).toBe('adjourned');
  });
});

describe('what would follow', () => {
  it('[RW-1] from the previous question: carried, the amendment is put at once; lost, debate goes on', () => {
    const hall = openHall();
    const question = bring(hall, 'd1', main(STORE));
    const amendment = bring(hall, 'd2', strikeInsert('by all branches alike', 'by tonnage landed'));
    const closing = bring(hall, 'd3', make('previous-question', { form: 'scope', scope: 'immediate' }));
    closeTop(hall, votes(6, 3));
    const ask = (carried: boolean) =>
      wouldFollow(hall.founded(), sittingOf(hall), { question: closing, carried, now: hall.now });
    expect(ask(true).stack).toEqual([question, amendment]);
    expect(ask(true).changes).toContainEqual(expect.objectContaining({ change: 'order-made' }));
    expect(ask(false).changes).not.toContainEqual(expect.objectContaining({ change: 'order-made' }));
  });
});
