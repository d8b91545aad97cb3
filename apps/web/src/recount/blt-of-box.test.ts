import { ranksOf } from '@tauride/count/elections';
import { readBlt } from '@tauride/count/formats';
import { expect, it } from 'vitest';
import { bltOfBox } from './blt-of-box.ts';
import { declaredRound } from './declared-round.fixture.ts';

it('the papers of a box make a .blt file that reads as they were cast, without those that nobody can count', () => {
  const { election, round, box } = declaredRound();
  const file = bltOfBox(election, round, { box, nameOf: (place) => `Name ${place + 1}` });
  const read = readBlt(file);
  expect([read.title, read.seats, read.candidates]).toEqual([
    'Auditors',
    2,
    ['Name 1', 'Name 2', 'Name 3', 'Name 4'],
  ]);
  const ballots = [...read.ballots.weights].map((weight, at) => [
    ranksOf(read.ballots, at).join('>'),
    weight,
  ]);
  expect(Object.fromEntries(ballots)).toEqual({ '': 1, '0>1': 9, '0>2': 2, '1>0': 6, '2>3': 4, '3': 4 });
});
