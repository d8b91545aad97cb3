import { describe, expect, it } from 'vitest';
import type { MemberId } from '../ids.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, main, make, sittingOf, strikeInsert, top } from '../testing/moves.ts';
import { assignFloor } from './assign.ts';
import { speakersByList } from './lists.ts';
import { speakersInOrder } from './queue.ts';
import type { Side } from './state.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

type Claim = readonly [member: string, side?: Side];

function assign(hall: Hall, ...claims: readonly Claim[]): string {
  const asked = claims.map(([member, side]) => ({ member: member as MemberId, side: side ?? null }));
  const on = top(hall) ?? null;
  const got = assignFloor(hall.founded(), sittingOf(hall), { on, leave: false, claims: asked });
  return got.ok ? got.value : got.error.code;
}

function speak(hall: Hall, member: string, side: Side = 'for'): void {
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: member as MemberId, side });
  hall.act(member, { type: 'YieldFloor', sitting: SITTING });
}

describe('several claims at once', () => {
  it('[RF-27] the mover first, then who has not spoken, then the other side, then who came first', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(assign(hall, ['d2'], ['d1'])).toBe('d1');
    speak(hall, 'd1');
    expect(assign(hall, ['d1'], ['d4'])).toBe('d4');
    expect(assign(hall, ['d2', 'for'], ['d3', 'against'])).toBe('d3');
    speak(hall, 'd3', 'against');
    expect(assign(hall, ['d3', 'against'], ['d4', 'against'])).toBe('d4');
    expect(assign(hall, ['d5'], ['d4'])).toBe('d5');
  });

  it('[RF-27] who is on the list of speakers comes first, and in its order', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    for (const member of ['d4', 'd3'])
      hall.act(member, { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    expect(assign(hall, ['d2'], ['d3'], ['d4'])).toBe('d4');
    expect(assign(hall, ['d2'], ['d3'])).toBe('d3');
    expect(assign(hall, ['d5'], ['d2'])).toBe('d5');
  });

  it('[RF-27] the mover first also where nothing else is preferred but who came first', () => {
    const hall = openHall({ rulebook: 'de-spd-ffm' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    expect(assign(hall, ['d2'], ['d1'])).toBe('d1');
    speak(hall, 'd1');
    expect(assign(hall, ['d2'], ['d1'])).toBe('d2');
  });

  it('[RF-27] each preference only where those before it do not tell', () => {
    const preference = ['mover-first', 'not-yet-spoken', 'first-come'] as const;
    const hall = openHall({ changes: { floor: { preference } } });
    bring(hall, 'd1', main(STORE));
    speak(hall, 'd2');
    expect(assign(hall, ['d2'], ['d3'])).toBe('d3');
    expect(assign(hall, ['d2'], ['d3'], ['d1'])).toBe('d1');
  });

  it('[RF-27] who names no side is on neither: not preferred after a speech, nor passed over before one', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(assign(hall, ['d3'], ['d4', 'against'])).toBe('d3');
    speak(hall, 'd1');
    expect(assign(hall, ['d2', 'for'], ['d3'], ['d4', 'against'])).toBe('d4');
    expect(assign(hall, ['d2', 'for'], ['d3'])).toBe('d2');
  });

  it('[RF-27] one speech is enough to have spoken', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    speak(hall, 'd2');
    speak(hall, 'd1');
    expect(assign(hall, ['d2', 'against'], ['d3', 'for'])).toBe('d3');
    expect(assign(hall, ['d1', 'against'], ['d3', 'for'])).toBe('d3');
  });

  it('[RF-27] an amendment is a question of its own', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    for (let at = 0; at < 2; at += 1) speak(hall, 'd2');
    expect(assign(hall, ['d2'])).toBe('speech-limit');
    bring(hall, 'd3', strikeInsert('harbour', 'quay'));
    expect(assign(hall, ['d2'])).toBe('d2');
  });

  it('[RF-27] who may not speak is passed over, and a speaker is not cut short', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(assign(hall, ['stranger'], ['d2'])).toBe('d2');
    expect(assign(hall, ['stranger'])).toBe('not-entitled');
    expect(assign(hall)).toBe('needs-floor');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as MemberId });
    expect(assign(hall, ['d2'])).toBe('interrupts-speaker');
  });

  it('[RF-2] only those on a closed list, but on a motion about the proceedings anybody', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    hall.act(CHAIR, { type: 'CloseSpeakersList', sitting: SITTING });
    expect(assign(hall, ['d3'])).toBe('list-closed');
    expect(assign(hall, ['d2'])).toBe('d2');
    bring(hall, 'd4', make('adjourn-debate', bare));
    expect(assign(hall, ['d3', 'against'])).toBe('d3');
  });
});

describe('lists that take turns', () => {
  function ask(hall: Hall, member: string, list: string): void {
    hall.act(member, { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate', list });
  }

  function withLists(): Hall {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    return hall;
  }

  it('[RF-26] the lists in turn, first-time speakers first within each', () => {
    const hall = withLists();
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    hall.act('d2', { type: 'YieldFloor', sitting: SITTING });
    for (const member of ['d2', 'd3']) ask(hall, member, 'flinta');
    for (const member of ['d4', 'd5', 'd6']) ask(hall, member, 'open');
    const order = (start: string) => speakersByList(hall.founded(), sittingOf(hall), start);
    expect(order('flinta')).toEqual(['d3', 'd4', 'd2', 'd5', 'd6']);
    expect(order('open')).toEqual(['d4', 'd3', 'd5', 'd2', 'd6']);
  });

  it('[RF-26] the lists come in the order of the rules, not of those who asked', () => {
    const hall = withLists();
    ask(hall, 'd4', 'open');
    ask(hall, 'd3', 'flinta');
    expect(speakersByList(hall.founded(), sittingOf(hall), 'flinta')).toEqual(['d3', 'd4']);
    expect(speakersByList(hall.founded(), sittingOf(hall), 'open')).toEqual(['d4', 'd3']);
    expect(speakersByList(hall.founded(), sittingOf(hall), 'none')).toEqual(['d3', 'd4']);
  });

  it('[RF-26] after a speaker of one list it is the turn of the other', () => {
    const hall = withLists();
    for (const member of ['d2', 'd3']) ask(hall, member, 'flinta');
    ask(hall, 'd4', 'open');
    const order = () => speakersInOrder(hall.founded(), sittingOf(hall)).map(({ member }) => member);
    expect(order()).toEqual(['d2', 'd4', 'd3']);
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    expect(order()).toEqual(['d4', 'd3']);
  });

  it('[RF-26] who names no list comes after those of the lists, who asks for something else before', () => {
    const hall = withLists();
    const plain = { type: 'RequestFloor', sitting: SITTING, side: null } as const;
    hall.act('d2', { ...plain, purpose: 'debate' });
    hall.act('d3', { ...plain, purpose: 'motion' });
    ask(hall, 'd4', 'open');
    const order = speakersInOrder(hall.founded(), sittingOf(hall)).map(({ member }) => member);
    expect(order).toEqual(['d3', 'd4', 'd2']);
    expect(speakersByList(hall.founded(), sittingOf(hall), '')).toEqual(['d2', 'd4']);
  });

  it('[RF-26] a list that the rules do not keep is unknown', () => {
    const hall = withLists();
    const request = { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' } as const;
    expect(hall.refused('d2', { ...request, list: 'vip' })).toMatchObject({
      code: 'unknown',
      detail: { what: 'list' },
    });
  });
});

describe('replies and explanations', () => {
  const ask = (purpose: 'reply' | 'explanation') =>
    ({ type: 'RequestFloor', sitting: SITTING, side: null, purpose }) as const;

  it('[RF-28] a reply is asked for after the list is closed, where the rules know it; the chair decides', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    hall.act(CHAIR, { type: 'CloseSpeakersList', sitting: SITTING });
    hall.act('d3', ask('reply'));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as MemberId });
    expect(sittingOf(hall).floor).toMatchObject({ member: 'd3', purpose: 'reply' });
    expect(openHall().refused('d3', ask('reply')).code).toBe('not-entitled');
  });

  it('[RF-29] a vote is explained, but not by the mover and not while it is taken', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const on = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: on, method: 'hands' });
    expect(hall.refused('d2', ask('explanation')).code).toBe('voting-in-progress');
    const poll = sittingOf(hall).poll!;
    const tally = { yes: 4, no: 2, abstain: 0 };
    hall.act(CHAIR, { type: 'EnterCount', sitting: SITTING, poll, place: 'hall', tally });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(hall.refused('d1', ask('explanation'))).toMatchObject({ code: 'own-motion' });
    hall.act('d2', ask('explanation'));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    expect(sittingOf(hall).floor).toMatchObject({ purpose: 'explanation', on });
  });

  it('[RF-29] there is nothing to explain before a question, and in some books never', () => {
    expect(openHall({ rulebook: 'un-ga' }).refused('d2', ask('explanation')).code).toBe('off-topic');
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', ask('explanation')).code).toBe('not-entitled');
  });
});
