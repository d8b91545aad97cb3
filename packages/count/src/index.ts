export {
  amendBylaws,
  changeAdopted,
  demandOfOne,
  majority,
  majorityAgainst,
  majorityOfEntitled,
  majorityOfMembers,
  majorityOfPresent,
  majorityWithNotice,
  threeFifths,
  twoThirds,
  twoThirdsAgainst,
  twoThirdsOfMembers,
  twoThirdsOfPresent,
} from './common-thresholds.ts';
export {
  basisOf,
  castOf,
  type Count,
  type Electorate,
  isTie,
  jointCount,
  type Measured,
  type Tally,
} from './count.ts';
export { failedBodies, isCarried, isMet } from './is-met.ts';
export { chairVoteMatters, requiredIfAllVote, requiredYes, wouldCarryIfAllVoted } from './required.ts';
export {
  type Basis,
  type BodyFraction,
  type Fraction,
  isBlocking,
  type Measure,
  perBody,
  type Side,
  type Threshold,
} from './threshold.ts';
