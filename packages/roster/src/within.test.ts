import type { MemberId } from '@tauride/procedure';
import { expect, it } from 'vitest';
import { readRoster } from './read-roster.ts';
import { BOARD, hallOf, HOUSE, seat } from './testing/hall.ts';

it('[MB-28] a desk changes the seats of its own bodies, and names of those who sit in them or nowhere', () => {
  const hall = hallOf([HOUSE, BOARD]);
  hall.act([
    { type: 'SeatMembers', body: HOUSE, members: [seat('ada'), seat('both')] },
    { type: 'SeatMembers', body: BOARD, members: [seat('both'), seat('ben')] },
  ]);
  const person = { name: 'Ben Nevis', details: { email: 'ben@example.org' } };
  hall.know([{ member: 'ben' as MemberId, person }]);
  const found = (rows: readonly string[]) =>
    readRoster(['id,name,email,body', ...rows].join('\n'), hall.existing(), { within: [HOUSE] }).problems.map(
      ({ row, column, code }) => `${row} ${column ?? '-'} ${code}`,
    );
  expect(found(['ada,Ada,,house', 'both,Both,,house', 'new,New,,house', 'ben,,,house'])).toEqual([]);
  expect(found(['ben,,,board', 'new,New,,board'])).toEqual(['2 D not-your-body', '3 D not-your-body']);
  expect(found(['ben,Benjamin,,house'])).toEqual(['2 - not-your-member']);
  expect(found(['ben,,other@example.org,house'])).toEqual(['2 - not-your-member']);
});
