import type { Line } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { erasuresIn, withErasures } from './erasures.ts';

const line = (seq: number, event: object, part: object = {}): Line =>
  ({ v: 1, seq, at: seq, by: 'clerk', event, ...part }) as Line;

const statement = {
  id: 's1',
  who: { named: 'a steward' },
  text: 'Doors.',
  capacity: 'at the gate',
  how: 'told',
};
const entered = line(1, { type: 'StatementEntered', sitting: 'd', statement });
const erased = line(2, { type: 'TextErased', entries: [{ entry: 1, left: '00' }], members: [], reason: '' });

describe('erased words', () => {
  it('go from a page that had read them before', () => {
    const [before] = withErasures([entered]);
    expect(before).toEqual(entered);
    const [after] = withErasures([entered, erased]);
    expect(JSON.stringify(after)).not.toMatch(/steward|Doors|gate/u);
    expect(after).toMatchObject({ seq: 1, event: { statement: { id: 's1', how: 'told' } } });
  });

  it('are told by an entry, whether they went before the page was opened or after', () => {
    expect([...erasuresIn(withErasures([entered, erased]))]).toEqual([[1, 2]]);
    expect([...erasuresIn([line(1, { type: 'StatementEntered', statement }, { erased: 5 })])]).toEqual([
      [1, 5],
    ]);
    expect([...erasuresIn([entered])]).toEqual([]);
  });
});
