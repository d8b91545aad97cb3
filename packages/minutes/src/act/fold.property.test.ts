import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../document/document.ts';
import { arbitraryJournal } from '../testing/arbitrary-journal.ts';
import { SITTING, silent } from '../testing/journal.ts';
import { minutesSoFar } from './fold.ts';

describe('minutes as a fold', () => {
  it('[MIN-2] the lines of a part are the first lines of the whole', () => {
    let lines = 0;
    fc.assert(
      fc.property(arbitraryJournal(), fc.nat(), (entries, cut) => {
        const part = entries.slice(0, cut % (entries.length + 1));
        const before = minutesSoFar(part, SITTING, silent);
        const whole = minutesSoFar(entries, SITTING, silent);
        expect(whole.lines.slice(0, before.lines.length)).toEqual(before.lines);
        expect(new Set(whole.lines.map(({ seq }) => seq)).size).toBe(whole.lines.length);
        lines += whole.lines.length;
      }),
    );
    expect(lines).toBeGreaterThan(1000);
  });

  it('[MIN-4] every number of a vote is the number of its events', () => {
    let votes = 0;
    fc.assert(
      fc.property(arbitraryJournal(), (entries) => {
        for (const { seq, act } of minutesSoFar(entries, SITTING, silent).lines) {
          const event = entries[seq]!.event;
          if (act.kind !== 'vote' || event.type !== 'ResultAnnounced') continue;
          const { needed, basis, outcome } = event;
          expect(act).toMatchObject({ needed, basis, outcome });
          const closed = entries.findLast(
            ({ seq: at, event: e }) => at < seq && e.type === 'PollClosed',
          )!.event;
          expect(closed.type === 'PollClosed' && closed.finding).toEqual(act.finding);
          votes += 1;
        }
      }),
    );
    expect(votes).toBeGreaterThan(50);
  });

  it('[MIN-1] the same journal gives the same document, and it is plain JSON', () => {
    fc.assert(
      fc.property(arbitraryJournal(), (entries) => {
        const document = documentOf(minutesSoFar(entries, SITTING, silent), null);
        expect(documentOf(minutesSoFar(structuredClone(entries), SITTING, silent), null)).toEqual(document);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
    );
  });
});
