import { invariant } from '@tauride/kernel';
import type { Basis } from './threshold.ts';

/** Votes by choice: integers from 0 up. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** How many there are on each basis that does not follow from the votes. Left out where nobody counted. */
export interface Electorate {
  readonly present?: number;
  readonly membership?: number;
  readonly entitled?: number;
}

/** Votes together with the numbers they are measured against. */
export interface Measured {
  readonly tally: Tally;
  readonly electorate: Electorate;
}

/** Everything a threshold may ask about one question. */
export interface Count extends Measured {
  /** The weighted count of the same question. */
  readonly weight?: Measured;
  /** The same question counted in each body, by the body's id. */
  readonly bodies?: { readonly [body: string]: Count };
  readonly previousNotice?: boolean;
  /** Members who object, where the rules count objections instead of votes. */
  readonly objectors?: number;
  /** Members who demand what one or a few may demand. */
  readonly demanding?: number;
}

/** The number on a basis.
 *  @throws InvariantError when that number was never counted: nothing is guessed from the votes (rule V-5). */
export function basisOf(measured: Measured, basis: Basis): number {
  if (basis === 'cast') return castOf(measured.tally);
  const size = measured.electorate[basis];
  invariant(size !== undefined, `a threshold asks for ${basis}, which was not counted`);
  return checkedCount(size);
}

/** Yes and no votes together; abstentions are not votes cast. */
export function castOf(tally: Tally): number {
  return checkedCount(checkedCount(tally.yes) + checkedCount(tally.no));
}

/** Whether yes and no are equal, which loses a majority vote. Source: RONR (12th ed.) 44:12. */
export function isTie(tally: Tally): boolean {
  return checkedCount(tally.yes) === checkedCount(tally.no);
}

/** The sums over all bodies of a joint sitting, with the bodies beside them. A basis counted in only some bodies has no sum. */
export function jointCount(bodies: { readonly [body: string]: Count }): Count {
  const counts = Object.values(bodies);
  return { ...sumMeasured(counts), ...sumWeight(counts), bodies };
}

/** @throws InvariantError unless the number is a safe integer from 0 up. */
export function checkedCount(value: number): number {
  invariant(Number.isSafeInteger(value) && value >= 0, `${value} is not a count`);
  return value;
}

function sumWeight(counts: readonly Count[]): { weight?: Measured } {
  const weights = counts.map((count) => count.weight).filter((weight) => weight !== undefined);
  const complete = weights.length > 0 && weights.length === counts.length;
  return complete ? { weight: sumMeasured(weights) } : {};
}

function sumMeasured(parts: readonly Measured[]): Measured {
  return {
    tally: {
      yes: sum(parts.map((part) => part.tally.yes)),
      no: sum(parts.map((part) => part.tally.no)),
      abstain: sum(parts.map((part) => part.tally.abstain)),
    },
    electorate: {
      ...sumBasis(parts, 'present'),
      ...sumBasis(parts, 'membership'),
      ...sumBasis(parts, 'entitled'),
    },
  };
}

function sumBasis(parts: readonly Measured[], basis: keyof Electorate): Electorate {
  const sizes = parts.map((part) => part.electorate[basis]).filter((size) => size !== undefined);
  return sizes.length === parts.length ? { [basis]: sum(sizes) } : {};
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => checkedCount(total + checkedCount(value)), 0);
}
