import type { Line, MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { entriesOf, findEntries } from './erase-view.ts';

const line = (seq: number, event: object, part: object = {}): Line =>
  ({ v: 1, seq, at: seq, by: 'clerk', event, ...part }) as Line;

const statement = (id: string, member: string, text: string) => ({
  type: 'StatementEntered',
  sitting: 'd',
  statement: {
    id,
    who: { member },
    text,
    capacity: 'steward',
    how: 'told',
    source: '',
    about: 'The lantern',
  },
});
const salt = { salt: '00' };

const lines: readonly Line[] = [
  line(0, { type: 'MotionMade', motion: 'm1', text: 'That the lantern be mended.' }),
  line(1, statement('s1', 'ann', 'Quince saw the lantern fall.'), salt),
  line(2, statement('s2', 'bob', 'The stairs were wet.'), salt),
  line(3, { type: 'StatementWithdrawn', sitting: 'd', statement: 's1', reason: 'Quince was wrong.' }, salt),
  line(4, statement('s3', 'ann', 'As in old journals, the lantern.')),
  line(
    5,
    { ...statement('s4', 'ann', ''), type: 'SpeechRecorded', text: '' },
    { ...salt, c: '00', erased: 6 },
  ),
  { v: 1, seq: 6, c: '00' } as unknown as Line,
];

const told = (sought: string) =>
  findEntries(lines, sought, 10).rows.map(({ entry, stays }) => [entry.seq, stays]);

describe('entries to be erased', () => {
  it('[ER-10] are found by number or words, and those that stay say why', () => {
    expect(told('LANTERN')).toEqual([
      [5, 'erased'],
      [4, 'plain'],
      [2, null],
      [1, null],
      [0, 'decided'],
    ]);
    expect(told('3')).toEqual([[3, null]]);
    expect([told('6'), told('99'), told(' '), told('nowhere')]).toEqual([[], [], [], []]);
    expect(findEntries(lines, 'lantern', 2)).toMatchObject({ rows: [{}, {}], more: 3 });
  });

  it('[ER-10] show what would go, and of what stays what it says', () => {
    const words = (seq: number) => findEntries(lines, String(seq), 1).rows[0]!.words;
    expect(words(1)).toEqual(['Quince saw the lantern fall.', 'steward', 'The lantern']);
    expect(words(0)).toEqual(['That the lantern be mended.']);
  });

  it('[ER-10] of a member are those that the server takes as theirs', () => {
    const of = (member: string) => entriesOf(lines, member as MemberId).map(({ entry }) => entry.seq);
    expect([of('ann'), of('bob'), of('carl')]).toEqual([[1, 3], [2], []]);
  });
});
