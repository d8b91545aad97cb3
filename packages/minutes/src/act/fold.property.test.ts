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
    expect(lines).toBeGreaterThan(300);
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
      { numRuns: 300 },
    );
    expect(votes).toBeGreaterThan(50);
  });

  it('[MIN-25] what the chair, a demand or the house did with a motion has one line each', () => {
    const acts = new Map([
      ['MotionJudged', 'judged'],
      ['MotionModified', 'modified'],
      ['MotionGranted', 'granted'],
      ['OppositionRecorded', 'opposition'],
      ['DemandMade', 'demand'],
      ['QuorumChallenged', 'quorum-challenged'],
    ]);
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryJournal(), (entries) => {
        const { lines } = minutesSoFar(entries, SITTING, silent);
        for (const { seq, event } of entries) {
          const kind = acts.get(event.type);
          if (kind === undefined) continue;
          seen.add(kind);
          expect(lines.filter((line) => line.seq === seq).map(({ act }) => act.kind)).toEqual([kind]);
        }
      }),
    );
    expect(seen).toEqual(new Set(acts.values()));
  });

  it('[MIN-25] a withdrawn motion that was ruled on, granted or opposed stays in the minutes', () => {
    let kept = 0;
    fc.assert(
      fc.property(arbitraryJournal(), (entries) => {
        const minutes = minutesSoFar(entries, SITTING, silent);
        const document = documentOf(minutes, null)!;
        const told = document.sections.flatMap(({ lines }) => lines.map(({ line }) => line.act));
        for (const { motion, phase } of minutes.questions) {
          if (phase !== 'withdrawn') continue;
          const of = (act: (typeof told)[number]) => 'question' in act && act.question?.motion === motion;
          const ruled = minutes.lines.some(
            ({ act }) => of(act) && (act.kind === 'judged' || act.kind === 'opposition'),
          );
          expect(told.some(of)).toBe(ruled);
          kept += ruled ? 1 : 0;
        }
      }),
    );
    expect(kept).toBeGreaterThan(0);
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
