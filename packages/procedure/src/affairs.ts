// What the package shows of resolutions, and of what bodies and assemblies send each other.
export type { ResolutionCommand } from './resolution/commands.ts';
export { mayDeclare } from './resolution/declared.ts';
export type { ResolutionEvent } from './resolution/events.ts';
export {
  type Coming,
  type FollowEdge,
  type FollowNode,
  type Follows,
  followsOf,
  relationsOf,
} from './resolution/follows.ts';
export {
  isInForce,
  type Reference,
  referencesTo,
  resolutionByMotion,
  resolutionsOf,
  statusOn,
} from './resolution/register.ts';
export {
  type Relation,
  relationKinds,
  type Resolution,
  type ResolutionStatus,
  resolutionStatuses,
  type StatusCause,
  type StatusChange,
} from './resolution/state.ts';
export { affairsOf, type DeskAffairs } from './transmittal/affairs.ts';
export { isOfAffairs } from './transmittal/desk.ts';
export { knownKey } from './transmittal/trust.ts';
export {
  type Chain,
  chainOf,
  type ChainStep,
  sendingsOf,
  transmittalsOf,
  wayTo,
} from './transmittal/chain.ts';
export type { TransmittalCommand } from './transmittal/commands.ts';
export type { TransmittalEvent } from './transmittal/events.ts';
export {
  type CheckedAnswer,
  type CheckedExtract,
  type CheckedTransmittal,
  type Matter,
  type Origin,
  type Party,
  type Sender,
  type Transmittal,
  type TransmittalAnswer,
  transmittalAnswers,
  transmittalForms,
} from './transmittal/state.ts';
