import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import type { Instant, MotionId, ResolutionId } from '../ids.ts';
import { CHAIR, CLERK, BODY, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { openHouse, question } from '../testing/house.ts';
import {
  bring,
  closeTop,
  decideTop,
  main,
  make,
  phaseOf,
  sittingOf,
  strikeInsert,
  votes,
} from '../testing/moves.ts';
import { resolutionsOf, statusOn } from './register.ts';
import type { Relation, Resolution } from './state.ts';
import { yearOf } from './year.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const YARD = 'That the yard be fenced.';

function registered(hall: Hall): readonly Pick<Resolution, 'number' | 'status'>[] {
  return resolutionsOf(hall.founded()).map(({ number, status }) => ({ number, status }));
}

function statuses(hall: Hall): readonly string[] {
  return resolutionsOf(hall.founded()).map(({ status }) => status);
}

function resolution(hall: Hall, id: string): Resolution {
  return tableGet(hall.founded().resolutions, id)!;
}

function adopt(hall: Hall, text: string, relations: readonly Relation[] = [], more: object = {}): MotionId {
  const id = bring(hall, 'd1', { ...main(text), relations, ...more }, 'd2');
  decideTop(hall, votes(6, 2));
  return id;
}

const to = (kind: Relation['kind'], id: string): Relation => ({ kind, resolution: id as ResolutionId });

/** Puts the pending question by voice and announces that the ayes have it. */
function byVoice(hall: Hall, on: MotionId): void {
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: on, method: 'voice' });
  const poll = sittingOf(hall).poll!;
  hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
  hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}

function divide(hall: Hall): void {
  hall.act('d3', { type: 'DemandDivision', sitting: SITTING, poll: sittingOf(hall).lastPoll! });
}

describe('the register of resolutions', () => {
  it('[RT-1] [RT-3] takes in what is adopted, in its last words, right after the result', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    decideTop(hall, votes(6, 2));
    const poll = closeTop(hall, votes(6, 2));
    const events = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(events.map(({ type }) => type)).toEqual(['ResultAnnounced', 'ResolutionRegistered']);
    expect(resolution(hall, 'rs1')).toMatchObject({
      number: '1/1970',
      bodies: [BODY],
      title: 'That the Federation build a cold store at the quay.',
      text: 'That the Federation build a cold store at the quay.',
      adoption: { sitting: SITTING, motion: id, poll },
      status: 'in-force',
    });
  });

  it('[RT-1] also what is adopted by consent, or granted without a vote', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: id } });
    hall.act(CHAIR, { type: 'DeclareConsent', sitting: SITTING });
    expect(resolution(hall, 'rs1').adoption).toEqual({ sitting: SITTING, motion: id, poll: null });
  });

  it('[RT-2] and not what was rejected, what concerns procedure, or a stage on the way', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(2, 6));
    bring(hall, 'd1', make('approve-minutes', { form: 'text', text: 'That the minutes be approved.' }));
    decideTop(hall, votes(6, 2));
    bring(hall, 'd1', make('recess', { form: 'minutes', minutes: 5 }));
    decideTop(hall, votes(6, 2));
    expect(registered(hall)).toEqual([]);
  });

  it('[RT-2] nor what a joint sitting advises', () => {
    const bodies = [
      { id: 'house', members: 9 },
      { id: 'council', members: 5 },
    ];
    const told = (mode: 'advisory' | 'as-one'): readonly string[] => {
      const hall = openHouse({ bodies, mode });
      question(hall);
      hall.act(CHAIR, {
        type: 'PutQuestion',
        sitting: SITTING,
        motion: sittingOf(hall).stack[0]!,
        method: 'voice',
      });
      const poll = sittingOf(hall).poll!;
      hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
      hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
      return resolutionsOf(hall.founded()).flatMap((each) => each.bodies);
    };
    expect(told('as-one')).toEqual(['house', 'council']);
    const advising = openHouse({ bodies, mode: 'advisory' });
    question(advising);
    const put: Command = {
      type: 'PutQuestion',
      sitting: SITTING,
      motion: sittingOf(advising).stack[0]!,
      method: 'voice',
    };
    expect(advising.refused(CHAIR, put).code).toBeTruthy();
    const consent = { kind: 'adopt', motion: sittingOf(advising).stack[0]! } as const;
    const ask: Command = { type: 'AskConsent', sitting: SITTING, matter: consent };
    expect(advising.refused(CHAIR, ask).code).toBeTruthy();
  });

  it('[RT-4] numbers them through the year, each group of bodies by itself', () => {
    const hall = openHall();
    adopt(hall, STORE);
    adopt(hall, YARD);
    hall.now = Date.UTC(1971, 0, 1) as Instant;
    adopt(hall, 'That the gate be painted.');
    expect(registered(hall).map(({ number }) => number)).toEqual(['1/1970', '2/1970', '1/1971']);
  });

  it('[RT-4] by the year of the assembly’s own calendar and zone', () => {
    const year = (calendar: 'julian' | 'gregorian', timeZone: string, at: number): number =>
      yearOf({ calendar, timeZone }, at as Instant);
    expect(year('gregorian', 'UTC', Date.UTC(1917, 0, 1))).toBe(1917);
    expect(year('gregorian', 'America/New_York', Date.UTC(1917, 0, 1))).toBe(1916);
    expect(year('julian', 'UTC', Date.UTC(1917, 0, 13))).toBe(1916);
    expect(year('julian', 'UTC', Date.UTC(1917, 0, 14))).toBe(1917);
    expect(year('julian', 'UTC', Date.UTC(1900, 0, 12))).toBe(1899);
    expect(year('julian', 'UTC', Date.UTC(1900, 0, 13))).toBe(1900);
    expect(year('julian', 'UTC', Date.UTC(1901, 0, 13))).toBe(1900);
  });

  it('[RT-5] sets what a later one amends, repeals, replaces and executes', () => {
    const hall = openHall();
    for (const text of [STORE, YARD, 'That the gate be painted.', 'That a bell be rung.', 'That we sing.'])
      adopt(hall, text);
    const events = [to('amends', 'rs1'), to('repeals', 'rs2'), to('replaces', 'rs3'), to('executes', 'rs4')];
    adopt(hall, 'That all be done.', [...events, to('requires', 'rs5')]);
    expect(statuses(hall)).toEqual(['amended', 'repealed', 'superseded', 'executed', 'in-force', 'in-force']);
    expect(resolution(hall, 'rs2').history.at(-1)).toMatchObject({ by: 'rs6', cause: 'by-resolution' });
  });

  it('[RT-5] once it is adopted, and only what is then still in force', () => {
    const hall = openHall();
    adopt(hall, STORE);
    bring(hall, 'd1', { ...main(YARD), relations: [to('repeals', 'rs1')] });
    hall.act(CLERK, {
      type: 'SetResolutionStatus',
      resolution: 'rs1' as ResolutionId,
      status: 'executed',
      reason: 'The store is built.',
    });
    decideTop(hall, votes(6, 2));
    expect(statuses(hall)).toEqual(['executed', 'in-force']);
  });

  it('[RT-6] takes back what a divided vote undoes, with what it had done, and registers it again under its number', () => {
    const hall = openHall();
    adopt(hall, STORE);
    const id = bring(hall, 'd1', { ...main(YARD), relations: [to('repeals', 'rs1')] });
    byVoice(hall, id);
    expect(statuses(hall)).toEqual(['repealed', 'in-force']);
    divide(hall);
    expect(statuses(hall)).toEqual(['in-force', 'void']);
    expect(resolution(hall, 'rs2').history.at(-1)).toMatchObject({ status: 'void', cause: 'divided' });
    const poll = sittingOf(hall).poll!;
    const tally = { yes: 6, no: 2, abstain: 0 };
    hall.act(CHAIR, { type: 'EnterCount', sitting: SITTING, poll, place: 'hall', tally } as never);
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(registered(hall)).toEqual([
      { number: '1/1970', status: 'repealed' },
      { number: '2/1970', status: 'in-force' },
    ]);
    expect(resolution(hall, 'rs2').history).toHaveLength(3);
  });

  it('[RT-6] takes back what is reconsidered', () => {
    const hall = openHall();
    const id = adopt(hall, STORE);
    bring(hall, 'd1', make('reconsider', { form: 'bare' }, { target: id, claimsPrevailingSide: true }));
    decideTop(hall, votes(6, 2));
    expect(phaseOf(hall, id)).toBe('pending');
    expect(statuses(hall)).toEqual(['void']);
    decideTop(hall, votes(2, 6));
    expect(statuses(hall)).toEqual(['void']);
  });

  it('[RT-6] leaves alone what a third one has changed since', () => {
    const hall = openHall();
    adopt(hall, STORE);
    const second = adopt(hall, YARD, [to('amends', 'rs1')]);
    adopt(hall, 'That we sing.', [to('repeals', 'rs1')]);
    bring(hall, 'd1', make('reconsider', { form: 'bare' }, { target: second, claimsPrevailingSide: true }));
    decideTop(hall, votes(6, 2));
    expect(statuses(hall)).toEqual(['repealed', 'void', 'in-force']);
  });

  it('[RT-7] a resolution that is rescinded is repealed, and one that is changed has the new words', () => {
    const hall = openHall();
    const id = adopt(hall, STORE);
    adopt(hall, YARD, [to('repeals', 'rs1')]);
    const rescind = make('rescind-amend-adopted', { form: 'bare' }, { target: id });
    bring(hall, 'd1', rescind);
    decideTop(hall, votes(8, 0));
    expect(statuses(hall)).toEqual(['repealed', 'in-force']);
    const yard = resolution(hall, 'rs2').adoption!.motion;
    const amendment = { op: 'strike-insert', words: 'fenced', by: 'walled' } as const;
    bring(hall, 'd1', make('rescind-amend-adopted', { form: 'amendment', amendment }, { target: yard }));
    decideTop(hall, votes(8, 0));
    expect(resolution(hall, 'rs2')).toMatchObject({ status: 'amended', text: 'That the yard be walled.' });
  });

  it('[RT-7] what was repealed is not revived when the repeal is rescinded', () => {
    const hall = openHall();
    adopt(hall, STORE);
    const repeal = adopt(hall, YARD, [to('repeals', 'rs1')]);
    bring(hall, 'd1', make('rescind-amend-adopted', { form: 'bare' }, { target: repeal }));
    decideTop(hall, votes(8, 0));
    expect(statuses(hall)).toEqual(['repealed', 'repealed']);
  });

  it('[RT-6] a question that is taken up again by a vote that is divided then stands as before', () => {
    const hall = openHall();
    adopt(hall, STORE);
    const id = adopt(hall, YARD, [to('repeals', 'rs1')]);
    const again = make('reconsider', { form: 'bare' }, { target: id, claimsPrevailingSide: true });
    byVoice(hall, bring(hall, 'd1', again));
    expect(statuses(hall)).toEqual(['in-force', 'void']);
    divide(hall);
    expect(registered(hall)).toEqual([
      { number: '1/1970', status: 'repealed' },
      { number: '2/1970', status: 'in-force' },
    ]);
  });

  it('[RT-6] what breaks the bylaws never was in force', () => {
    const hall = openHall();
    const id = adopt(hall, STORE);
    const about = { about: 'bylaw-conflict', target: id } as const;
    hall.act('d2', {
      type: 'RaisePoint',
      sitting: SITTING,
      kind: 'point-of-order',
      text: 'Bylaws.',
      ...about,
    });
    const point = sittingOf(hall).point!.id;
    const rule = {
      type: 'Rule',
      sitting: SITTING,
      point,
      answer: 'well-taken',
      reason: 'So it is.',
    } as const;
    hall.act(CHAIR, rule);
    expect(phaseOf(hall, id)).toBe('void');
    expect(resolution(hall, 'rs1').history.at(-1)).toMatchObject({ status: 'void', cause: 'found-void' });
  });

  it('[RT-14] the parts of a divided question keep what its mover declared', () => {
    const hall = openHall();
    adopt(hall, STORE);
    const text = `${YARD}\nThat the gate be painted.`;
    const id = bring(hall, 'd1', { ...main(text), relations: [to('repeals', 'rs1')] });
    const form = { form: 'parts', parts: [YARD, 'That the gate be painted.'] } as const;
    bring(hall, 'd2', make('division-of-question', form, { target: id }));
    decideTop(hall, votes(6, 2));
    decideTop(hall, votes(6, 2));
    decideTop(hall, votes(2, 6));
    expect(registered(hall)).toEqual([
      { number: '1/1970', status: 'repealed' },
      { number: '2/1970', status: 'in-force' },
    ]);
  });
});

describe('a resolution that expires', () => {
  const expires = '1970-02-01';

  it('[RT-20] has expired once its last day is over, whether that was entered or not', () => {
    const hall = openHall();
    adopt(hall, STORE, [], { expires });
    const found = resolution(hall, 'rs1');
    expect(statusOn(found, '1970-02-01')).toBe('in-force');
    expect(statusOn(found, '1970-02-02')).toBe('expired');
    expect(statusOn({ ...found, status: 'repealed' }, '1970-02-02')).toBe('repealed');
  });

  it('[RT-21] is entered as expired when the body sits again', () => {
    const hall = openHall();
    adopt(hall, STORE, [], { expires });
    adopt(hall, YARD);
    hall.act(CHAIR, {
      type: 'AdjournSitting',
      sitting: SITTING,
      ground: 'no-business',
      reason: 'Done.',
    } as never);
    hall.now = Date.UTC(1970, 1, 2) as Instant;
    const next = { sitting: 'sitting-2' as never, bodies: [BODY], title: 'Second', place: 'Hall' };
    const times = {
      startsAt: hall.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: ['Business'],
    } as const;
    hall.act(CHAIR, { type: 'CallSitting', kind: 'regular', ...next, ...times });
    const events = hall.act(CHAIR, { type: 'OpenSitting', sitting: next.sitting });
    expect(events.map(({ type }) => type)).toEqual(['SittingOpened', 'ResolutionStatusSet']);
    expect(statuses(hall)).toEqual(['expired', 'in-force']);
  });
});
