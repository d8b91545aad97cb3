import type { Event, MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { lineText } from '../text/line-text.ts';
import { BODY, JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { loadWords } from '../words/load.ts';
import { minutesSoFar } from './fold.ts';

const seat = { label: 'Finn', voting: 'full', weight: 2, group: null } as const;

async function told(event: Event, language: 'en' | 'de' | 'fr' | 'es' | 'ru'): Promise<string> {
  const journal = new JournalBuilder().open();
  journal.add(event);
  const line = minutesSoFar(journal.entries, SITTING, silent).lines.at(-1)!;
  const { label, paragraphs } = lineText(line, 'UTC', await loadWords(language));
  return [label, ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''))].join(' | ');
}

const seated: Event = {
  type: 'MembersSeated',
  body: BODY,
  sitting: SITTING,
  members: [{ member: 'finn' as MemberId, ...seat }],
  reason: 'By-election.',
};

const vacated: Event = {
  type: 'SeatsVacated',
  body: BODY,
  sitting: SITTING,
  members: ['ben', 'eva'] as MemberId[],
  reason: 'Resigned.',
};

describe('seats in the minutes', () => {
  it('[MB-25] stand as vacant where their term was over, in five languages', async () => {
    const { reason: _reason, ...silently } = vacated as Extract<Event, { type: 'SeatsVacated' }>;
    const over: Event = { ...silently, ground: 'term-over' };
    expect(await told(over, 'en')).toBe(
      'Members | The terms of 2 members are over; their seats are vacant (Council): Ben, Eva | There are now 3 seats with a vote.',
    );
    for (const [language, words] of [
      ['de', 'Die Amtszeit von 2 Mitgliedern ist abgelaufen'],
      ['fr', 'Le mandat de 2 membres est échu'],
      ['es', 'Ha vencido el mandato de 2 miembros'],
      ['ru', 'Истёк срок полномочий 2 членов'],
    ] as const)
      expect(await told(over, language)).toContain(words);
  });

  it('[MB-8] stand with names, votes and reason, in five languages', async () => {
    expect(await told(seated, 'en')).toBe(
      'Members | 1 member takes a seat (Council): Finn | There are now 6 seats with a vote. | Reason: By-election.',
    );
    expect(await told(vacated, 'de')).toContain(
      '2 Mitglieder geben ihre Sitze auf (Council): Ben, Eva | Es gibt nun 3 Sitze',
    );
    expect(await told(vacated, 'fr')).toContain('2 membres quittent leur siège (Council)');
    expect(await told(vacated, 'es')).toContain('2 miembros dejan su puesto (Council)');
    expect(await told(vacated, 'ru')).toContain('2 члена оставили места (Council)');
  });

  it('[MB-8] tell what was changed, and nothing of what was done before the sitting', async () => {
    const changed: Event = {
      type: 'SeatsChanged',
      body: BODY,
      sitting: SITTING,
      seats: [{ member: 'ben' as MemberId, ...seat, label: 'Ben', voting: 'advisory' }],
    };
    expect(await told(changed, 'en')).toBe(
      'Members | 1 seat is changed (Council): Ben | There are now 4 seats with a vote.',
    );
    const { lines } = minutesSoFar(new JournalBuilder().open().entries, SITTING, silent);
    expect(lines.map(({ act }) => act.kind)).not.toContain('seats');
  });
});
