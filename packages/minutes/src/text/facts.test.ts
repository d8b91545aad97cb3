import type { Entry, Instant } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { minutesOf } from '../document/document.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { loadWords } from '../words/load.ts';
import { factsOf } from './facts.ts';
import { pageOf } from './page.ts';

const DAY_MS = 86_400_000;

/** The same journal, called for so many days earlier than it was opened. */
function calledEarlier(days: number): readonly Entry[] {
  const { entries } = new JournalBuilder().open().move('1', 'Buy a crane.');
  return entries.map(({ event, ...entry }) =>
    event.type === 'SittingCalled'
      ? {
          ...entry,
          event: {
            ...event,
            call: { ...event.call, startsAt: (event.call.startsAt - days * DAY_MS) as Instant },
          },
        }
      : { ...entry, event },
  );
}

async function factsAfter(entries: readonly Entry[]) {
  const words = await loadWords('en');
  const document = minutesOf(entries, SITTING, { ...silent, head: null })!;
  const of = (id: Parameters<typeof words.text>[0]) =>
    factsOf(document, words)
      .filter(({ term }) => term === words.text(id))
      .map(({ spans }) => spans.map(({ text }) => text).join(''));
  return { of, document, words };
}

describe('the day of a sitting', () => {
  it('[MIN-50] is that of its opening, with that of its call beside it where they differ', async () => {
    const same = await factsAfter(calledEarlier(0));
    const later = await factsAfter(calledEarlier(3));
    expect(later.of('minutes.fact.date')).toEqual(same.of('minutes.fact.date'));
    expect(same.of('minutes.fact.called')[0]).toMatch(/^\d\d:\d\d$/u);
    expect(later.of('minutes.fact.called')[0]).toMatch(/\d{4}, \d\d:\d\d$/u);
    const [line] = pageOf(later.document, later.words).sections[0]!.lines;
    expect(line?.moment?.day).toBeNull();
  });

  it('[MIN-50] is that of its call as long as it is not open', async () => {
    const called = calledEarlier(3);
    const before = called.slice(
      0,
      called.findIndex(({ event }) => event.type === 'SittingOpened'),
    );
    const { of } = await factsAfter(before);
    expect(of('minutes.fact.called')[0]).toMatch(/^\d\d:\d\d$/u);
    expect(of('minutes.fact.date')).not.toEqual((await factsAfter(called)).of('minutes.fact.date'));
  });
});
