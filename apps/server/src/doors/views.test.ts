import { JournalBuilder } from '@tauride/minutes/testing';
import { type Assembly, evolve, initialAssembly } from '@tauride/procedure';
import { expect, test } from 'vitest';
import type { Audience } from './audience.ts';
import { bookAfter, clearanceIn, emptyBook } from './book.ts';
import { type ClearedMove, createViews } from './views.ts';

function movesOf(entries = 0): readonly ClearedMove[] {
  const journal = new JournalBuilder({ call: { publicity: 'members' } }).open();
  while (journal.entries.length < entries) journal.say(`s${journal.entries.length}`, 'So it was.');
  let [book, before]: [typeof emptyBook, Assembly] = [emptyBook, initialAssembly];
  return journal.entries.map((entry) => {
    const after = evolve(before, entry);
    book = bookAfter(book, after, entry);
    const move = { before, entry, after, clearance: clearanceIn(book, entry.seq), forks: [] };
    before = after;
    return move;
  });
}

/** Views of what has happened so far, and how many of its entries were read again. */
function watched(moves: readonly ClearedMove[], { most, wanted }: { most?: number; wanted?: Audience[] }) {
  const read = { entries: 0 };
  let done = 0;
  const past = function* ({ seq }: Assembly): Iterable<ClearedMove> {
    for (const move of moves.slice(seq, done)) {
      read.entries += 1;
      yield move;
    }
  };
  const state = (): Assembly => moves[done - 1]?.after ?? initialAssembly;
  const more = most === undefined ? {} : { most };
  const views = createViews({ past, state, wanted: () => wanted ?? [], ...more });
  const goOn = (to = moves.length): void => {
    for (; done < to; done += 1) views.advance(moves[done]!);
  };
  const since = (): number => {
    const { entries } = read;
    read.entries = 0;
    return entries;
  };
  return { views, goOn, state, since };
}

/** Entries in one turn of the event loop. */
const IN_A_TURN = 128;

const many = (count: number) => Array.from({ length: count }, (_, at): Audience => `in body-${at}`);

test('[DO-18] what is past is gone through once for all who need it, and so many are kept', async () => {
  const moves = movesOf();
  const audiences = many(40);
  const { views, goOn, state, since } = watched(moves, { most: 20, wanted: audiences });
  goOn();
  await views.ready(audiences[0]!);
  expect(since()).toBe(moves.length);
  for (const audience of audiences.slice(0, 20)) {
    await views.ready(audience);
    expect(views.of(audience)).toBe(state());
  }
  expect(since()).toBe(0);
  await Promise.all(audiences.map((audience) => views.ready(audience)));
  expect(since()).toBe(moves.length);
});

test('[DO-18] who had to go goes on from where they stood', async () => {
  const moves = movesOf(100);
  const [first, second] = many(2) as [Audience, Audience];
  const { views, goOn, state, since } = watched(moves, { most: 1 });
  goOn(90);
  await views.ready(first);
  await views.ready(second);
  since();
  goOn(95);
  await views.ready(first);
  expect(since()).toBe(5);
  expect(views.of(first)).toBe(state());
  // Also where nothing was made ready.
  goOn();
  expect(views.of(second)).toBe(state());
  expect(since()).toBe(5);
});

test('[DO-18] a hundred who are asked for in turns never hold a turn of the event loop for long', async () => {
  const moves = movesOf(2_000);
  const audiences = many(100);
  const { views, goOn, state, since } = watched(moves, { wanted: audiences });
  goOn(1_900);
  const turns: number[] = [];
  let goesOn = true;
  const turn = (): void => {
    turns.push(since());
    // The hall goes on meanwhile.
    goOn(Math.min(1_900 + turns.length, moves.length));
    if (goesOn) setImmediate(turn);
  };
  setImmediate(turn);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(audiences.map((audience) => views.ready(audience)));
    for (const audience of audiences) {
      await views.ready(audience);
      expect(views.of(audience)).toEqual(state());
    }
  }
  goesOn = false;
  expect(Math.max(...turns)).toBeLessThanOrEqual(IN_A_TURN);
  // Twice the journal, since no more are kept than can be gone through at once; and then what each missed.
  expect(turns.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(2 * 1_900);
  expect(turns.length).toBeGreaterThan((2 * 1_900) / IN_A_TURN);
});

test('[DO-18] a fault of the journal is told to those who wait, and does not last', async () => {
  const moves = movesOf();
  let isBroken = true;
  const past = ({ seq }: Assembly): Iterable<ClearedMove> => {
    if (isBroken) throw new Error('The disk is gone.');
    return moves.slice(seq);
  };
  const state = () => moves.at(-1)!.after;
  const views = createViews({ past, state, wanted: () => [] });
  for (const move of moves) views.advance(move);
  await expect(views.ready('in body-1')).rejects.toThrow('The disk is gone.');
  isBroken = false;
  await views.ready('in body-1');
  expect(views.of('in body-1')).toBe(state());
});

test('[DO-8] [DO-18] who belongs to an audience that had to go is given the state anew', () => {
  const moves = movesOf();
  const [first, second] = many(2) as [Audience, Audience];
  const { views, goOn } = watched(moves, { most: 1 });
  goOn();
  views.of(first);
  const { seq } = moves.at(-1)!.entry;
  expect(views.isRefreshed(first, seq)).toBe(false);
  views.of(second);
  expect(views.isRefreshed(first, seq)).toBe(true);
  expect(views.isRefreshed('all', seq)).toBe(false);
});
