import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { rowsOf, sumOf, tallyOf, toReport, totalOf } from './bench-count.ts';
import { intoEntries } from './presence-chunks.ts';

const row = (place: string, yes: string, no: string, abstain: string) => ({ place, yes, no, abstain });

describe('a count by benches', () => {
  it('sums whole numbers and takes an empty field for none', () => {
    const sum = sumOf([row('A', '34', '15', ''), row('B', ' 41', '22', '1')]);
    expect(sum).toEqual({ yes: 75, no: 37, abstain: 1 });
    expect(totalOf(sum!)).toBe(113);
  });

  it.each(['-1', '1.5', '1e3', 'x'])('is no count while a field says %s', (written) => {
    expect(tallyOf(row('A', written, '0', '0'))).toBeNull();
    expect(sumOf([row('A', '1', '1', '1'), row('B', written, '0', '0')])).toBeNull();
  });

  it('reports only the benches that are new or have changed', () => {
    const parts = [{ place: 'A', by: 'clerk' as MemberId, yes: 1, no: 2, abstain: 3 }];
    const rows = [...rowsOf(parts).slice(0, 1), row('B', '4', '', ''), row('', '9', '', '')];
    expect(toReport(rows, parts)).toEqual([{ place: 'B', tally: { yes: 4, no: 0, abstain: 0 } }]);
    expect(toReport([row('A', '1', '2', '4')], parts)).toHaveLength(1);
  });
});

describe('a list of ten thousand who are present', () => {
  const members = Array.from({ length: 10_000 }, (_, place) => `delegate-${place}` as MemberId);

  it('is cut into entries that the journal takes, and loses nobody', () => {
    const parts = intoEntries(members);
    expect(parts.flat()).toEqual(members);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(61_000);
    expect(parts.length).toBeLessThan(5);
  });

  it('is nothing for nobody', () => {
    expect(intoEntries([])).toEqual([]);
  });
});
