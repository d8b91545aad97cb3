import { invariant } from '@tauride/kernel';
import type { Lots, Tie } from '../election/model.ts';
import { byDivisors, dhondt, type Handed, modifiedSainteLague, sainteLague } from './divisors.ts';
import { byLargestRemainder } from './largest-remainder.ts';
import type { ApportionedSeats, ApportionmentId } from './model.ts';
import { readShare } from './share.ts';

/** What {@link apportion} takes besides the votes. */
export interface ApportionOptions {
  /** From 0 to {@link MOST_SEATS}. */
  readonly seats: number;
  readonly method: ApportionmentId;
  /** A list takes part with at least this share of the valid votes: `5%`, `0.05` or `1/20`. Default: all do. */
  readonly threshold?: string;
  /** Default: the sum of `votes`. Votes for nobody in the list of lists count for the threshold. */
  readonly valid?: number;
  /** Direct seats by list. A list that has one is exempt from the threshold, and keeps those beyond its share, by which the house
   *  grows. */
  readonly direct?: readonly number[];
  /** Draws who takes the last seats where lists stand equal. Default: a `tie` is left. */
  readonly lots?: Lots;
}

/** So many seats can be given at once. */
export const MOST_SEATS = 100_000;

/** Seats for lists, exact; rules VA-1 to VA-9.
 *  @param votes by list, safe integers from 0 up
 *  @throws InvariantError for votes, seats or a threshold that are none
 *  Sources: Victor D'Hondt, Système pratique et raisonné de représentation proportionnelle (1882); André Sainte-Laguë, La
 *  représentation proportionnelle et la méthode des moindres carrés (1910); valgloven (Norway) § 11-4 for 1.4; Bundeswahlgesetz § 6 in
 *  the version of 1985 for Hare and Niemeyer. */
export function apportion(votes: readonly number[], options: ApportionOptions): ApportionedSeats {
  checkInput(votes, options);
  const excluded = underThreshold(votes, options);
  const taking = votes.map((each, list) => (excluded.includes(list) ? 0n : BigInt(each)));
  const handed = withLots(handedOut(taking, options), options.lots);
  return withDirect({ ...handed, excluded }, options.direct);
}

function checkInput(votes: readonly number[], { seats, direct }: ApportionOptions): void {
  invariant(
    Number.isSafeInteger(seats) && seats >= 0 && seats <= MOST_SEATS,
    `${seats} is no number of seats`,
  );
  for (const each of [...votes, ...(direct ?? [])])
    invariant(Number.isSafeInteger(each) && each >= 0, `${each} is no number of votes or seats`);
}

/** Rule VA-5. */
function underThreshold(votes: readonly number[], options: ApportionOptions): readonly number[] {
  if (options.threshold === undefined) return [];
  const share = readShare(options.threshold);
  invariant(share !== null, `${options.threshold} is no share of the votes`);
  const sum = votes.reduce((all, each) => all + BigInt(each), 0n);
  const valid = options.valid === undefined ? sum : BigInt(options.valid);
  return votes.flatMap((each, list) => {
    const reaches = BigInt(each) * share.den >= valid * share.num;
    return reaches || (options.direct?.[list] ?? 0) > 0 ? [] : [list];
  });
}

function handedOut(votes: readonly bigint[], { seats, method }: ApportionOptions): Handed {
  switch (method) {
    case 'dhondt':
      return byDivisors(votes, seats, dhondt);
    case 'sainte-lague':
      return byDivisors(votes, seats, sainteLague);
    case 'sainte-lague-1.4':
      return byDivisors(votes, seats, modifiedSainteLague);
    case 'hare-niemeyer':
      return byLargestRemainder(votes, seats);
  }
}

/** Rule VA-7: one lot for each of the last seats, among those who have not got one by lot. */
function withLots(handed: Handed, lots: Lots | undefined): Omit<ApportionedSeats, 'excluded'> {
  const { tied, ...open } = handed;
  if (open.tie === undefined || tied === undefined || lots === undefined) return open;
  const seats = [...open.seats];
  const quotients = [...open.quotients];
  const ties: Tie[] = [];
  let among = open.tie.among;
  for (let number = 0; number < open.tie.seats; number += 1) {
    const chosen = lots({ purpose: 'fill', among, stage: 0, number });
    if (chosen === null) return open;
    invariant(among.includes(chosen), `the lot chose ${chosen}, who is not among ${among.join(', ')}`);
    seats[chosen] = seats[chosen]! + 1;
    quotients.push({ seat: quotients.length + 1, list: chosen, num: `${tied.num}`, den: `${tied.den}` });
    ties.push({ purpose: 'fill', among, stage: 0, by: 'lot', chosen });
    among = among.filter((list) => list !== chosen);
  }
  return { seats, quotients, ties };
}

/** Rule VA-6. */
function withDirect(apportioned: ApportionedSeats, direct: readonly number[] | undefined): ApportionedSeats {
  const overhang = apportioned.seats.map((seats, list) => Math.max(0, (direct?.[list] ?? 0) - seats));
  if (overhang.every((each) => each === 0)) return apportioned;
  const seats = apportioned.seats.map((each, list) => each + overhang[list]!);
  return { ...apportioned, seats, overhang };
}
