import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import type { Counted, CountOptions, Election } from '../election/model.ts';
import { electionOf, type MadeUp, outcomeOf } from '../testing/election-of.ts';
import { copeland } from './copeland.ts';
import { schulze, schulzeMargins } from './schulze.ts';

type Method = (election: Election, options: CountOptions) => Counted;

function rankingBy(method: Method, made: MadeUp): string {
  const { ranking } = outcomeOf(method(electionOf(made), {}));
  return ranking!.map((group) => group.map((candidate) => made.names[candidate]).join('=')).join('>');
}

/** A cycle: C over B by 11 to 8, B over A by 8 to 7, A over C by 7 to 5. */
const cycle = { seats: 1, names: 'ABC', papers: ['7 B', '1 B>C>A', '7 A>C', '4 C'] };

describe('schulze', () => {
  it('[VW-3] ranks by the strongest paths, here of the worked example of 45 voters', () => {
    const papers = ['5 A>C>B>E>D', '5 A>D>E>C>B', '8 B>E>D>A>C', '3 C>A>B>E>D'];
    const others = ['7 C>A>E>B>D', '2 C>B>A>D>E', '7 D>C>E>B>A', '8 E>B>A>D>C'];
    const made = { seats: 1, names: 'ABCDE', papers: [...papers, ...others] };
    expect(rankingBy(schulze, made)).toBe('E>A>C>B>D');
    expect(outcomeOf(schulze(electionOf(made))).elected).toEqual([4]);
  });

  it('[VW-3] [VW-4] measures duels by the votes of the winner, or by how many more these are', () => {
    expect(outcomeOf(schulze(electionOf(cycle))).pairwise).toEqual([
      ['0', '7', '7'],
      ['8', '0', '8'],
      ['5', '11', '0'],
    ]);
    // A over C is the weakest duel by votes, B over A by how many more these are.
    expect(rankingBy(schulze, cycle)).toBe('C>B>A');
    expect(rankingBy(schulzeMargins, cycle)).toBe('A>C>B');
  });

  it('[VW-5] leaves those equal whom no path tells apart', () => {
    const papers = ['1 A>B>C>D', '1 B>C>A>D', '1 C>A>B>D'];
    expect(rankingBy(schulze, { seats: 1, names: 'ABCD', papers })).toBe('A=B=C>D');
  });
});

describe('copeland', () => {
  it('[VW-6] ranks by duels won less duels lost', () => {
    const made = { seats: 1, names: 'ABCD', papers: ['3 A>B>C>D', '2 B>D>A>C', '1 C>D'] };
    const outcome = outcomeOf(copeland(electionOf(made)));
    // A and D have three votes each against the other.
    expect(outcome.scores).toEqual(['2', '1', '-1', '-2']);
    expect(rankingBy(copeland, made)).toBe('A>B>C>D');
    expect(rankingBy(copeland, cycle)).toBe('A=B=C');
  });
});

describe('places by a ranking', () => {
  const tied = { seats: 2, names: 'ABCD', papers: ['1 A>B>C>D', '1 A>C>D>B', '1 A>D>B>C'] };

  it('[VW-7] go to the best ranked first', () => {
    const made = { seats: 2, names: 'ABC', papers: ['3 B>A>C', '1 C'] };
    expect(outcomeOf(schulze(electionOf(made))).elected).toEqual([1, 0]);
  });

  it('[VW-8] leave a tie for the last of them open where no lots are given', () => {
    const outcome = outcomeOf(schulze(electionOf(tied)));
    expect(outcome.elected).toEqual([0]);
    expect(outcome.ties).toEqual([{ purpose: 'fill', among: [1, 2, 3], stage: 0, by: 'open', chosen: null }]);
  });

  it('[VW-8] wait for a lot where lots are drawn, and go on with it', () => {
    const waiting = schulze(electionOf(tied), { lots: givenLots([]) });
    expect(waiting).toMatchObject({ phase: 'lot-needed', request: { among: [1, 2, 3], number: 0 } });
    const outcome = outcomeOf(schulze(electionOf(tied), { lots: givenLots([2]) }));
    expect(outcome.elected).toEqual([0, 2]);
    expect(outcome.ranking).toEqual([[0], [1, 2, 3]]);
    expect(outcome.ties).toEqual([{ purpose: 'fill', among: [1, 2, 3], stage: 0, by: 'lot', chosen: 2 }]);
  });

  it('[VW-8] need no lot where all who tie get one', () => {
    const outcome = outcomeOf(schulze(electionOf({ ...tied, seats: 4 })));
    expect(outcome.elected).toEqual([0, 1, 2, 3]);
    expect(outcome.ties).toEqual([]);
  });

  it('[VW-9] pass over with whom a constraint could not be kept', () => {
    const made = { seats: 2, names: 'ABC', papers: ['3 B>A>C', '1 C'] };
    const constraints = [{ name: 'one of the others', of: [2], atLeast: 1 }];
    expect(outcomeOf(schulze(electionOf(made), { constraints })).elected).toEqual([1, 2]);
  });
});
