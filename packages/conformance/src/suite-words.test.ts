import { loadWords } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { failureLine } from './report.ts';
import { runCase } from './run.ts';
import { bridgePending, draftOpen, written } from './testing/written-case.ts';

const words = await loadWords('en');

function lineOf(...[id, short]: Parameters<typeof written>): string | null {
  return failureLine(id, runCase(written(id, short), words));
}

describe('what the suite names otherwise than the engine', () => {
  it.each([
    ['bridge', bridgePending, 'tie-rejected'],
    ['ruled', { do: 'pending', stack: [{ ref: 'ruled', motion: 'appeal' }] }, 'tie-sustained'],
  ] as const)('[RK-11] nobody votes on %s: yes and no are equal', (on, pending, result) => {
    const line = (no: number): string | null =>
      lineOf('TIE', {
        given: [{ ...pending, stack: [...pending.stack] }],
        when: [{ do: 'vote', on, yes: 0, no, abstain: 9 }],
        expect: { inOrder: true, result },
      });
    expect([line(0), line(1) === null]).toEqual([null, false]);
  });

  it('[RK-11] but not where too many abstained once more', () => {
    const line = (repeat: boolean, result: 'rejected' | 'no-result-repeat'): string | null =>
      lineOf('DROWNED', {
        in: 'de-fsr-muenster',
        of: { members: 12, present: 10 },
        given: [draftOpen],
        when: [{ do: 'vote', on: 'draft', yes: 0, no: 0, abstain: 10, repeat }],
        expect: { inOrder: true, result },
      });
    expect([line(false, 'no-result-repeat'), line(true, 'rejected')]).toEqual([null, null]);
  });

  it('[RK-11] a body without a row in a joint vote has nobody who voted', () => {
    const bodies = { do: 'bodies', bodies: [{ id: 'One' }, { id: 'Other' }], mode: 'concurrent' } as const;
    const line = lineOf('ROW', {
      in: 'soviet-1917',
      given: [{ ...bodies, bodies: [...bodies.bodies] }, bridgePending],
      when: [{ do: 'joint-vote', on: 'bridge', tally: [{ body: 'One', yes: 9, no: 2 }] }],
      expect: { inOrder: true, result: 'rejected', failedBodies: ['Other'] },
    });
    expect(line).toBeNull();
  });

  it('[RK-12] who decides is said of the motion that was moved, not of its kind', () => {
    const line = (independentParts: boolean): string | null =>
      lineOf('PARTS', {
        given: [{ do: 'pending', stack: [{ ref: 'bridge', motion: 'main', independentParts }] }],
        when: [
          {
            do: 'move',
            ref: 'x',
            motion: 'division-of-question',
            by: 'Kim',
            second: 'Lea',
            target: 'bridge',
          },
        ],
        expect: { inOrder: true, decidedBy: 'demand' },
      });
    expect([line(true), line(false)]).toEqual([null, 'PARTS: decidedBy: expected demand, got assembly']);
  });

  it('[RK-12] a clock that says the same day begins no other sitting, another day does', () => {
    const line = (day: number): string | null =>
      lineOf('CLOCK', {
        given: [
          { do: 'move', ref: 'mill', motion: 'main', by: 'Kim', second: 'Lea' },
          { do: 'spoke', member: 'Ida', on: 'mill' },
          { do: 'spoke', member: 'Ida', on: 'mill' },
          { do: 'clock', session: 1, day },
        ],
        when: [{ do: 'debate', member: 'Ida', on: 'mill' }],
        expect: { inOrder: true, pendingAfter: ['main'] },
      });
    // Two speeches on a question are for a day.
    expect([line(1) === null, line(2)]).toEqual([false, null]);
  });

  it.each([
    ['membership', 51],
    ['entitled', 46],
    ['present', 31],
  ] as const)('[RK-13] counts %s as the case says it, apart from the others', (basis, needed) => {
    const threshold = { num: 1, den: 2, basis, cmp: 'gt' } as const;
    const line = (yes: number): string | null =>
      lineOf('BASIS', {
        of: { members: 100, entitled: 90, present: 60, quorum: 10 },
        given: [{ do: 'set-threshold', motion: 'main', threshold }, bridgePending],
        when: [{ do: 'vote', on: 'bridge', yes, no: 0 }],
        expect: { inOrder: true, result: 'adopted', requiredYes: needed },
      });
    expect([line(needed), line(needed - 1) === null]).toEqual([null, false]);
  });
});
