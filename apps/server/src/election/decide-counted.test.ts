import { InvariantError } from '@tauride/kernel';
import type { ElectionBox, Seal } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { Counted, Drawn } from './box-work.ts';
import { asksForCount, decideCounted } from './decide-counted.ts';

const seal: Seal = { root: 'ab'.repeat(32), count: 3 };
const plain = <T>(work: () => T): T => work();

function counts(): { readonly asked: Drawn[]; readonly count: (drawn: Drawn) => Promise<Counted> } {
  const asked: Drawn[] = [];
  const request = { purpose: 'fill', among: [0, 1], stage: 1, number: 0 } as const;
  const count = async (drawn: Drawn): Promise<Counted> => {
    asked.push(drawn);
    return { ballots: asked.length, blank: 0, invalid: 0, counted: { kind: 'lot-needed', request } };
  };
  return { asked, count };
}

describe('a decision that needs a count', () => {
  it('[P-38] is asked again once the count is there, which is made once', async () => {
    const { asked, count } = counts();
    let times = 0;
    const decide = (box: ElectionBox): number => {
      times += 1;
      expect(box.seal).toBe(seal);
      return box.count({ lots: [] }).ballots + box.count({ lots: [] }).ballots;
    };
    expect(await decideCounted({ seal, count, decide, guard: plain })).toBe(2);
    expect([times, asked]).toEqual([2, [{ lots: [] }]]);
  });

  it('[P-39] gets a count of its own for each set of lots', async () => {
    const { asked, count } = counts();
    const decide = (box: ElectionBox): number[] =>
      [{ lots: [] }, { lots: [], seed: 'x' }].map((drawn) => box.count(drawn).ballots);
    expect(await decideCounted({ seal, count, decide, guard: plain })).toEqual([1, 2]);
    expect(asked).toHaveLength(2);
  });

  it('[P-38] is not made when the count fails', async () => {
    const decide = (box: ElectionBox): number => box.count({ lots: [] }).ballots;
    const count = async (): Promise<Counted> => {
      throw new Error('no thread');
    };
    await expect(decideCounted({ seal, count, decide, guard: plain })).rejects.toThrow('no thread');
  });

  it('is no decision when it asks for ever more counts', async () => {
    let seeds = 0;
    const decide = (box: ElectionBox): number => box.count({ lots: [], seed: String((seeds += 1)) }).ballots;
    await expect(decideCounted({ seal, ...counts(), decide, guard: plain })).rejects.toThrow(InvariantError);
  });

  it('[P-38] tells a refusal that needs no count before the box is closed', () => {
    expect(asksForCount(plain, () => 'refused')).toBe('refused');
    expect(asksForCount(plain, (box) => box.count({ lots: [] }))).toBe('asks');
    const broken = (): never => {
      throw new InvariantError('broken');
    };
    expect(() => asksForCount(plain, broken)).toThrow('broken');
  });
});
