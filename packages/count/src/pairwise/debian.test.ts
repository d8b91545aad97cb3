import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import { electionOf, type MadeUp, outcomeOf } from '../testing/election-of.ts';
import { debian, type DebianOptions } from './debian.ts';
import { schwartzDropping } from './schwartz.ts';

function counted(made: Omit<MadeUp, 'seats'>, options: DebianOptions = {}): ReturnType<typeof outcomeOf> {
  return outcomeOf(debian(electionOf({ ...made, seats: 1 }), options));
}

/** F is the default option. */
const made = { names: 'ABF', papers: ['9 A>B>F', '4 B>F>A', '2 F>A>B'] };

describe('debian', () => {
  it('[VW-10] drops an option whose votes over the default miss 3 x sqrt(developers) / 2', () => {
    // 9 votes for A over F: the quorum of 36 developers is 9, that of 37 a little more.
    expect(counted(made, { quorum: { developers: 36 } }).dropped).toEqual([]);
    expect(counted(made, { quorum: { developers: 37 } }).dropped).toEqual([{ option: 0, by: 'quorum' }]);
    expect(counted(made, { quorum: { votes: 10 } }).elected).toEqual([1]);
  });

  it('[VW-10] takes weights with decimals for what they are', () => {
    const halves = { names: 'AF', papers: ['4.5 A>F', '4.5 A', '1.0 F'] };
    expect(counted(halves, { quorum: { developers: 36 } }).dropped).toEqual([]);
    expect(counted(halves, { quorum: { developers: 37 } }).dropped).toEqual([{ option: 0, by: 'quorum' }]);
    expect(counted(halves, { quorum: { votes: 9 } }).dropped).toEqual([]);
  });

  it('[VW-11] asks N times as many votes as are against, or more than so many by the older text', () => {
    const three = { names: 'AF', papers: ['9 A>F', '3 F>A'] };
    const majorities = new Map([[0, 3]]);
    expect(counted(three, { majorities }).elected).toEqual([0]);
    expect(counted(three, { majorities, ratio: 'more' })).toMatchObject({
      elected: [1],
      dropped: [{ option: 0, by: 'majority' }],
    });
  });

  it('[VW-11] asks for more votes than are against in any case', () => {
    const even = { names: 'AF', papers: ['3 A>F', '3 F>A'] };
    expect(counted(even).elected).toEqual([1]);
    expect(counted(even, { ratio: 'more' }).elected).toEqual([1]);
  });

  it('[VW-12] takes the last option for the default, or the one that is named', () => {
    const lost = { names: 'FA', papers: ['3 F>A', '1 A>F'] };
    expect(counted(lost)).toMatchObject({ elected: [0], dropped: [] });
    expect(counted(lost, { defaultOption: 0 })).toMatchObject({
      elected: [0],
      dropped: [{ option: 1, by: 'majority' }],
    });
  });

  it('[VW-12] takes the last option that stands where the last one withdrew', () => {
    const papers = ['3 A>B>F', '2 B>A>F'];
    expect(counted({ names: 'ABF', papers, withdrawn: 'F' })).toMatchObject({ elected: [0], dropped: [] });
    expect(counted({ names: 'ABF', papers, withdrawn: 'ABF' }).elected).toEqual([]);
  });

  it('[VW-13] drops the weakest defeats within the Schwartz set until none is left in it', () => {
    const cycle = { names: 'ABCF', papers: ['7 A>B>C>F', '5 B>C>A>F', '4 C>A>B>F'] };
    // A over B 11:5, B over C 12:4, C over A 9:7, which goes first.
    expect(counted(cycle).elected).toEqual([0]);
  });

  it('[VW-13] takes of defeats by equal votes the one with more against it for the weaker', () => {
    const defeat = (winner: number, loser: number, votes: bigint, against: bigint) =>
      ({ winner, loser, votes, against }) as const;
    const found = schwartzDropping(
      [0, 1, 2],
      [defeat(0, 1, 9n, 4n), defeat(1, 2, 9n, 5n), defeat(2, 0, 9n, 3n)],
    );
    expect(found).toEqual({ winners: [2], dropped: [defeat(1, 2, 9n, 5n)] });
  });

  it('[VW-13] drops all weakest defeats at once', () => {
    const defeat = (winner: number, loser: number) => ({ winner, loser, votes: 5n, against: 3n });
    expect(schwartzDropping([0, 1, 2], [defeat(0, 1), defeat(1, 2), defeat(2, 0)]).winners).toEqual([
      0, 1, 2,
    ]);
  });

  it('[VW-14] has one winner, by a casting vote where several are left', () => {
    const even = { names: 'ABF', papers: ['3 A>B>F', '3 B>A>F'] };
    expect(counted(even)).toMatchObject({
      elected: [],
      ties: [{ purpose: 'fill', among: [0, 1], stage: 0, by: 'open', chosen: null }],
    });
    expect(counted(even, { lots: givenLots([1]) }).elected).toEqual([1]);
    expect(debian(electionOf({ ...even, seats: 1 }), { lots: givenLots([]) }).phase).toBe('lot-needed');
  });
});
