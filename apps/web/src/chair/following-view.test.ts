import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { loadWords } from '@tauride/minutes';
import type { Command, MotionId, Wording } from '@tauride/procedure';
import { beforeEach, describe, expect, it } from 'vitest';
import { inSession } from '../house/house.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import type { Tongue } from '../house/tongue.ts';
import { waitingView } from '../house/waiting-view.ts';
import { followingView } from './following-view.ts';

type Made = Extract<Command, { type: 'MakeMotion' }>;

const at = { sitting: SITTING };

async function tongueIn(language: 'en' | 'de' | 'ru'): Promise<Tongue> {
  const texts = Object.assign(
    {},
    ...['chair', 'house', 'caucus'].map((topic) =>
      JSON.parse(readFileSync(new URL(`../messages/${language}/${topic}.json`, import.meta.url), 'utf8')),
    ),
  ) as Record<string, string>;
  const compiled = Object.entries(texts).map(([id, text]) => [id, compileMessage(text)]);
  const i18n = setupI18n({ locale: language, messages: { [language]: Object.fromEntries(compiled) } });
  return {
    words: await loadWords(language),
    t: (id, values) => i18n._(id, values),
    locale: language,
  };
}

const en = await tongueIn('en');
let hall: ReturnType<typeof openHouse>;

function make(kind: Made['kind'], wording: Wording, more: Partial<Made> = {}): MotionId {
  const before = inSession(hall.house())!;
  const mover = 'm2';
  if (before.floor.phase === 'free') {
    hall.act(mover, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
    hall.act('m1', { type: 'GiveFloor', ...at, member: mover as never });
  }
  hall.act(mover, {
    type: 'MakeMotion',
    ...at,
    kind,
    target: null,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
    ...more,
  });
  const made = inSession(hall.house())!;
  const id = made.motions.at(-1)!;
  if (made.floor.phase === 'held') hall.act(mover, { type: 'YieldFloor', ...at });
  return id;
}

function bring(kind: Made['kind'], wording: Wording, more: Partial<Made> = {}): MotionId {
  const id = make(kind, wording, more);
  const waits = inSession(hall.house())!.offered.includes(id);
  if (!waits) return id;
  if (hall.refused('m3', { type: 'SecondMotion', ...at, motion: id }) === null)
    hall.act('m3', { type: 'SecondMotion', ...at, motion: id });
  hall.act('m1', { type: 'StateQuestion', ...at, motion: id });
  return id;
}

const main = (): MotionId =>
  bring('main', { form: 'text', text: 'That the store be paid for by all alike.' });
const amend = (): MotionId =>
  bring('amend', {
    form: 'amendment',
    amendment: { op: 'strike-insert', words: 'by all alike', by: 'by tonnage' },
  });

function view(tongue: Tongue = en) {
  return followingView(hall.house(), inSession(hall.house())!, hall.now(), tongue);
}

beforeEach(() => {
  hall = openHouse();
});

describe('what follows a question', () => {
  it('says that a motion alone leaves nothing', () => {
    main();
    expect(view()).toEqual({
      carried: ['Nothing is then before the house.'],
      lost: ['Nothing is then before the house.'],
    });
  });

  it('says what goes aside together, in one sentence', () => {
    main();
    amend();
    bring('commit', { form: 'committee', committee: 'the board' });
    expect(view()).toEqual({
      carried: ['Motion 1 and Amendment 1-A: referred to a committee.', 'Nothing is then before the house.'],
      lost: ['Amendment 1-A is then pending.'],
    });
  });

  it('says that the words above are changed in what is then pending', () => {
    main();
    amend();
    expect(view()).toEqual({
      carried: ['Motion 1, as amended, is then pending.'],
      lost: ['Motion 1 is then pending.'],
    });
  });

  it('says on what debate ends where it is more than the next question', () => {
    main();
    amend();
    bring('previous-question', { form: 'scope', scope: 'all-pending' });
    expect(view()?.carried).toEqual([
      'Debate is closed on Motion 1 and Amendment 1-A.',
      'Amendment 1-A is put at once, without debate.',
    ]);
  });

  it('says the limits of a debate', () => {
    main();
    bring('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: 1 });
    expect(view()?.carried[0]).toBe(
      'Debate on Motion 1: At most 2:00 a speech. At most 1 speech for each member.',
    );
  });

  it('says that a limit set while nothing was pending is for the whole sitting', () => {
    bring('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: 1 });
    expect(view()?.carried[0]).toBe(
      'Debate in this whole sitting: At most 2:00 a speech. At most 1 speech for each member.',
    );
  });

  it('says that the sitting ends and what stays undecided', () => {
    main();
    bring('adjourn', { form: 'bare' });
    expect(view()).toEqual({
      carried: ['Undecided then: Motion 1.', 'The sitting is adjourned.'],
      lost: ['Motion 1 is then pending.'],
    });
  });
});

describe('questions that are open together', () => {
  const caucus = (totalMinutes: number, speakerMinutes: number): MotionId =>
    bring('moderated-caucus', { form: 'bare' }, { particulars: { totalMinutes, speakerMinutes } });

  beforeEach(() => {
    hall = openHouse('mun');
  });

  it('are told in the order of the vote, with the reason', () => {
    caucus(10, 1);
    caucus(20, 1);
    caucus(20, 2);
    const rows = waitingView(hall.house().assembly, inSession(hall.house())!, en);
    expect(rows.map(({ status }) => status)).toEqual([
      'vote 2 of 3 · shorter speeches',
      'vote 3 of 3 · shorter',
    ]);
  });

  it('say what begins, and what is not put because of it', () => {
    caucus(10, 1);
    caucus(20, 1);
    const told = view()!;
    expect(told).toEqual({
      carried: [
        'Moderated caucus (10 minutes, 1 minute each): not put to the vote.',
        'Moderated caucus: 20 minutes.',
        'Nothing is then before the house.',
      ],
      lost: ['Moderated caucus (10 minutes, 1 minute each) is then pending.'],
    });
  });

  it.each(['de', 'ru'] as const)('are told in %s without a gap', async (language) => {
    const tongue = await tongueIn(language);
    caucus(10, 1);
    caucus(20, 1);
    const told = view(tongue)!;
    for (const sentence of [...told.carried, ...told.lost]) expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u);
  });
});
