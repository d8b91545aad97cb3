import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Language, languages, loadWords } from '@tauride/minutes';
import {
  chairTurn,
  type MemberId,
  motionChoices,
  type MotionId,
  type RulebookChanges,
  rulebookIds,
} from '@tauride/procedure';
import { loadRuleWords, type RuleWords } from '@tauride/standing-orders';
import { beforeEach, describe, expect, it } from 'vitest';
import { inSession } from '../../house/house.ts';
import { openHouse, SITTING } from '../../house/testing/hall.ts';
import type { Tongue } from '../../house/tongue.ts';
import { findMatters } from './find-matters.ts';
import { helpCard } from './help-card.ts';
import { type Matter, mattersOf } from './matters.ts';
import { kindsWithPurposes } from './purposes.ts';
import { scriptOf } from './script.ts';

const at = { sitting: SITTING };
const topics = ['chair', 'house', 'help', 'refusals', 'caucus'];

function messagesIn(language: Language, topic: string): Record<string, string> {
  const path = new URL(`../../messages/${language}/${topic}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

const tongues = new Map<Language, { readonly tongue: Tongue; readonly rules: RuleWords }>();
for (const language of languages) {
  const texts = Object.assign({}, ...topics.map((topic) => messagesIn(language, topic))) as Record<
    string,
    string
  >;
  const compiled = Object.entries(texts).map(([id, text]) => [id, compileMessage(text)]);
  const i18n = setupI18n({ locale: language, messages: { [language]: Object.fromEntries(compiled) } });
  const words = await loadWords(language);
  const tongue: Tongue = { words, t: (id, values) => i18n._(id, values), locale: language };
  tongues.set(language, { tongue, rules: await loadRuleWords(language) });
}

const in_ = (language: Language) => tongues.get(language)!;
let hall: ReturnType<typeof openHouse>;

function matters(language: Language = 'en'): readonly Matter[] {
  const house = hall.house();
  const sitting = inSession(house)!;
  const motions = motionChoices(house.assembly, sitting, { member: null });
  const turn = chairTurn(house.assembly, SITTING);
  return mattersOf({ house, sitting, motions, turn, now: hall.now() }, in_(language).tongue);
}

function found(sought: string, language: Language = 'en'): readonly string[] {
  return findMatters(matters(language), sought).map(({ item }) => item.id);
}

function matter(id: string): Matter {
  return matters().find((one) => one.id === id)!;
}

function card(id: string) {
  const house = hall.house();
  const { tongue, rules } = in_('en');
  return helpCard({ house, sitting: inSession(house)! }, matter(id), tongue, rules);
}

function pending(): void {
  hall.act('m2', { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  hall.act('m1', { type: 'GiveFloor', ...at, member: 'm2' as never });
  hall.act('m2', {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That the store be built.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
  hall.act('m3', { type: 'SecondMotion', ...at, motion: 'm1' as MotionId });
  hall.act('m1', { type: 'StateQuestion', ...at, motion: 'm1' as MotionId });
}

beforeEach(() => {
  hall = openHouse();
});

describe('what can be done about something', () => {
  const asked: readonly (readonly [Language, string, string])[] = [
    ['en', 'the debate goes on too long', 'motion:previous-question'],
    ['en', 'we need more information', 'motion:commit'],
    ['en', 'the text should be better', 'motion:amend'],
    ['en', 'somebody breaks the rules', 'point:point-of-order'],
    ['en', 'deal with it later', 'motion:postpone-certain'],
    ['en', 'we decided wrongly earlier', 'motion:reconsider'],
    ['en', 'we want a break', 'motion:recess'],
    ['en', 'two different matters in one motion', 'motion:division-of-question'],
    ['en', 'I doubt the show of hands', 'act:division'],
    ['en', 'nobody is present any more', 'act:quorum'],
    ['en', 'informaton', 'point:request-for-information'],
    ['en', 'lay on the table', 'motion:lay-on-table'],
    ['en', '16:5', 'motion:previous-question'],
    ['de', 'die Debatte dauert zu lang', 'motion:previous-question'],
    ['de', 'Pausen', 'motion:recess'],
    ['fr', 'le debat dure trop', 'motion:previous-question'],
    ['es', 'dos asuntos distintos', 'motion:division-of-question'],
    ['ru', 'прения затянулись', 'motion:previous-question'],
    ['ru', 'нарушает правило', 'point:point-of-order'],
  ];

  it.each(asked)('is found in %s: %s', (language, sought, id) => {
    expect(found(sought, language).slice(0, 3)).toContain(id);
  });

  it('is a short list, and none for words that nobody means', () => {
    expect(found('the debate goes on too long').length).toBeLessThan(8);
    expect(found('zzzqx')).toEqual([]);
    expect(found('').length).toBe(matters().length);
  });
});

describe('a card', () => {
  it('says what it needs, and how many that is in this house', () => {
    pending();
    const arrived = Array.from({ length: 9 }, (_, place) => `m${place + 1}` as MemberId);
    hall.act('m1', { type: 'RecordPresence', ...at, arrived, left: [] });
    const { needs, does } = card('motion:previous-question');
    expect(does).toEqual(['Debate ends and the vote is taken.']);
    expect(needs).toContainEqual(
      expect.objectContaining({ name: 'Vote needed', text: 'two thirds of the votes cast' }),
    );
    expect(needs).toContainEqual({ name: 'In this house now', text: 'If all 9 vote, 6 Yes carry it.' });
  });

  it('tells the act that enters it for a member, or why it is not in order', () => {
    expect(matter('motion:previous-question').standing).toMatchObject({ kind: 'not-now' });
    expect(matter('motion:main').standing).toMatchObject({
      kind: 'now',
      entries: [{ dialog: { kind: 'move', motion: { kind: 'main', target: null } } }],
    });
    pending();
    expect(matter('motion:previous-question').standing).toMatchObject({
      entries: [{ dialog: { kind: 'move', motion: { kind: 'previous-question', target: 'm1' } } }],
    });
    expect(matter('motion:main').standing).toMatchObject({ kind: 'not-now', citation: 'RONR 5:8' });
  });

  it('gives the words to say', () => {
    pending();
    const words = scriptOf(hall.house(), matter('motion:previous-question').subject, in_('en').tongue);
    expect(words).toEqual([
      '“It is moved: Shall debate on Motion 1 now end? Is there a second?”',
      '“There is no debate on this.”',
      '“As many as are in favour … Those opposed …”',
    ]);
  });

  it('tells a motion of the assembly’s own standing orders by its name and by what it does', () => {
    const changes: RulebookChanges = {
      motions: {
        'x-tea': {
          class: 'privileged',
          rank: 20,
          appliesTo: ['nothing'],
          interrupts: 'no',
          second: false,
          debatable: 'no',
          amendable: 'no',
          threshold: { num: 1, den: 2, compare: 'gt', basis: 'cast' },
          onAdopt: 'recess',
          reconsider: 'no',
          renewable: true,
          cite: '7',
        },
      },
      names: { 'x-tea': { en: 'Tea' } },
    };
    hall = openHouse('ronr12', changes);
    const { tongue } = in_('en');
    const own = mattersOfNamed(tongue, changes);
    expect(own).toMatchObject({ name: 'Tea' });
    expect(findMatters(matters(), 'we want a break').map(({ item }) => item.id)).toContain('motion:x-tea');
    expect(card('motion:x-tea').does).toEqual(['The sitting pauses.']);
  });
});

function mattersOfNamed(tongue: Tongue, { names }: RulebookChanges): Matter | undefined {
  const house = hall.house();
  const sitting = inSession(house)!;
  const motions = motionChoices(house.assembly, sitting, { member: null });
  const asked = { house, sitting, motions, turn: chairTurn(house.assembly, SITTING), now: hall.now() };
  return mattersOf(asked, { ...tongue, names }).find(({ id }) => id === 'motion:x-tea');
}

describe.each(rulebookIds())('under %s', (rulebook) => {
  it.each(languages)('everything has a card without a gap in %s', (language) => {
    hall = openHouse(rulebook);
    const house = hall.house();
    const sitting = inSession(house)!;
    const { tongue, rules } = in_(language);
    const all = matters(language);
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) {
      const { does, needs, full } = helpCard({ house, sitting }, one, tongue, rules);
      const facts = [...needs, ...full].flatMap(({ name, text }) => [name, text]);
      const script = scriptOf(house, one.subject, tongue);
      const standing =
        one.standing.kind === 'not-now' ? [one.standing.why] : one.standing.entries.map(({ label }) => label);
      for (const text of [one.name, ...one.purposes, ...does, ...facts, ...script, ...standing])
        expect(`${one.id}: ${text}`).toMatch(/^[^{}]+: (?!help\.|house\.|chair\.|rules\.)[^{}]*\S$/u);
      expect(script.length).toBeGreaterThan(0);
    }
  });
});

it('every kind with purposes of its own is looked up', () => {
  const ids = Object.keys(messagesIn('en', 'help')).filter((id) => id.startsWith('help.kind.'));
  expect(ids.map((id) => id.slice('help.kind.'.length)).toSorted()).toEqual(kindsWithPurposes.toSorted());
});
