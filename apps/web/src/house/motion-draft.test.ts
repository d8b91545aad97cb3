import {
  findRulebook,
  formsOf,
  type Motion,
  type MotionKind,
  rulebookIds,
  type SittingId,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  makeMotion,
  type MotionDraft,
  targetIn,
  wholeNumber,
  wordingOf,
} from './motion-draft.ts';
import { formsToChoose, saidOf, type Writing } from './motion-writing.ts';
import { filledDraft } from './testing/filled-draft.ts';

const sitting = 's' as SittingId;
const on = { id: 'm1', kind: 'main', wording: { form: 'text', text: 'That the gate be open.' } } as Motion;

function writing(kind: MotionKind, book = 'ronr12', more: Partial<Writing> = {}): Writing {
  const { motions, voting } = findRulebook(book)!;
  const rule = motions[kind]!;
  return { kind, rule, mainForm: false, on, methods: voting.methods, between: true, subjects: [], ...more };
}

const draft = (change: Partial<MotionDraft>): MotionDraft => ({ ...emptyDraft, ...change });

const full: MotionDraft = { ...filledDraft, amount: '500' };

describe('every motion of every rulebook', () => {
  const all = rulebookIds().flatMap((book) =>
    Object.keys(findRulebook(book)!.motions).map((kind) => [book, kind as MotionKind] as const),
  );

  it('[RM-6] can be worded in the form that its rule asks for', () => {
    for (const [book, kind] of all) {
      const one = writing(kind, book);
      const command = makeMotion(sitting, one, full);
      expect(command, `${book} ${kind}`).not.toBeNull();
      const qualified = { ...one, mainForm: command!.qualified };
      expect(formsOf(qualified), `${book} ${kind}`).toContain(command!.wording.form);
    }
  });

  it('has at least one form, and asks nothing twice', () => {
    for (const [book, kind] of all) {
      const one = writing(kind, book);
      expect(formsToChoose(one).length, kind).toBeGreaterThan(0);
      expect(new Set(saidOf(one)).size, kind).toBe(saidOf(one).length);
    }
    expect(all.length).toBeGreaterThan(200);
  });
});

describe('a motion being written', () => {
  it('is not ready while its words are missing', () => {
    for (const kind of ['main', 'amend', 'commit', 'postpone-certain', 'limit-extend-debate'] as const)
      expect(makeMotion(sitting, writing(kind), emptyDraft), kind).toBeNull();
    expect(wordingOf(writing('lay-on-table'), emptyDraft)).toEqual({ form: 'bare' });
  });

  it('sets a limit in seconds, in speeches, or both, and none that is no number', () => {
    const limit = (speechMinutes: string, speeches: string) =>
      wordingOf(writing('limit-extend-debate'), draft({ speechMinutes, speeches }));
    expect(limit('3', '')).toEqual({ form: 'limit', speechSeconds: 180, speeches: null });
    expect(limit('', '2')).toEqual({ form: 'limit', speechSeconds: null, speeches: 2 });
    expect(limit('3', 'two')).toBeNull();
    expect(limit('0', '')).toBeNull();
  });

  it('to reconsider needs the member’s word that they prevailed', () => {
    const one = writing('reconsider');
    expect(makeMotion(sitting, one, emptyDraft)).toBeNull();
    expect(makeMotion(sitting, one, draft({ prevailing: true }))).toMatchObject({
      target: 'm1',
      claimsPrevailingSide: true,
    });
  });

  it('means the first of several until another is chosen', () => {
    const targets = ['a', 'b'] as Motion['id'][];
    expect(targetIn(targets, emptyDraft)).toBe('a');
    expect(targetIn(targets, draft({ target: 'b' }))).toBe('b');
    expect(targetIn(targets, draft({ target: 'gone' }))).toBe('a');
    expect(targetIn([], emptyDraft)).toBeNull();
  });

  it.each(['0', '-1', '1.5', 'ten', ''])('takes no recess of %s minutes', (minutes) => {
    expect(wholeNumber(minutes)).toBeNull();
    expect(wordingOf(writing('recess'), draft({ minutes }))).toBeNull();
  });
});

describe('what its mover says beyond the words', () => {
  const particulars = (one: Writing, change: Partial<MotionDraft>) =>
    makeMotion(sitting, one, draft(change))?.particulars;

  it('[RM-62] gives a caucus its time in all and for each speaker', () => {
    const caucus = writing('moderated-caucus', 'mun', { on: null });
    expect(particulars(caucus, { minutes: '20', speaker: '1', subject: 'Water' })).toEqual({
      totalMinutes: 20,
      speakerMinutes: 1,
      subject: 'Water',
    });
    expect(particulars(caucus, { minutes: '20' })).toBeUndefined();
    expect(particulars(writing('unmoderated-caucus', 'mun'), { minutes: '15' })).toEqual({
      totalMinutes: 15,
    });
  });

  it('gives a blank its amount in place of words', () => {
    const blank = writing('fill-blank');
    const filled = makeMotion(sitting, blank, draft({ blank: 'amount-to-spend', amount: '500' }));
    expect(filled).toMatchObject({ wording: { form: 'bare' }, particulars: { amount: 500 } });
    expect(makeMotion(sitting, blank, draft({ blank: 'amount-to-spend', amount: 'much' }))).toBeNull();
    expect(makeMotion(sitting, blank, draft({ text: 'Ada' }))).toMatchObject({
      wording: { form: 'text', text: 'Ada' },
      particulars: { blankKind: 'names' },
    });
  });

  it('makes an adjournment with a time a qualified one, and leaves it bare otherwise', () => {
    const adjourn = writing('adjourn', 'ronr12', { on: null });
    expect(makeMotion(sitting, adjourn, emptyDraft)).toMatchObject({
      qualified: false,
      wording: { form: 'bare' },
    });
    expect(makeMotion(sitting, adjourn, draft({ until: 'nine' }))).toMatchObject({
      qualified: true,
      wording: { form: 'until', until: 'nine' },
    });
  });

  it('names a subject of the call at a special meeting, and the kind of rule that is set aside', () => {
    const main = writing('main', 'ronr12', { on: null, subjects: ['Roof', 'Gate'] });
    expect(particulars(main, { text: 'That …' })).toEqual({ subject: 'Roof' });
    expect(particulars(writing('suspend-rules'), { text: 'the order', suspends: 'bylaws' })).toEqual({
      suspends: 'bylaws',
    });
  });

  it('rescinds, or changes the words of what was adopted, as is chosen', () => {
    const rescind = writing('rescind-amend-adopted');
    expect(wordingOf(rescind, emptyDraft)).toEqual({ form: 'bare' });
    const changed = makeMotion(
      sitting,
      rescind,
      draft({ form: 'amendment', struck: 'open', inserted: 'shut' }),
    );
    expect(changed?.wording.form).toBe('amendment');
  });

  it('puts a number in the place of a number, and nothing that is none', () => {
    const minutes = { ...on, wording: { form: 'minutes', minutes: 10 } } as Motion;
    const amend = writing('amend', 'ronr12', { on: minutes });
    const instead = (inserted: string) => makeMotion(sitting, amend, draft({ op: 'substitute', inserted }));
    expect(instead('15')).not.toBeNull();
    expect(instead('a while')).toBeNull();
  });
});
