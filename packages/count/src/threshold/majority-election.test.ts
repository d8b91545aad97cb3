import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majorityElection } from './majority-election.ts';

const none = { illegal: 0, blank: 0 };

describe('election by majority', () => {
  it('[V-18] elects nobody without more than half of the votes cast', () => {
    expect(majorityElection({ votes: { noor: 30, paz: 29, quint: 11 }, ...none })).toEqual({
      elected: null,
      needed: 36,
    });
    expect(majorityElection({ votes: { noor: 35, paz: 35 }, ...none })).toEqual({
      elected: null,
      needed: 36,
    });
    expect(majorityElection({ votes: {}, ...none })).toEqual({ elected: null, needed: 1 });
  });

  it('[V-18] counts illegal votes in the total and blank ballots not at all', () => {
    const votes = { noor: 21, paz: 20 };
    expect(majorityElection({ votes, ...none })).toEqual({ elected: 'noor', needed: 21 });
    expect(majorityElection({ votes, illegal: 1, blank: 0 })).toEqual({ elected: null, needed: 22 });
    expect(majorityElection({ votes, illegal: 0, blank: 50 })).toEqual({ elected: 'noor', needed: 21 });
  });

  it('[V-18] elects at most one, and exactly where twice the votes pass the total', () => {
    let elections = 0;
    const size = fc.oneof(fc.nat(5), fc.nat(100_000));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), size), size, size, (votes, illegal, blank) => {
        const { elected, needed } = majorityElection({ votes, illegal, blank });
        const total = BigInt(illegal) + Object.values(votes).reduce((sum, each) => sum + BigInt(each), 0n);
        const winners = Object.entries(votes).filter(([, each]) => 2n * BigInt(each) > total);
        expect(winners.map(([candidate]) => candidate)).toEqual(elected === null ? [] : [elected]);
        expect(2n * BigInt(needed) > total && 2n * BigInt(needed - 1) <= total).toBe(true);
        if (elected !== null) elections += 1;
      }),
    );
    expect(elections).toBeGreaterThan(3);
  });

  it('[V-15] takes no number that is not a count', () => {
    expect(() => majorityElection({ votes: { noor: 1.5 }, ...none })).toThrow('1.5 is not a count');
    expect(() => majorityElection({ votes: { noor: 1 }, illegal: -1, blank: 0 })).toThrow(
      '-1 is not a count',
    );
  });
});
