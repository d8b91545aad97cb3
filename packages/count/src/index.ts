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
export { type ElectionCount, type ElectionResult, majorityElection } from './majority-election.ts';
export {
  chairVoteMatters,
  requiredIfAllVote,
  requiredYes,
  type VoteSize,
  withVote,
  wouldCarryIfAllVoted,
} from './required.ts';
export {
  asksWeight,
  type Basis,
  type BodyFraction,
  EACH,
  type Fraction,
  inBodies,
  isBlocking,
  type Measure,
  perBody,
  rowsOf,
  type Side,
  type Threshold,
} from './threshold.ts';
