import { basisOf, checkedCount, type Count, type Electorate, type Tally } from './count.ts';
import { isMet, measuredBy } from './is-met.ts';
import type { Fraction, Measure, Side, Threshold } from './threshold.ts';

/** The least number on one side that meets a threshold. */
interface Need {
  readonly side: Side | 'demanding';
  readonly measure: Measure;
  readonly least: number;
}

/** The least number of yes votes that meets the threshold with its basis held fixed (rule V-10); for a threshold on another
 *  side, the least number on that side. It may exceed the basis: then the threshold is out of reach. `undefined` where no
 *  single number says it: rows by body, a mixture of sides or measures, an alternative that lacks its notice. */
export function requiredYes(threshold: Threshold, count: Count): number | undefined {
  return needOf(threshold, count)?.least;
}

/** {@link requiredYes} before anybody has voted, if every member present casts a vote. */
export function requiredIfAllVote(
  threshold: Threshold,
  electorate: Electorate & { readonly present: number },
): number | undefined {
  return requiredYes(threshold, { tally: { yes: 0, no: electorate.present, abstain: 0 }, electorate });
}

/** Whether the threshold would be met even if each member present who has not voted yes or no voted no (rule V-12). */
export function wouldCarryIfAllVoted(
  threshold: Threshold,
  count: Count & { readonly electorate: { readonly present: number } },
): boolean {
  const { yes, no } = count.tally;
  const silent = Math.max(0, count.electorate.present - yes - no);
  return isMet(threshold, { ...count, tally: { yes, no: no + silent, abstain: 0 } });
}

/** The choices by which one more vote changes whether the threshold is met: a member who presides votes only then, ballots
 *  apart (rule V-11). The chair already belongs to the members present, so only the votes cast grow.
 *  Source: RONR (12th ed.) 44:12, 4:56. */
export function chairVoteMatters(
  threshold: Threshold,
  count: Count,
  vote: VoteSize = { votes: 1 },
): ('yes' | 'no')[] {
  const now = isMet(threshold, count);
  const choices: ('yes' | 'no')[] = ['yes', 'no'];
  return choices.filter((choice) => isMet(threshold, withVote(count, choice, vote)) !== now);
}

/** What one more ballot adds: to the count, and to the weighted count where there is one. Integers from 0 up. */
export interface VoteSize {
  readonly votes: number;
  readonly weight?: number;
}

/** The count with one ballot more. It is not added inside any body: there only that body's members count. */
export function withVote(count: Count, choice: 'yes' | 'no', { votes, weight = 0 }: VoteSize): Count {
  const tally = added(count.tally, choice, votes);
  if (!count.weight) return { ...count, tally };
  return { ...count, tally, weight: { ...count.weight, tally: added(count.weight.tally, choice, weight) } };
}

function added(tally: Tally, choice: 'yes' | 'no', votes: number): Tally {
  return { ...tally, [choice]: checkedCount(tally[choice] + checkedCount(votes)) };
}

function needOf(threshold: Threshold, count: Count): Need | undefined {
  if ('num' in threshold) return fractionNeed(threshold, count);
  if ('atLeast' in threshold) return yesNeed(threshold.atLeast);
  if ('notYesAtMost' in threshold)
    return yesNeed(Math.max(0, basisOf(count, 'membership') - threshold.notYesAtMost));
  if ('demand' in threshold) return { side: 'demanding', measure: 'votes', least: threshold.demand };
  if ('perBody' in threshold) return undefined;
  if ('allOf' in threshold)
    return combine(
      threshold.allOf.map((part) => needOf(part, count)),
      Math.max,
    );
  return combine(
    threshold.anyOf.filter((part) => isOpen(part, count)).map((part) => needOf(part, count)),
    Math.min,
  );
}

function yesNeed(least: number): Need {
  return { side: 'yes', measure: 'votes', least };
}

function fractionNeed(fraction: Fraction, count: Count): Need | undefined {
  if (!isOpen(fraction, count)) return undefined;
  const basis = basisOf(measuredBy(fraction, count), fraction.basis);
  const share = BigInt(basis) * BigInt(fraction.num);
  const den = BigInt(fraction.den);
  const least = Number(fraction.compare === 'gt' ? share / den + 1n : (share + den - 1n) / den);
  return {
    side: fraction.side ?? 'yes',
    measure: fraction.measure ?? 'votes',
    least: fraction.basis === 'cast' ? Math.max(1, least) : least,
  };
}

function isOpen(threshold: Threshold, count: Count): boolean {
  const requires = 'num' in threshold ? threshold.requires : undefined;
  return requires === undefined || count.previousNotice === true;
}

function combine(
  needs: readonly (Need | undefined)[],
  pick: (...values: number[]) => number,
): Need | undefined {
  const [first, ...rest] = needs;
  if (first === undefined) return undefined;
  for (const need of rest) {
    if (need?.side !== first.side || need.measure !== first.measure) return undefined;
  }
  return { ...first, least: pick(...needs.map((need) => need!.least)) };
}
