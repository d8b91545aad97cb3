import { tableValues } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { MotionId, PollId } from '../ids.ts';
import type { ConfirmLevel, PollMethod } from '../rulebook/house-rules.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, main, make, sittingOf } from '../testing/moves.ts';
import { closesRound, electionIn, lastRound, opensRound, standing } from '../testing/election.ts';
import { asksConfirmation, confirmLevelOf, isVeiled, isVeiledRound } from './confirmation.ts';

const majority = { num: 1, den: 2, compare: 'gt', basis: 'cast' } as const;
const twoThirds = { num: 2, den: 3, compare: 'ge', basis: 'cast' } as const;

function putIn(hall: Hall, method: PollMethod = 'recorded', more: object = {}): PollId {
  const motion = bring(hall, 'd1', main('That the bridge be built.'));
  const [opened] = hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method, ...more });
  return (opened as { readonly poll: PollId }).poll;
}

describe('confirming a vote', () => {
  it('[PR-1] is asked for by the call, or else by the rules of the body', () => {
    const level = (hall: Hall): ConfirmLevel => confirmLevelOf(hall.founded(), sittingOf(hall));
    expect(level(openHall())).toBe('never');
    const hall = openHall({ changes: { voting: { confirm: 'secret' } } });
    expect(level(hall)).toBe('secret');
    const { call, ...sitting } = sittingOf(hall);
    expect(confirmLevelOf(hall.founded(), { ...sitting, call: { ...call, confirm: 'every' } })).toBe('every');
  });

  it('[PR-2] is asked for in votes on devices alone, secret ones before others', () => {
    const asked = (level: ConfirmLevel) =>
      [
        { method: 'hands', threshold: twoThirds },
        { method: 'recorded', threshold: majority },
        { method: 'recorded', threshold: twoThirds },
        { method: 'roll-call', threshold: majority, confirm: true },
        { method: 'ballot', threshold: majority },
      ].map((vote) => asksConfirmation(level, vote as Parameters<typeof asksConfirmation>[1]));
    expect(asked('never')).toEqual([false, false, false, false, false]);
    expect(asked('secret')).toEqual([false, false, false, false, true]);
    expect(asked('important')).toEqual([false, false, true, true, true]);
    expect(asked('every')).toEqual([false, true, true, true, true]);
  });

  it('[PR-3] stands in the opening of the vote; the chair asks for it where the assembly wants it of important votes', () => {
    const hall = openHall({ changes: { voting: { confirm: 'important' } } });
    putIn(hall);
    expect(hall.entries.at(-1)!.event).not.toHaveProperty('confirm');
    const other = openHall({ changes: { voting: { confirm: 'important' } } });
    putIn(other, 'recorded', { confirm: true });
    expect(other.entries.at(-1)!.event).toMatchObject({ type: 'PollOpened', confirm: true });
    const never = openHall();
    const motion = bring(never, 'd1', main('That the bridge be built.'));
    const put = { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded', confirm: true } as const;
    expect(never.refused(CHAIR, put)).toMatchObject({ code: 'malformed', detail: { form: 'confirm' } });
  });

  it('[PR-8] hides the choices of a secret vote that is confirmed, and of no other', () => {
    const votes = [
      { method: 'ballot', confirm: true },
      { method: 'ballot' },
      { method: 'recorded', confirm: true },
      { method: 'recorded' },
    ] as const;
    expect(votes.map(isVeiled)).toEqual([true, false, false, false]);
  });

  it('[PR-23] a secret round is confirmed as a secret vote is, and one with names where important votes are', () => {
    const rounds = (['never', 'secret', 'important', 'every'] as const).map((confirm) =>
      [true, false].map((secret) => {
        const hall = openHall({ changes: { voting: { confirm } } });
        const id = standing(hall, ['d1', 'd2'], { secret });
        opensRound(hall, id);
        const { event } = hall.entries.at(-1)!;
        const round = lastRound(hall, id);
        expect('confirm' in event).toBe(round.confirm === true);
        return [round.confirm === true, isVeiledRound(electionIn(hall, id), round)];
      }),
    );
    expect(rounds).toEqual([
      [
        [false, false],
        [false, false],
      ],
      [
        [true, true],
        [false, false],
      ],
      [
        [true, true],
        [true, false],
      ],
      [
        [true, true],
        [true, false],
      ],
    ]);
  });

  it('[PR-7] a code is dropped by the desk of the body, with a reason', () => {
    const hall = openHall();
    const reset = { type: 'ResetPin', body: BODY, member: 'd1' as never, reason: 'Forgotten.' } as const;
    expect(hall.refused('d2', reset).code).toBe('not-entitled');
    expect(hall.refused('operator', reset).code).toBe('not-entitled');
    expect(hall.refused(CLERK, { ...reset, reason: ' ' }).code).toBe('malformed');
    expect(hall.refused(CLERK, { ...reset, member: 'nobody' as never }).code).toBe('unknown');
    expect(hall.act(CLERK, reset)).toEqual([{ ...reset, type: 'PinReset' }]);
  });
});

describe('a secret ballot on demand', () => {
  it('[PR-15] takes a share of those present, where the rules say a share', () => {
    const share = { secretOnDemandShare: { num: 1, den: 5 }, methods: ['recorded', 'ballot'] } as const;
    const hall = openHall({ members: 12, present: 11, changes: { voting: share } });
    const motion = bring(hall, 'd1', main('That the bridge be built.'));
    const demand = { type: 'Demand', sitting: SITTING, motion, what: 'secret-ballot' } as const;
    const orders = ['d1', 'd2', 'd3'].map((member) => {
      hall.act(member, demand);
      return sittingOf(hall).orders.length;
    });
    expect(orders).toEqual([0, 0, 1]);
    const put = { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' } as const;
    expect(hall.refused(CHAIR, put).code).toBe('method-not-allowed');
  });
});

describe('under threat', () => {
  const stop = { type: 'RecessSitting', sitting: SITTING, reason: 'Armed men in the hall.' } as const;
  const move = { type: 'MoveSitting', sitting: SITTING, place: 'The school', reason: 'Armed men.' } as const;

  it('[PR-18] the chair alone stops the sitting, with a reason, while somebody speaks or votes', () => {
    const hall = openHall();
    hall.act('d1', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd1' as never });
    expect(hall.refused('d1', stop).code).toBe('not-entitled');
    expect(hall.refused(CLERK, stop).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { ...stop, reason: '' }).code).toBe('malformed');
    const events = hall.act(CHAIR, stop);
    expect(events.map(({ type }) => type)).toEqual(['FloorEnded', 'SittingRecessed']);
    expect(events[1]).toMatchObject({ reason: stop.reason, citation: 'RONR (12th ed.) 8:10' });
    expect(sittingOf(hall)).toMatchObject({ phase: 'recessed', floor: { phase: 'free' } });
    expect(sittingOf(hall).recess).toMatchObject({ danger: stop.reason });
    hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
    expect(sittingOf(hall).recess).toBeNull();
  });

  it('[PR-20] a vote that is open is thrown away, and its question can be put again', () => {
    for (const act of [
      stop,
      { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' },
    ] as const) {
      const hall = openHall();
      const poll = putIn(hall, 'ballot');
      const [first] = hall.act(CHAIR, act);
      expect(first).toMatchObject({ type: 'PollAbandoned', poll, on: 'm1' });
      expect(hall.founded().polls.size).toBe(0);
    }
    const hall = openHall();
    putIn(hall, 'hands');
    hall.act(CHAIR, stop);
    hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
    const [again] = hall.act(CHAIR, {
      type: 'PutQuestion',
      sitting: SITTING,
      motion: 'm1' as MotionId,
      method: 'recorded',
    });
    expect(again).toMatchObject({ type: 'PollOpened', poll: 'p2' });
  });

  it('[PR-20] rounds that are open are thrown away, and another is opened with the same names; closed ones wait', () => {
    for (const act of [
      stop,
      { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' },
    ] as const) {
      const hall = openHall();
      const [one, other, counted] = [
        standing(hall, ['d1', 'd2']),
        standing(hall, ['d3', 'd4']),
        standing(hall, ['d5', 'd6']),
      ];
      const polls = [one, other, counted].map((id) => opensRound(hall, id));
      closesRound(hall, counted, ['c1']);
      const events = hall.act(CHAIR, act);
      expect(events.slice(0, 2)).toMatchObject([
        { type: 'RoundAbandoned', election: one, poll: polls[0], reason: act.reason },
        { type: 'RoundAbandoned', election: other, poll: polls[1], reason: act.reason },
      ]);
      expect([one, other].map((id) => electionIn(hall, id))).toMatchObject([
        { phase: 'nominated', rounds: [] },
        { phase: 'nominated', rounds: [] },
      ]);
      expect(electionIn(hall, counted)).toMatchObject({ phase: 'counting', rounds: [{ phase: 'closed' }] });
      if (act !== stop) continue;
      hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
      expect(opensRound(hall, one)).not.toBe(polls[0]);
      expect(lastRound(hall, one)).toMatchObject({ number: 1, phase: 'open' });
    }
  });

  it('[PR-19] the sitting goes on at another place, also when it was stopped or has not begun', () => {
    const hall = openHall();
    expect(hall.refused('d1', move).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { ...move, place: 'The hall' }).code).toBe('already-so');
    expect(hall.refused(CHAIR, { ...move, place: ' ' }).code).toBe('malformed');
    hall.act(CHAIR, stop);
    hall.act(CHAIR, move);
    expect(sittingOf(hall).call.place).toBe('The school');
  });

  it('[PR-22] a sitting that was stopped is adjourned in danger without being resumed', () => {
    const hall = openHall();
    hall.act(CHAIR, stop);
    const adjourn = { type: 'AdjournSitting', sitting: SITTING, reason: 'Fire.' } as const;
    expect(hall.refused(CHAIR, { ...adjourn, ground: 'agenda-done' }).code).toBe('recessed');
    expect(hall.refused('d1', { ...adjourn, ground: 'emergency' }).code).toBe('not-entitled');
    hall.act(CHAIR, { ...adjourn, ground: 'emergency' });
    expect(tableValues(hall.founded().sittings)).toMatchObject([{ phase: 'adjourned', danger: 'Fire.' }]);
    expect(hall.entries.at(-1)!.event).toMatchObject({ type: 'SittingAdjourned', ground: 'emergency' });
  });

  it('[PR-21] what no rule provides for is a ruling, which the house may appeal once it sits again', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const events = hall.act(CHAIR, stop);
    expect(events.map(({ type }) => type)).toEqual(['SittingRecessed', 'ChairRuledOtherwise']);
    hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
    expect(sittingOf(hall).ruling).toMatchObject({ fresh: true, appealable: true, reason: stop.reason });
    bring(hall, 'd3', make('appeal', bare));
    expect(sittingOf(hall).stack).toHaveLength(1);
  });
});
