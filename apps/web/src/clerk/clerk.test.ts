import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { rowsOf, sumOf, tallyOf, toReport, totalOf } from './bench-count.ts';
import { intoEntries } from './presence-chunks.ts';
import { around, callAgain, calledNow, enteredVotes } from './roll.ts';
import { emptyStatement, statementOf } from './statement-draft.ts';

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

describe('a roll call', () => {
  const roll = ['a', 'b', 'c', 'd', 'e'] as MemberId[];

  it('goes on with the first name without an answer', () => {
    expect(calledNow(roll, { a: 'yes', b: 'absent' }, null)).toBe('c');
    expect(calledNow(roll, Object.fromEntries(roll.map((member) => [member, 'no'])), null)).toBeNull();
  });

  it('calls a name out of turn, if it is on the roll', () => {
    expect(calledNow(roll, { a: 'yes' }, 'e' as MemberId)).toBe('e');
    expect(calledNow(roll, { a: 'yes' }, 'x' as MemberId)).toBe('b');
  });

  it('calls the absent again and keeps every vote', () => {
    const answers = { a: 'yes', b: 'absent', c: 'abstain' } as const;
    expect(enteredVotes(answers)).toBe(2);
    expect(calledNow(roll, callAgain(answers), null)).toBe('b');
    expect(callAgain(answers)).toEqual({ a: 'yes', c: 'abstain' });
  });

  it('shows a full stretch around the name, also at the ends', () => {
    const stretch = { before: 1, size: 3 };
    expect(around(roll, 'a' as MemberId, stretch)).toEqual(['a', 'b', 'c']);
    expect(around(roll, 'c' as MemberId, stretch)).toEqual(['b', 'c', 'd']);
    expect(around(roll, null, stretch)).toEqual(['c', 'd', 'e']);
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

describe('a statement', () => {
  const sitting = 's1' as never;

  it('waits for words and for who stands behind them', () => {
    expect(statementOf(sitting, { ...emptyStatement, member: 'd3' })).toBeNull();
    expect(statementOf(sitting, { ...emptyStatement, text: 'Doors are closed.' })).toBeNull();
    expect(statementOf(sitting, { ...emptyStatement, named: true, who: ' ', text: 'x' })).toBeNull();
  });

  it('names somebody who is no member in words', () => {
    const said = statementOf(sitting, {
      ...emptyStatement,
      named: true,
      who: ' a steward ',
      text: ' Doors. ',
    });
    expect(said).toMatchObject({ who: { named: 'a steward' }, text: 'Doors.', answers: null });
  });
});
