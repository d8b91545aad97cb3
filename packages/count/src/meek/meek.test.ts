import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import type { CountOptions } from '../election/model.ts';
import { electionOf, type MadeUp, outcomeOf } from '../testing/election-of.ts';
import { meek } from './meek.ts';
import { nzMeek } from './nz-meek.ts';

function counted(made: MadeUp, options: CountOptions = {}): ReturnType<typeof outcomeOf> {
  return outcomeOf(meek(electionOf(made), options));
}

describe('meek', () => {
  it('[VM-5] lets a candidate keep what makes a quota and passes on the rest, each paper without loss', () => {
    const outcome = counted({ seats: 2, names: 'ABC', papers: ['4 A>B', '2 C'] });
    const [first, second] = outcome.stages!;
    expect(first).toMatchObject({
      action: { kind: 'first-preferences' },
      elected: [0],
      quota: '2.000000001',
    });
    expect(second).toMatchObject({
      action: { kind: 'iteration' },
      totals: ['2.000000004', '1.999999996', '2.000000000'],
      nonTransferable: '0.000000000',
      residual: '0.000000000',
      excluded: [1],
    });
    expect(outcome.elected).toEqual([0, 2]);
  });

  it('[VM-6] lowers the quota by what is not transferable', () => {
    const outcome = counted({ seats: 2, names: 'ABC', papers: ['9 A', '4 B', '3 C>B'] });
    const [first, second] = outcome.stages!;
    expect(first).toMatchObject({ quota: '5.333333334', nonTransferable: '0.000000000', elected: [0] });
    // Of 16 votes only these stay in play: three quotas, but for the truncation and the unit that is added.
    const inPlay = 16_000_000_000n - BigInt(second!.nonTransferable.replace('.', ''));
    expect(BigInt(second!.quota!.replace('.', ''))).toBe(inPlay / 3n + 1n);
    expect(Number(second!.quota)).toBeLessThanOrEqual(4);
    expect(second!.elected).toEqual([1]);
  });

  it('[VM-7] asks for a lot between those whom the surplus left could still bring together', () => {
    const made = { seats: 1, names: 'ABC', papers: ['2 A', '1 B>A', '1 C>B'] };
    const waiting = meek(electionOf(made));
    expect(waiting).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'exclude', among: [1, 2], stage: 1, number: 0 },
    });
    const outcome = counted(made, { lots: givenLots([1]) });
    expect(outcome.elected).toEqual([0]);
    expect(outcome.ties).toEqual([{ purpose: 'exclude', among: [1, 2], stage: 1, by: 'lot', chosen: 1 }]);
  });

  it('[VM-7] goes on from the stages it had when a lot is drawn', () => {
    const made = { seats: 1, names: 'ABCD', papers: ['3 A', '2 B', '2 C', '1 D>A'] };
    const waiting = meek(electionOf(made));
    const outcome = counted(made, { lots: givenLots([2]) });
    expect(waiting.phase === 'lot-needed' && waiting.stages).toEqual(outcome.stages!.slice(0, 1));
  });

  it('[VM-7] refuses a lot that names somebody else, a ballot that names nobody, and a number of seats that is none', () => {
    const election = electionOf({ seats: 1, names: 'ABC', papers: ['2 A', '1 B>A', '1 C>B'] });
    expect(() => meek(election, { lots: () => 0 })).toThrow(InvariantError);
    expect(() => meek({ ...election, candidates: ['A', 'B'] })).toThrow(InvariantError);
    expect(() => meek(election, { seats: 0 })).toThrow(InvariantError);
  });

  it('[VM-20] fills the places left as soon as no more stand than there are', () => {
    const outcome = counted({
      seats: 3,
      names: 'ABCD',
      papers: ['5 A', '2 B', '1 C', '3 D'],
      withdrawn: 'B',
    });
    expect(outcome.stages).toHaveLength(1);
    expect(outcome.stages![0]).toMatchObject({ action: { kind: 'fill', of: [0, 2, 3] }, elected: [0, 3, 2] });
    expect(outcome.elected).toEqual([0, 3, 2]);
  });

  it('[VM-21] passes over those who withdrew, and counts blank papers apart', () => {
    expect(counted({ seats: 1, names: 'AB', papers: ['2 A', '1 B', '9'] }).stages![0]!.nonTransferable).toBe(
      '0.000000000',
    );
    const outcome = counted({ seats: 1, names: 'ABC', papers: ['3 C>A', '2 B', '4'], withdrawn: 'C' });
    expect(outcome).toMatchObject({ valid: '5', blank: '4', elected: [0] });
    expect(outcome.stages![0]!.totals).toEqual(['3.000000000', '2.000000000', '0.000000000']);
  });

  it('[VM-22] counts weights with decimals as so many more papers', () => {
    const outcome = counted({ seats: 1, names: 'ABC', papers: ['1.5 A>B', '0.8 B', '1.2 C>B'] });
    expect(outcome.valid).toBe('3.5');
    expect(outcome.stages![0]!.totals).toEqual(['1.5000000000', '0.8000000000', '1.2000000000']);
  });

  it('[VM-22] stays exact where votes pass 2^53', () => {
    const papers = ['9007199254740991 A>B', '9007199254740991 A>C', '9007199254740990 B'];
    const outcome = counted({ seats: 2, names: 'ABC', papers });
    expect(outcome.valid).toBe('27021597764222972');
    expect(outcome.stages![0]!.totals[0]).toBe('18014398509481982.000000000');
    expect(outcome.elected).toEqual([0, 1]);
  });

  it.each([
    ['meek', meek],
    ['nz-meek', nzMeek],
  ] as const)(
    '[VM-23] %s excludes at once with whom a constraint cannot be kept, and guards who is needed for it',
    (_, method) => {
      const made = { seats: 2, names: 'ABCD', papers: ['5 A>B', '4 B>A', '2 C>A', '1 D>B'] };
      const constraints = [{ name: 'second half', of: [2, 3], atLeast: 1 }];
      const outcome = outcomeOf(method(electionOf(made), { constraints }));
      expect(outcome.elected).toHaveLength(2);
      expect(outcome.elected.filter((candidate) => candidate >= 2)).toHaveLength(1);
      const doomed = outcome.stages!.flatMap((stage) => stage.doomed ?? []);
      expect(doomed).toEqual([1]);
    },
  );
});
