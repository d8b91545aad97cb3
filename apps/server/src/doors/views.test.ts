import { JournalBuilder } from '@tauride/minutes/testing';
import { type Assembly, evolve, initialAssembly } from '@tauride/procedure';
import { expect, test } from 'vitest';
import type { Audience } from './audience.ts';
import { bookAfter, clearanceIn, emptyBook } from './book.ts';
import { type ClearedMove, createViews } from './views.ts';

function movesOf(): readonly ClearedMove[] {
  const journal = new JournalBuilder({ call: { publicity: 'members' } }).open();
  let [book, before]: [typeof emptyBook, Assembly] = [emptyBook, initialAssembly];
  return journal.entries.map((entry) => {
    const after = evolve(before, entry);
    book = bookAfter(book, after, entry);
    const move = { before, entry, after, clearance: clearanceIn(book, entry.seq), forks: [] };
    before = after;
    return move;
  });
}

test('[DO-18] what is past is gone through once for all who need it, and so many are kept', () => {
  const moves = movesOf();
  const audiences = Array.from({ length: 40 }, (_, at): Audience => `in body-${at}`);
  let passes = 0;
  const past = function* (): Iterable<ClearedMove> {
    passes += 1;
    yield* moves;
  };
  const state = () => moves.at(-1)!.after;
  const views = createViews({ past, state, wanted: () => audiences, most: 20 });
  for (const move of moves) views.advance(move);
  for (const audience of audiences.slice(0, 20)) expect(views.of(audience)).toEqual(state());
  // Eight at once, and the last four.
  expect(passes).toBe(3);
  expect(views.of(audiences[30]!)).toEqual(state());
  expect(passes).toBe(4);
  // The one that was asked for longest ago had to go.
  views.of(audiences[19]!);
  expect(passes).toBe(4);
  views.of(audiences[0]!);
  expect(passes).toBe(5);
});

test('[DO-8] [DO-18] who belongs to an audience that had to go is given the state anew', () => {
  const moves = movesOf();
  const state = () => moves.at(-1)!.after;
  const views = createViews({ past: () => moves, state, wanted: () => [], most: 1 });
  for (const move of moves) views.advance(move);
  const [first, second]: Audience[] = ['in body-1', 'in body-2'];
  views.of(first!);
  const { seq } = moves.at(-1)!.entry;
  expect(views.isRefreshed(first!, seq)).toBe(false);
  views.of(second!);
  expect(views.isRefreshed(first!, seq)).toBe(true);
  expect(views.isRefreshed('all', seq)).toBe(false);
});
