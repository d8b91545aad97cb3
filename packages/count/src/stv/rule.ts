import type { MethodId } from '../election/model.ts';
import type { GregoryCount } from './gregory-count.ts';
import type { Parcel } from './tableau.ts';
import type { TieOrder } from './ties.ts';

/** What a quota is reckoned from. */
export interface QuotaBasis {
  /** In units of 10^-`decimals` votes, as the quota is. */
  readonly votes: bigint;
  readonly decimals: number;
  readonly seats: number;
}

/** Where rules of the Gregory family differ. The engine asks; it has no case for a rule. */
export interface GregoryRule {
  readonly method: MethodId;
  /** Decimals of transfer values. */
  readonly decimals: number;
  /** Zero where nobody is elected by a quota. */
  readonly quota: (basis: QuotaBasis) => bigint;
  /** The quota after papers of excluded candidates moved. */
  readonly requota: (count: GregoryCount) => bigint;
  /** Whether a continuing candidate is elected with the votes that are there now. */
  readonly reaches: (count: GregoryCount, candidate: number) => boolean;
  /** Whether only the one with the most votes is elected in a stage, unless nothing is left to move from there. */
  readonly electsOne: boolean;
  /** Whether all surpluses move in one stage, or the largest alone. */
  readonly movesAllSurpluses: boolean;
  /** Moves what an elected candidate has above the quota. */
  readonly moveSurplus: (count: GregoryCount, candidate: number) => void;
  /** How many of the lowest go out together, before any surplus moves; `null` where they never do.
   *  @param ascending votes of those who may go out
   *  @param surplus sum of the surpluses that wait
   *  @param spare how many may go out at most */
  readonly sureLosers: ((ascending: readonly bigint[], surplus: bigint, spare: number) => number) | null;
  /** Who goes out before anybody else does. */
  readonly firstOut: readonly number[];
  /** The sub-stages in which papers of excluded candidates move. */
  readonly batches: (parcels: readonly Parcel[]) => readonly (readonly Parcel[])[];
  /** Whether a stage names the value of the papers that moved. */
  readonly namesValues: boolean;
  /** Whether the papers of an excluded candidate still move when no more candidates are left than places. */
  readonly movesLastPapers: boolean;
  readonly ties: TieOrder;
}
