export {
  ACCOUNT_LIMITS,
  type AccountAnswer,
  type AccountStep,
  codeSchema,
  newAccountSchema,
  newPasskeySchema,
  passkeySignInSchema,
  passwordChangeSchema,
  passwordSchema,
  removalSchema,
  passwordSignInSchema,
  providerSignInSchema,
  recoverySchema,
  type SecondFactor,
} from './account.ts';
export { fileName } from './commands/statement.ts';
export {
  type BallotAnswer,
  type BallotBody,
  ballotSchema,
  type BoxAnswer,
  type BoxLeaf,
  type ChoiceBallot,
  type DuressAnswer,
  type PaperBallot,
  type PinAnswer,
  type PinBody,
  pinBodySchema,
  type Receipt,
  type ReceiptClaim,
  type Revision,
  type RoundBoxAnswer,
} from './ballot.ts';
export { commandSchema } from './commands/command.ts';
export { rulebookChanges as rulebookChangesSchema, ruleWords } from './commands/rulebook.ts';
export {
  type Founded,
  type Founding,
  FOUNDING_HEADER,
  foundingSchema,
  type FoundingStanding,
  type OfficeLink,
} from './founding.ts';
export type { Health } from './health.ts';
export {
  type BatchAnswer,
  type CountedPaper,
  type PaperDifference,
  type PapersBody,
  papersBodySchema,
} from './papers.ts';
export type { Instead, Problem } from './problem.ts';
export {
  importBodySchema,
  type LastImport,
  type ListDone,
  type ListPreview,
  type ListProblem,
  type ListRow,
  undoBodySchema,
} from './members.ts';
export type { HallCodeAnswer, RegisterAnswer } from './register.ts';
export type { RollAnswer } from './roll.ts';
export { type CommandAnswer, type CommandBody, commandBodySchema } from './request.ts';
export {
  type DeskAccount,
  deskAccountActSchema,
  type DeskAccountsAnswer,
  type DeviceLine,
  devicesEndSchema,
  devicesQuerySchema,
  type Me,
  type ShownSlip,
  type LetIn,
  type SlipLine,
  type SlipsAnswer,
  slipReplaceSchema,
  type SlipsBody,
  slipsBodySchema,
  slipSignInSchema,
  type SlipStanding,
} from './sign-in.ts';
export {
  type Head,
  type Room,
  rooms,
  type Snapshot,
  type Viewer,
  viewerSchema,
  type WitnessStanding,
} from './snapshot.ts';
export type { Counters, DirectoryChange, StreamMessages } from './stream.ts';
export {
  type ExtractBody,
  extractBodySchema,
  type ExtractSummary,
  extractSummarySchema,
  MOST_EXTRACT,
} from './extract.ts';
export { LIMITS } from './text.ts';
export { PROTOCOL_VERSION } from './version.ts';
export { type JsonSchema, type WireName, wireSchemas } from './wire-schemas.ts';
