import { emptyTable, tableSetAll } from '@tauride/kernel';
import { type BodyId, mandateOf, type MemberId, type RegisterLine, sealOf } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { House } from '../house/house.ts';
import { openHouse } from '../house/testing/hall.ts';
import { registerCsv } from './register-csv.ts';
import { digestOf, namedLines, soughtLines, totalsByBody, totalsByRight } from './register-lines.ts';

const [council, synod] = ['council', 'synod'] as BodyId[];

function line(of: string, by: string, as: RegisterLine['as'], votes: RegisterLine['votes']): RegisterLine {
  return { of: of as MemberId, by: by as MemberId, as, votes };
}

const lines = [
  line('m10', 'm10', 'member', [{ body: council!, weight: 1 }]),
  line('m2', 'm2', 'member', [
    { body: council!, weight: 2 },
    { body: synod!, weight: 1 },
  ]),
  line('m3', 'm10', 'proxy', [{ body: synod!, weight: 1 }]),
];

const directory = { m10: 'Delegate 10', m2: 'Zoë Delegate', m3: '=Ada "the" Mover' };
const house: House = { ...openHouse().house(), directory };
const named = namedLines(house, lines);

describe('the page of an electoral register', () => {
  it('sorts by whose vote it is and finds by the name of either', () => {
    expect(named.map(({ of }) => of)).toEqual(['=Ada "the" Mover', 'Delegate 10', 'Zoë Delegate']);
    const found = (written: string, shown: 'all' | 'proxy' = 'all') =>
      soughtLines(named, { written, shown }).map(({ line: { of } }) => of);
    expect(found('zoe')).toEqual(['m2']);
    expect(found('10')).toEqual(['m3', 'm10']);
    expect(found('10', 'proxy')).toEqual(['m3']);
    expect(found('nobody')).toEqual([]);
  });

  it('adds up acts and weights by right and by body', () => {
    expect(totalsByRight(named)).toEqual([
      { as: 'member', lines: 2, votes: 4 },
      { as: 'proxy', lines: 1, votes: 1 },
    ]);
    expect(totalsByBody(named)).toEqual([
      { body: 'synod', lines: 2, votes: 2 },
      { body: 'council', lines: 2, votes: 3 },
    ]);
    expect(totalsByBody(named.slice(1, 2))).toEqual([]);
  });

  it('works out the digest that the journal has, from lines in any order, and another for any changed line', () => {
    const who = tableSetAll(
      emptyTable,
      lines.map((each) => [mandateOf(each), each] as const),
    );
    const sealed = sealOf({ lines: 3, votes: 5, who }).digest;
    expect(digestOf(lines.toReversed())).toBe(sealed);
    expect(digestOf([...lines.slice(1), { ...lines[0]!, as: 'proxy' }])).not.toBe(sealed);
  });

  it('is downloaded with a row for each vote in a body, and no cell is taken for a formula', () => {
    const rows = registerCsv(named, (body) => body.toUpperCase()).split('\r\n');
    expect(rows).toEqual([
      'mandate,of,of-name,by,by-name,as,body,weight',
      'm3~m10,m3,"\'=Ada ""the"" Mover",m10,Delegate 10,proxy,SYNOD,1',
      'm10,m10,Delegate 10,m10,Delegate 10,member,COUNCIL,1',
      'm2,m2,Zoë Delegate,m2,Zoë Delegate,member,COUNCIL,2',
      'm2,m2,Zoë Delegate,m2,Zoë Delegate,member,SYNOD,1',
      '',
    ]);
  });
});
