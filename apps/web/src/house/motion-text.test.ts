import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { emptyTable, tableSet } from '@tauride/kernel';
import { loadWords } from '@tauride/minutes';
import { type FoundedAssembly, type Motion, motionKinds, type MotionKind } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../messages/topics.ts';
import { askOf } from './ask-of.ts';
import { kindName, motionText, motionTitle } from './motion-text.ts';
import type { Tongue } from './tongue.ts';

async function tongueOf(language: Language): Promise<Tongue> {
  const file = new URL(`../messages/${language}/house.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  i18n.setMessagesCompiler(compileMessage);
  const words = await loadWords(language);
  return { words, locale: language, t: (id, values) => i18n._(id, values) };
}

const tongues = new Map(
  await Promise.all(languages.map(async (language) => [language, await tongueOf(language)] as const)),
);
const en = tongues.get('en')!;

const target = { id: 'm1', kind: 'proposal', label: '3', wording: { form: 'text', text: 'Buy a crane.' } };
const assembly = { motions: tableSet(emptyTable, 'm1', target) } as unknown as FoundedAssembly;

function motionOf(kind: MotionKind, rest: Partial<Motion> = {}): Motion {
  const bare = { id: 'm2', kind, label: '', target: null, wording: { form: 'bare' }, particulars: {} };
  return { ...bare, ...rest } as Motion;
}

function asked(kind: MotionKind, rest: Partial<Motion> = {}, tongue = en): string {
  return motionText(assembly, motionOf(kind, rest), tongue);
}

describe('a motion as it is put to the house', () => {
  it('says how long a caucus lasts, and how long each speaks', () => {
    const particulars = { totalMinutes: 20, speakerMinutes: 1 };
    expect(asked('moderated-caucus', { particulars })).toBe(
      'Shall the house hold a moderated caucus: 20 minutes, 1 minute each?',
    );
    expect(asked('unmoderated-caucus', { wording: { form: 'minutes', minutes: 5 } })).toBe(
      'Shall the house hold an unmoderated caucus: 5 minutes?',
    );
    expect(asked('moderated-caucus')).toBe('Shall this be carried: Moderated caucus?');
  });

  it('leaves no gap where the mover named nothing', () => {
    expect(asked('recess')).toBe('Shall the meeting be suspended?');
    expect(asked('suspend-meeting', { wording: { form: 'minutes', minutes: 1 } })).toBe(
      'Shall the sitting recess for 1 minute?',
    );
    expect(asked('fix-time-to-which-to-adjourn')).toBe('Shall a time be set to meet again?');
    expect(asked('reconsider')).toBe('Shall this be carried: Reconsider?');
  });

  it('has a question for every kind in every language', () => {
    for (const [language, tongue] of tongues) {
      for (const kind of motionKinds) {
        const text = asked(kind, { label: '7' }, tongue);
        expect([language, kind, text]).toEqual([
          language,
          kind,
          expect.not.stringMatching(/house\.|: ?\?| {2}/u),
        ]);
        expect([language, kind, text]).toEqual([language, kind, expect.stringMatching(/\p{L}{2}.*\?$/u)]);
      }
    }
  });

  it('puts the filling of a blank with what would fill it', () => {
    const wording = { form: 'text', text: '500' } as const;
    const to = { target: 'm1' as Motion['id'], wording };
    expect(asked('fill-blank', to)).toBe('Shall the blank in Proposal 3 be filled with: 500?');
    expect(asked('fill-blank', { ...to, wording: { form: 'bare' }, particulars: { amount: 40 } })).toBe(
      'Shall the blank in Proposal 3 be filled with: 40?',
    );
  });

  it('gives its own words where it has any', () => {
    const wording = { form: 'text', text: 'That the bar stay open.' } as const;
    expect(asked('main', { wording })).toBe(wording.text);
    expect(asked('x-toast', { wording })).toBe(wording.text);
  });
});

describe('the name of a motion', () => {
  const names = { 'x-toast': { de: 'Trinkspruch', en: 'Toast' }, 'close-debate': { de: 'Ende der Debatte' } };

  it('is what the standing orders call it, in the language of the screen or in English', () => {
    expect(kindName('x-toast', { ...tongues.get('de')!, names })).toBe('Trinkspruch');
    expect(kindName('x-toast', { ...tongues.get('ru')!, names })).toBe('Toast');
    expect(kindName('x-toast', en)).toBe('Toast');
    expect(asked('x-toast', {}, { ...en, names: {} })).toBe('Shall this be carried: toast?');
  });

  it('of a known kind is the term of the field where the standing orders have none', () => {
    expect(kindName('close-debate', { ...tongues.get('de')!, names })).toBe('Ende der Debatte');
    expect(kindName('close-debate', { ...tongues.get('fr')!, names })).toBe('Clôture du débat');
  });

  it('stands with the number of what it is or what it is applied to', () => {
    expect(motionTitle({ kind: 'proposal', label: '3' }, en)).toBe('Proposal 3');
    expect(motionTitle({ kind: 'proposal-part', label: '3.1' }, en)).toBe('Part 3.1');
    expect(motionTitle({ kind: 'roll-call', label: '3' }, en)).toBe('Roll-call vote (3)');
  });
});

it('no kind is asked about a target that it lacks', () => {
  for (const kind of motionKinds) expect(askOf(kind, false)).not.toBe('house.ask.roll-call');
});
