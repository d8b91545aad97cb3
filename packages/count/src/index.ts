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
} from './threshold/common-thresholds.ts';
export {
  basisOf,
  castOf,
  type Count,
  type Electorate,
  isTie,
  jointCount,
  type Measured,
  type Tally,
} from './threshold/count.ts';
export { failedBodies, isCarried, isMet } from './threshold/is-met.ts';
export { type ElectionCount, type ElectionResult, majorityElection } from './threshold/majority-election.ts';
export {
  chairVoteMatters,
  requiredIfAllVote,
  requiredYes,
  type VoteSize,
  withVote,
  wouldCarryIfAllVoted,
} from './threshold/required.ts';
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
} from './threshold/threshold.ts';
