import { loadWords, type Words } from '@tauride/minutes';
import {
  available,
  chairTurn,
  type Command,
  motionChoices,
  pollOf,
  type MotionId,
  type PollId,
  type Wording,
} from '@tauride/procedure';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inSession } from '../house/house.ts';
import { questionView } from '../house/question-view.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import type { Tongue } from '../house/tongue.ts';
import { waitingView } from '../house/waiting-view.ts';
import { displayView } from '../display/display-view.ts';
import { movesView } from './moves-view.ts';
import { orderView } from './order-view.ts';

let tongue: Tongue;
let hall: ReturnType<typeof openHouse>;
const at = { sitting: SITTING };

beforeAll(async () => {
  const words: Words = await loadWords('en');
  tongue = { words, t: (id) => id, locale: 'en' };
});

beforeEach(() => {
  hall = openHouse();
});

function make(member: string, kind: 'main' | 'amend', wording: Wording): void {
  const command: Command = {
    type: 'MakeMotion',
    ...at,
    kind,
    target: null,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
  if (inSession(hall.house())?.floor.phase === 'free') {
    hall.act(member, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
    hall.act('m1', { type: 'GiveFloor', ...at, member: member as never });
  }
  hall.act(member, command);
}

function pending(): void {
  make('m2', 'main', { form: 'text', text: 'That the store be paid for by all alike.' });
  hall.act('m3', { type: 'SecondMotion', ...at, motion: 'm1' as MotionId });
  hall.act('m1', { type: 'StateQuestion', ...at, motion: 'm1' as MotionId });
}

function moves() {
  const house = hall.house();
  const now = hall.now();
  const found = available(house.assembly, SITTING, { member: 'm1' as never, now }).acts;
  return movesView(
    { house, turn: chairTurn(house.assembly, SITTING), found, method: 'recorded', now },
    tongue,
  );
}

const main = () =>
  moves()
    .filter((move) => move.main)
    .map(({ id }) => id);

describe('the chair before a motion', () => {
  it('takes up the next item as the one act to do', () => {
    expect(main()).toEqual(['TakeUpItem']);
  });

  it('has no red act while a second is awaited, and one once it is there', () => {
    make('m2', 'main', { form: 'text', text: 'That the store be built.' });
    expect(main()).toEqual([]);
    expect(moves().map(({ id }) => id)).toEqual(['second', 'DeclareNoSecond', 'rule-out']);
    hall.act('m3', { type: 'SecondMotion', ...at, motion: 'm1' as MotionId });
    expect(main()).toEqual(['StateQuestion']);
  });
});

describe('a question before the house', () => {
  beforeEach(pending);

  it('stands on top, its amendment over it with the words marked', () => {
    make('m4', 'amend', {
      form: 'amendment',
      amendment: { op: 'strike-insert', words: 'all alike', by: 'use' },
    });
    const sitting = inSession(hall.house())!;
    expect(questionView(hall.house(), tongue)).toMatchObject({ state: 'none', label: 'house.state.offered' });
    expect(waitingView(hall.house().assembly, sitting, tongue)[0]?.text).toEqual([
      { kind: 'kept', text: 'That the store be paid for by ' },
      { kind: 'struck', text: 'all alike' },
      { kind: 'kept', text: ' ' },
      { kind: 'inserted', text: 'use' },
      { kind: 'kept', text: '.' },
    ]);
  });

  it('has each key only once among the moves', () => {
    const keys = moves().flatMap(({ keys: key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(main()).toEqual(['PutQuestion']);
  });

  it('lists what is in order with what it opens, and names every barred motion once', () => {
    const house = hall.house();
    const sitting = inSession(house)!;
    const motions = motionChoices(house.assembly, sitting, { member: null });
    const view = orderView(house, sitting, { motions, now: hall.now() }, tongue);
    const rows = view.groups.flatMap(({ acts }) => acts);
    expect(rows.map(({ id }) => id)).toContain('point:point-of-order');
    expect(rows.every(({ id }) => view.dialogs.has(id))).toBe(true);
    const barred = view.notNow.flatMap(({ acts }) => acts);
    expect(barred).toHaveLength(motions.notInOrder.length);
    expect(new Set(view.notNow.map(({ why }) => why)).size).toBe(view.notNow.length);
  });
});

describe('a vote', () => {
  beforeEach(() => {
    pending();
    hall.act('m1', { type: 'PutQuestion', ...at, motion: 'm1' as MotionId, method: 'recorded' });
  });
  const poll = 'p1' as PollId;

  it('offers the close, and on the display tells how to vote', () => {
    expect(main()).toEqual(['ClosePoll']);
    expect(displayView(hall.house(), tongue).below.kind).toBe('voting');
  });

  it('offers the chair a vote of their own only where it changes the result', () => {
    hall.act('m1', { type: 'ClosePoll', ...at, poll, ayesHaveIt: null }, { yes: 4, no: 4, abstain: 0 });
    expect(moves().map(({ id }) => id)).toEqual(['AnnounceResult', 'announce-yes']);
  });

  it('is shown with its result until somebody speaks or moves', () => {
    hall.act('m1', { type: 'ClosePoll', ...at, poll, ayesHaveIt: null }, { yes: 5, no: 3, abstain: 0 });
    hall.act('m1', { type: 'AnnounceResult', ...at, poll, chairVote: null });
    expect(pollOf(hall.house().assembly, poll).phase).toBe('announced');
    const view = displayView(hall.house(), tongue);
    expect(view.question).toMatchObject({ state: 'decided', label: 'house.state.decided' });
    expect(view.below).toMatchObject({ kind: 'result', result: { word: 'Carried' } });
    make('m4', 'main', { form: 'text', text: 'That the gate be painted.' });
    expect(displayView(hall.house(), tongue).below.kind).toBe('floor');
  });
});

it('a question that was never put is shown as undecided after the adjournment', () => {
  pending();
  hall.act('m1', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'No light.' });
  const view = displayView(hall.house(), tongue);
  expect(view.question).toMatchObject({ state: 'none', label: 'house.state.not-put' });
  expect(view.below).toMatchObject({ kind: 'result', result: { word: 'house.result.undecided' } });
});
