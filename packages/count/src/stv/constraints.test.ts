import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraint } from '../election/model.ts';
import { doomedBy, enforceable, feasible, guardedBy } from './constraints.ts';

const women = { name: 'women', of: [0, 1, 2] };

describe('constraints on who is elected together', () => {
  it('[VS-38] doom those with whom they can no longer be kept', () => {
    const half: Constraint = { ...women, atLeast: 2 };
    expect(doomedBy([half], [3], [0, 1, 2, 4, 5], 3)).toEqual([4, 5]);
    expect(doomedBy([{ ...women, atMost: 1 }], [0], [1, 2, 3], 2)).toEqual([1, 2]);
  });

  it('[VS-39] guard those without whom they can no longer be kept', () => {
    expect(guardedBy([{ ...women, atLeast: 2 }], [], [0, 1, 3, 4], 3)).toEqual([0, 1]);
    expect(guardedBy([{ ...women, atLeast: 2 }], [], [0, 1, 2, 3], 3)).toEqual([]);
  });

  it('[VS-41] ask of a group no more than it has candidates', () => {
    const asked = enforceable([{ ...women, atLeast: 3 }], [0, 1, 3, 4, 5], 4);
    expect(asked).toMatchObject({ seats: 4, constraints: [{ name: 'women', atLeast: 2 }] });
  });

  it('[VS-41] leave places empty that nobody allowed can take', () => {
    expect(enforceable([{ ...women, atMost: 1 }], [0, 1, 2, 3], 4)).toMatchObject({ seats: 2 });
  });

  it('[VS-41] are not applied where none can be kept with another', () => {
    const north = { name: 'north', of: [0, 1, 2], atMost: 0 };
    expect(enforceable([{ ...women, atLeast: 2 }, north], [0, 1, 2, 3], 2)).toEqual({
      constraints: [],
      seats: 2,
    });
  });

  const group = fc.record({
    of: fc.uniqueArray(fc.nat(8), { maxLength: 7 }),
    atLeast: fc.nat(4),
    more: fc.nat(4),
  });
  const case_ = fc.record({
    groups: fc.array(group, { maxLength: 4 }),
    chosen: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
    possible: fc.uniqueArray(fc.nat(8), { maxLength: 8 }),
    seats: fc.nat(6),
  });

  it('[VS-40] are kept by some completion exactly when trying all of them finds one', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(case_, ({ groups, chosen, possible, seats }) => {
        const constraints = groups.map(({ of, atLeast, more }, at) => ({
          name: `${at}`,
          of,
          atLeast,
          atMost: atLeast + more,
        }));
        const answer = feasible(constraints, chosen, possible, seats);
        if (answer) yes += 1;
        else no += 1;
        expect(answer).toBe(triedOut(constraints, chosen, possible, seats));
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it('[VS-46] are looked at in bounded time, however they overlap', () => {
    const all = Array.from({ length: 120 }, (_, candidate) => candidate);
    const tangle = Array.from({ length: 14 }, (_, at) => ({
      name: `${at}`,
      of: all.filter((candidate) => ((candidate * 2_654_435_761) >>> (at * 2)) % 3 === 0),
      atLeast: 7,
      atMost: 7,
    }));
    expect(typeof feasible(tangle, [], all, 20)).toBe('boolean');
  });
});

/** By looking at every set. */
function triedOut(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): boolean {
  const open = possible.filter((candidate) => !chosen.includes(candidate));
  for (let set = 0; set < 2 ** open.length; set += 1) {
    const elected = [...chosen, ...open.filter((_, at) => (set >> at) % 2 === 1)];
    if (elected.length === seats && constraints.every((constraint) => isKept(constraint, elected)))
      return true;
  }
  return false;
}

function isKept({ of, atLeast = 0, atMost = Infinity }: Constraint, elected: readonly number[]): boolean {
  const have = elected.filter((candidate) => of.includes(candidate)).length;
  return have >= atLeast && have <= atMost;
}
