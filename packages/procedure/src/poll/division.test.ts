import { describe, expect, it } from 'vitest';
import { majority } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import type { PollId } from '../ids.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { counted, openHouse, question } from '../testing/house.ts';
import { bare, bring, make, phaseOf, sittingOf, strikeInsert, top, votes } from '../testing/moves.ts';
import { mayChangeVote } from './change-vote.ts';

function byVoice(hall: Hall, ayesHaveIt: boolean): PollId {
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'voice' });
  const poll = sittingOf(hall).poll!;
  hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt });
  hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
  return poll;
}

const divide = (poll: PollId) => ({ type: 'DemandDivision', sitting: SITTING, poll }) as const;

function recount(hall: Hall, poll: PollId, yes: number, no: number): void {
  const count = { type: 'EnterCount', sitting: SITTING, poll, place: 'all', tally: votes(yes, no) } as const;
  hall.act(CLERK, count);
  hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
  hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}

describe('a division after the announcement', () => {
  it('[RP-5] puts everything back as it stood, and counts', () => {
    const hall = openHouse();
    const main = question(hall);
    bring(hall, 'house-3', strikeInsert('all night', 'till midnight'), 'house-6');
    const before = sittingOf(hall);
    const poll = byVoice(hall, true);
    expect(sittingOf(hall).stack).toEqual([main]);
    const { motions } = hall.founded();
    expect(tableGet(motions, main)!.wording).toEqual({
      form: 'text',
      text: 'That the ferry run till midnight.',
    });
    hall.act('house-5', divide(poll));
    expect(sittingOf(hall)).toEqual({ ...before, poll });
    expect(tableGet(hall.founded().motions, main)!.wording).toEqual({
      form: 'text',
      text: 'That the ferry run all night.',
    });
    recount(hall, poll, 2, 5);
    expect(phaseOf(hall, before.stack.at(-1)!)).toBe('rejected');
    expect(sittingOf(hall).stack).toEqual([main]);
  });

  it('[RP-5] brings back what was laid aside', () => {
    const hall = openHouse();
    const main = question(hall);
    const table = bring(hall, 'house-3', make('lay-on-table', bare), 'house-6');
    const poll = byVoice(hall, true);
    expect(phaseOf(hall, main)).toBe('tabled');
    hall.act('house-5', divide(poll));
    expect([main, table].map((id) => phaseOf(hall, id))).toEqual(['pending', 'pending']);
    recount(hall, poll, 1, 6);
    expect([main, table].map((id) => phaseOf(hall, id))).toEqual(['pending', 'rejected']);
  });

  it('[RP-5] comes too late once business has intervened, or a count was taken', () => {
    const hall = openHouse();
    question(hall);
    const amendment = bring(hall, 'house-3', strikeInsert('all night', 'till midnight'), 'house-6');
    const poll = byVoice(hall, false);
    expect(phaseOf(hall, amendment)).toBe('rejected');
    hall.act('house-4', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    hall.act('house-5', divide(poll));
    recount(hall, poll, 1, 6);
    expect(hall.refused('house-5', divide(poll)).code).toBe('too-late');
    const second = bring(hall, 'house-4', strikeInsert('ferry', 'boat'), 'house-6');
    const next = byVoice(hall, false);
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'house-4' as never });
    expect(hall.refused('house-5', divide(next)).code).toBe('too-late');
    expect(phaseOf(hall, second)).toBe('rejected');
  });

  it('[RP-5] is demanded by members with a vote', () => {
    const hall = openHouse();
    question(hall);
    const poll = byVoice(hall, true);
    expect(hall.refused(CLERK, divide(poll)).code).toBe('not-entitled');
    expect(hall.refused('house-2', divide('p9' as PollId)).code).toBe('unknown');
  });
});

describe('a division that puts back what the decision did to the sitting', () => {
  const minutes = { form: 'minutes', minutes: 10 } as const;
  const proposed = (hall: Hall): void => {
    bring(hall, 'house-1', make('proposal', { form: 'text', text: 'That the ferry run.' }));
  };
  const nothing = (): void => {};

  it.each([
    ['ronr12', 'fix-time-to-which-to-adjourn', bare, 'laterMeetingSet', question],
    ['ronr12', 'close-nominations', bare, 'nominationsClosed', question],
    ['ronr12', 'close-polls', bare, 'pollsClosed', question],
    ['ronr12', 'committee-of-the-whole', bare, 'committeeOfTheWhole', question],
    ['un-ga', 'close-list', bare, 'listClosed', proposed],
    ['mun', 'unmoderated-caucus', minutes, 'caucus', proposed],
    ['de-bundestag', 'adjourn-debate', bare, 'agenda', nothing],
    ['de-bundestag', 'exclude-public', bare, 'publicExcluded', proposed],
    ['de-fsr-muenster', 'close-list', bare, 'listClosed', proposed],
  ] as const)('[RP-5] %s: %s', (rulebook, kind, wording, key, first) => {
    const changes = { thresholds: { [kind]: majority }, methods: ['voice', 'hands'] } as const;
    const hall = openHouse({ rulebook, changes });
    const { agenda } = sittingOf(hall);
    hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: agenda[0]!.id });
    first(hall);
    bring(hall, 'house-3', make(kind, wording), 'house-6');
    const before = sittingOf(hall);
    const poll = byVoice(hall, true);
    expect(sittingOf(hall)[key]).not.toEqual(before[key]);
    hall.act('house-5', divide(poll));
    // That the doors were closed meanwhile stays known.
    expect({ ...sittingOf(hall), doors: undefined }).toEqual({ ...before, poll });
  });

  it('[RP-5] a ruling that was reversed stands again, and is still to be decided', () => {
    const hall = openHouse();
    question(hall);
    hall.act('house-3', {
      type: 'RaisePoint',
      sitting: SITTING,
      kind: 'point-of-order',
      text: 'The motion is not in order.',
    });
    const { point } = sittingOf(hall);
    hall.act(CHAIR, {
      type: 'Rule',
      sitting: SITTING,
      point: point!.id,
      answer: 'not-well-taken',
      reason: 'It is in order.',
    });
    bring(hall, 'house-3', make('appeal', bare), 'house-6');
    const before = sittingOf(hall);
    const poll = byVoice(hall, false);
    expect(sittingOf(hall).ruling).not.toEqual(before.ruling);
    hall.act('house-5', divide(poll));
    expect(sittingOf(hall).ruling).toEqual(before.ruling);
    expect(sittingOf(hall).stack).toEqual(before.stack);
  });
});

describe('changing a vote', () => {
  const change = (hall: Hall, poll: PollId, consent: boolean, member = 'house-3'): string | null => {
    const asked = { poll, member: member as never, consent };
    return mayChangeVote(hall.founded(), sittingOf(hall), asked)?.code ?? null;
  };

  it('[RP-29] is free until the announcement, then at once and by consent, then over', () => {
    const hall = openHouse();
    question(hall);
    const poll = counted(hall, { tally: votes(5, 2) });
    expect([change(hall, poll, false), change(hall, poll, true)]).toEqual([null, null]);
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect([change(hall, poll, false), change(hall, poll, true)]).toEqual(['needs-consent', null]);
    question(hall, 'That the pier be lit.');
    expect([change(hall, poll, false), change(hall, poll, true)]).toEqual(['too-late', 'too-late']);
  });

  it('[RP-29] is nobody else’s, and never that of a closed secret ballot', () => {
    const hall = openHouse();
    question(hall);
    const poll = counted(hall, { tally: votes(5, 2), method: 'ballot' });
    expect(change(hall, poll, true)).toBe('too-late');
    expect(change(hall, poll, true, CLERK)).toBe('not-entitled');
    expect(change(hall, 'p9' as PollId, true)).toBe('unknown');
  });

  it('[RP-29] ends with the closing where the rules say so', () => {
    const hall = openHouse({ changes: { voting: { changeUntil: 'closed' } } });
    question(hall);
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
    const poll = sittingOf(hall).poll!;
    expect(change(hall, poll, false)).toBeNull();
    const sealed = { seal: { root: '00', count: 7 }, tally: votes(5, 2) };
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null }, { sealed });
    expect([change(hall, poll, false), change(hall, poll, true)]).toEqual(['needs-consent', null]);
  });
});
