import { invariant } from '@tauride/kernel';

interface Numbers {
  readonly candidates: number;
  readonly vacancies: number;
  /** Valid voting documents. */
  readonly votes: bigint;
}

interface Seeds {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const DISCARDED = 4;
/** Beyond it so many of the numbers are taken that a new one may not come for ages. */
const MOST_NUMBERED = 10_000;

/** By candidate, the numbers that decide ties in the first step. They follow from the numbers of the election alone, so that each
 *  count of the same votes draws the same. Source: NZ Local Electoral Regulations 2001, Schedule 1A, clauses 41 to 47. */
export function pseudoRandomNumbers({ candidates, vacancies, votes }: Numbers): readonly number[] {
  invariant(candidates <= MOST_NUMBERED, `${candidates} candidates are more than the numbers are drawn for`);
  const numbers = new Set<number>();
  let seeds: Seeds = {
    x: candidates + 5,
    y: vacancies,
    z: Number((votes + 1_000n * (votes % 10n)) % 30_323n),
  };
  for (let drawn = 0; numbers.size < candidates; drawn += 1) {
    seeds = next(seeds);
    if (drawn >= DISCARDED) numbers.add(numberFrom(seeds));
  }
  return [...numbers];
}

/** The numbers turn about from step to step: clause 48. @param step from 1 */
export function numberInStep(number: number, step: number): number {
  return step % 2 === 1 ? number : 10_000 - number;
}

function next({ x, y, z }: Seeds): Seeds {
  return { x: (171 * x) % 30_269, y: (172 * y) % 30_307, z: (170 * z) % 30_323 };
}

function numberFrom({ x, y, z }: Seeds): number {
  return (
    Math.floor((10_000 * x) / 30_269) + Math.floor((10_000 * y) / 30_307) + Math.floor((10_000 * z) / 30_323)
  );
}
