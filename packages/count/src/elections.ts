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
export { countElection } from './election/count-election.ts';
export { givenLots, seedCommitment, seededLots } from './election/lots.ts';
export { meek } from './meek/meek.ts';
export { nzMeek } from './meek/nz-meek.ts';
export { enforceable, type Enforceable, feasible } from './stv/constraints.ts';
export { approval } from './points/approval.ts';
export { borda, type BordaOptions } from './points/borda.ts';
export { plurality, type PluralityOptions } from './points/plurality.ts';
export { irv, type IrvOptions, type IrvSettings } from './irv/irv.ts';
export { copeland } from './pairwise/copeland.ts';
export { debian, type DebianOptions } from './pairwise/debian.ts';
export { schulze, schulzeMargins } from './pairwise/schulze.ts';
export { ers97 } from './stv/ers97.ts';
export { scottishStv } from './stv/scottish-stv.ts';
export { wigm, type WigmOptions, type WigmSettings } from './stv/wigm.ts';
