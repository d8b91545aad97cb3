import { majority, majorityOfPresent, twoThirds } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { mandateOf } from '../register/mandate.ts';
import type { RulebookChanges } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { counted, decided, openHouse, outcome, question } from '../testing/house.ts';
import { bare, bring, make, phaseOf, sittingOf, top, votes } from '../testing/moves.ts';
import { decisiveVotes, mayCast } from './decide.ts';

const twentyFive = [{ id: 'house', members: 25, present: 25 }];

function voting(rules: NonNullable<RulebookChanges['voting']>, more: RulebookChanges = {}): Hall {
  const hall = openHouse({ bodies: twentyFive, changes: { ...more, voting: rules } });
  question(hall);
  return hall;
}

describe('outcomes', () => {
  it('[RP-6] an even split on a plain majority is a tie, on two thirds a plain loss', () => {
    const plain = openHouse({ bodies: twentyFive });
    question(plain);
    expect(outcome(plain, 8, 8)).toBe('tie-rejected');
    const strict = openHouse({ bodies: twentyFive, changes: { thresholds: { main: twoThirds } } });
    question(strict);
    expect(outcome(strict, 8, 8)).toBe('rejected');
  });

  it('[RP-25] where presence is not recorded, those counted are who is present', () => {
    const hall = openHouse({ changes: { thresholds: { main: majorityOfPresent } } });
    question(hall);
    expect(decided(hall, { tally: votes(3, 1, 3) })).toMatchObject({
      outcome: 'rejected',
      needed: 4,
      basis: 7,
    });
  });

  it('[RP-27] a tie waits for a second vote later, and loses when it is a tie again', () => {
    const hall = voting({ tie: 'second-vote-later' });
    const id = top(hall);
    expect(outcome(hall, 9, 9)).toBe('second-vote-later');
    expect(phaseOf(hall, id)).toBe('postponed');
    expect(sittingOf(hall).stack).toEqual([]);
    hall.act(CHAIR, { type: 'TakeUpPostponed', sitting: SITTING, motion: id });
    expect(outcome(hall, 7, 7)).toBe('tie-rejected');
    expect(phaseOf(hall, id)).toBe('rejected');
  });
});

describe('a vote in which nobody voted Yes or No', () => {
  it.each([
    ['nobody', votes(0, 0, 0)],
    ['only abstaining members', votes(0, 0, 5)],
  ] as const)('[RP-35] is lost without a tie, now and not later: %s', (_, tally) => {
    for (const tie of ['rejected', 'second-vote-later'] as const)
      expect(decided(voting({ tie }), { tally })).toMatchObject({ outcome: 'rejected', basis: 0 });
  });
});

describe('too many abstentions', () => {
  it.each([
    ['more-than-half-of-voters', votes(5, 2, 8), 'no-result-repeat'],
    ['more-than-half-of-voters', votes(5, 2, 7), 'adopted'],
    ['more-than-yes', votes(5, 2, 6), 'no-result-repeat'],
    ['more-than-yes', votes(5, 2, 5), 'adopted'],
  ] as const)('[RP-26] %s with %j: %s', (tooMany, tally, result) => {
    const hall = voting({ abstentions: { tooMany, again: 'decide', cite: '5' } });
    expect(decided(hall, { tally })).toMatchObject({ outcome: result });
  });

  it.each([
    ['decide', votes(5, 2, 8), 'adopted'],
    ['rejected', votes(5, 2, 8), 'rejected'],
    ['rejected', votes(5, 2, 1), 'adopted'],
  ] as const)('[RP-26] the vote stays pending and is repeated once: %s with %j', (again, tally, result) => {
    const hall = voting({ abstentions: { tooMany: 'more-than-half-of-voters', again, cite: '5' } });
    const id = top(hall);
    expect(decided(hall, { tally: votes(5, 2, 8) }).changes).toEqual([]);
    expect(phaseOf(hall, id)).toBe('pending');
    expect(decided(hall, { tally })).toMatchObject({ outcome: result });
    expect(phaseOf(hall, id)).toBe(result);
  });
});

describe('the one who presides', () => {
  it('[RP-6] a chair without a seat has no vote', () => {
    const hall = openHouse({ bodies: twentyFive, seatedChair: false });
    question(hall);
    const poll = counted(hall, { tally: votes(8, 8) });
    expect(decisiveVotes(hall.founded(), poll)).toEqual([]);
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' } as const;
    expect(hall.refused(CHAIR, announce)).toMatchObject({ code: 'not-entitled', detail: { act: 'vote' } });
  });

  it('[RP-6] blocks two thirds, or reaches them', () => {
    const changes: RulebookChanges = { thresholds: { main: twoThirds } };
    for (const [tally, vote, result] of [
      [votes(14, 7), 'no', 'rejected'],
      [votes(13, 7), 'yes', 'adopted'],
    ] as const) {
      const hall = openHouse({ bodies: twentyFive, changes });
      question(hall);
      expect(decided(hall, { tally, chairVote: vote })).toMatchObject({ outcome: result, chairVote: vote });
    }
  });

  it("[RP-21] the chair's vote counts its weight where weights are counted", () => {
    const bodies = [{ id: 'house', members: 9, present: 9, weight: 2 }];
    const hall = openHouse({ bodies, chairWeight: 5 });
    question(hall);
    const poll = counted(hall, { tally: votes(4, 8) });
    expect(decisiveVotes(hall.founded(), poll)).toEqual(['yes']);
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' });
    expect(event).toMatchObject({ outcome: 'adopted', basis: 17, needed: 9 });
  });

  it('[RP-24] gives the casting vote that is prescribed, and only on an even split', () => {
    const rules = { tie: 'casting-vote', chairNeverVotes: true } as const;
    for (const [castingVote, result] of [
      ['yes', 'adopted'],
      ['no', 'rejected'],
    ] as const) {
      const hall = voting(rules, { motions: { main: { castingVote } } });
      expect(decided(hall, { tally: votes(10, 10) })).toMatchObject({
        outcome: result,
        chairVote: castingVote,
      });
    }
    const uneven = voting(rules, { motions: { main: { castingVote: 'yes' } } });
    const poll = counted(uneven, { tally: votes(10, 11) });
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll } as const;
    expect(uneven.refused(CHAIR, { ...announce, chairVote: 'yes' }).code).toBe('not-decisive');
    expect(uneven.act(CHAIR, { ...announce, chairVote: null })[0]).toMatchObject({ chairVote: null });
  });

  it('[RP-24] settles a tie either way, or leaves it, where no vote is prescribed', () => {
    for (const [chairVote, result] of [
      ['yes', 'adopted'],
      ['no', 'rejected'],
      [null, 'tie-rejected'],
    ] as const)
      expect(decided(voting({ tie: 'casting-vote' }), { tally: votes(6, 6), chairVote }).outcome).toBe(
        result,
      );
  });

  it('[RP-24] casts one vote of weight one, whatever the seat', () => {
    const thresholds = { main: { allOf: [majority, { ...majority, measure: 'weight' }] } } as const;
    const hall = openHouse({
      bodies: [{ id: 'house', members: 13, present: 13, weight: 3 }],
      chairWeight: 5,
      changes: { thresholds, voting: { tie: 'casting-vote' } },
    });
    question(hall);
    const sealed = { weight: { tally: votes(17, 18), total: 41 } };
    const result = decided(hall, { tally: votes(6, 6), chairVote: 'yes', sealed });
    expect(result).toMatchObject({ outcome: 'rejected', basis: 13 });
  });

  it('[RP-24] has no ballot where the rules give the chair none', () => {
    const hall = voting({ chairNeverVotes: true, chairVotesOnlyIfDecisive: false });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
    const poll = sittingOf(hall).poll!;
    expect(mayCast(hall.founded(), poll, CHAIR)).toMatchObject({
      ok: false,
      error: { code: 'not-entitled' },
    });
    expect(mayCast(hall.founded(), poll, 'house-1' as never).ok).toBe(true);
  });

  it('[RP-24] votes with all where the rules say so, and never twice', () => {
    const hall = voting({ chairVotesOnlyIfDecisive: false });
    const poll = counted(hall, { tally: votes(10, 10) });
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' } as const;
    const voted: Partial<Context> = { hasCast: (_poll, mandate) => (mandate as string) === CHAIR };
    expect(hall.refused(CHAIR, announce, voted)).toMatchObject({
      code: 'not-entitled',
      detail: { act: 'vote-twice' },
    });
    const [event] = hall.act(CHAIR, announce, { hasCast: () => false });
    expect(event).toMatchObject({ outcome: 'adopted' });
  });

  it('[RP-24] not even where the chair voted only in the seat in which they sit for another', () => {
    const hall = openHouse({
      bodies: [{ id: 'house', members: 25, present: 21 }],
      seatedChair: false,
      changes: { voting: { chairVotesOnlyIfDecisive: false } },
    });
    const [body, absent] = ['house' as BodyId, 'house-25' as MemberId];
    const stands = { voting: 'none', weight: 1, group: null, alternateFor: 'body' } as const;
    const seats = [{ member: CHAIR, label: 'Chair', ...stands }];
    hall.act(CLERK, { type: 'ChangeSeats', body, seats, reason: 'Standing in.' });
    hall.act(CLERK, { type: 'SeatAlternate', sitting: SITTING, body, alternate: CHAIR, for: absent });
    question(hall);
    const poll = counted(hall, { tally: votes(10, 10) });
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' } as const;
    const voted: Partial<Context> = {
      choiceIn: () => undefined,
      hasCast: (_poll, mandate) => mandate === mandateOf({ of: absent, by: CHAIR }),
    };
    expect(hall.refused(CHAIR, announce, voted)).toMatchObject({ detail: { act: 'vote-twice' } });
    expect(hall.act(CHAIR, announce, { hasCast: () => false })[0]).toMatchObject({ outcome: 'adopted' });
  });
});

describe('appeals', () => {
  function appealed(): Hall {
    const hall = openHouse({ bodies: twentyFive });
    question(hall);
    hall.act('house-3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order!' });
    const point = sittingOf(hall).point!.id;
    const ruling = { answer: 'not-well-taken', reason: 'It was in time.' } as const;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, ...ruling });
    bring(hall, 'house-3', make('appeal', bare), 'house-4');
    return hall;
  }

  it.each([
    [9, 8, 'sustained'],
    [8, 8, 'tie-sustained'],
    [8, 9, 'reversed'],
  ] as const)('[RP-6] %i to %i: %s', (yes, no, result) => {
    expect(outcome(appealed(), yes, no)).toBe(result);
  });

  it('[RP-35] a ruling stands where nobody votes on it, and not on a tie', () => {
    expect(outcome(appealed(), 0, 0)).toBe('sustained');
  });

  it('[RP-6] the chair may make the tie by which the ruling stands', () => {
    const hall = appealed();
    const poll = counted(hall, { tally: votes(8, 9) });
    expect(decisiveVotes(hall.founded(), poll)).toContain('yes');
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' });
    expect(event).toMatchObject({ outcome: 'tie-sustained' });
  });
});
