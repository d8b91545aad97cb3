import type { Tie } from '../election/model.ts';

/** Ids of the methods, as `tauride apportion` takes them. */
export const apportionmentIds = ['dhondt', 'sainte-lague', 'sainte-lague-1.4', 'hare-niemeyer'] as const;

/** One of {@link apportionmentIds}. */
export type ApportionmentId = (typeof apportionmentIds)[number];

/** Seats by list, in the order in which the lists were given, with the places that a lot must decide. Plain JSON. */
export interface ApportionedSeats {
  /** Without the seats of a `tie`. */
  readonly seats: readonly number[];
  /** The numbers by which the seats went, in order: a quotient or a remainder as an exact fraction `num/den`. */
  readonly quotients: readonly SeatQuotient[];
  /** Lists under the threshold, which took no part. */
  readonly excluded: readonly number[];
  /** Lists that stand equal for the last seats, and how many seats those are; absent where nobody does. */
  readonly tie?: { readonly among: readonly number[]; readonly seats: number };
  /** Lots that were drawn between lists; absent where none was. */
  readonly ties?: readonly Tie[];
  /** By list: direct seats beyond its share, by which the house grows; absent where there are none. */
  readonly overhang?: readonly number[];
}

/** The number by which one seat went. */
export interface SeatQuotient {
  /** From 1. */
  readonly seat: number;
  readonly list: number;
  readonly num: string;
  readonly den: string;
}
