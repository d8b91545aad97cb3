export {
  type Ballots,
  ballotsBuilder,
  type BallotsBuilder,
  ballotsOf,
  candidateOf,
  isEqualToLast,
  markOf,
  MOST_CANDIDATES,
  ranksOf,
} from './election/ballots.ts';
export {
  type Constraint,
  type Counted,
  type CountOptions,
  type Election,
  type LotRequest,
  type Lots,
  type MethodId,
  methodIds,
  type Outcome,
  type Stage,
  type StageAction,
  type Tie,
  type TiePurpose,
  type Votes,
} from './election/model.ts';
export { givenLots, seedCommitment, seededLots } from './election/lots.ts';
export { meek } from './meek/meek.ts';
export { nzMeek } from './meek/nz-meek.ts';
export { enforceable, type Enforceable, feasible } from './stv/constraints.ts';
