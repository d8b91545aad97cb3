export { decode } from './decode.ts';
export type { Existing } from './existing.ts';
export type { Details, Person } from './person.ts';
export { type PersonChange, planRoster, type RosterPlan } from './plan-roster.ts';
export {
  type ChangedField,
  type FieldChange,
  isClean,
  type RosterPreview,
  type RosterRow,
  type TakenRow,
} from './preview.ts';
export type { ProblemCode, RosterProblem } from './problem.ts';
export { type ReadOptions, readRoster } from './read-roster.ts';
export { writeRoster } from './write-roster.ts';
export { type BodyToCome, unfounded } from './unfounded.ts';
export { type NamedByHand, withNames } from './with-names.ts';
