import { invariant } from '@tauride/kernel';
import { type Ballots, candidateOf } from './ballots.ts';
import type { CountOptions, Election } from './model.ts';

/** What a count takes for granted.
 *  @throws InvariantError for seats that are no number from 1 up, and for a ballot that names nobody's candidate */
export function assertCountable({ ballots, candidates, seats }: Election, options: CountOptions): void {
  const asked = options.seats ?? seats;
  invariant(Number.isSafeInteger(asked) && asked >= 1, `${asked} is no number of seats`);
  assertNamed(ballots, candidates.length);
}

/** @throws InvariantError for a ballot that names nobody's candidate */
export function assertNamed({ marks }: Ballots, candidates: number): void {
  let highest = -1;
  for (let at = 0; at < marks.length; at += 1) {
    const candidate = candidateOf(marks[at]!);
    if (candidate > highest) highest = candidate;
  }
  invariant(highest < candidates, `a ballot names candidate ${highest} of ${candidates}`);
}
