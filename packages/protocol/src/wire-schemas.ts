import { z } from 'zod';
import {
  accountSchema,
  accountStepSchema,
  backupCodesSchema,
  codeSchema,
  newAccountSchema,
  newPasskeySchema,
  passkeySignInSchema,
  passwordChangeSchema,
  passwordSchema,
  removalSchema,
  passwordSignInSchema,
  providerPageSchema,
  providerSignInSchema,
  recoverySchema,
  secondFactorSchema,
} from './account.ts';
import {
  ballotAnswerSchema,
  ballotSchema,
  boxAnswerSchema,
  duressAnswerSchema,
  pinAnswerSchema,
  pinBodySchema,
} from './ballot.ts';
import { entrySchema, lineSchema } from './entry.ts';
import { extractBodySchema, extractSummarySchema } from './extract.ts';
import { foundingSchema } from './founding.ts';
import { healthSchema } from './health.ts';
import { importBodySchema, undoBodySchema } from './members.ts';
import { batchAnswerSchema, papersBodySchema } from './papers.ts';
import { problemSchema } from './problem.ts';
import { hallCodeAnswerSchema, registerAnswerSchema } from './register.ts';
import { rollAnswerSchema } from './roll.ts';
import { commandAnswerSchema, commandBodySchema } from './request.ts';
import {
  deskAccountActSchema,
  deskAccountsSchema,
  devicesEndSchema,
  devicesSchema,
  endedSchema,
  meSchema,
  shownSlipSchema,
  letInSchema,
  slipReplaceSchema,
  slipsBodySchema,
  slipSignInSchema,
  slipsSchema,
} from './sign-in.ts';
import { snapshotSchema } from './snapshot.ts';
import { countersSchema, directoryChangeSchema } from './stream.ts';

/** Everything that goes over the wire, by the name it has in the OpenAPI document. */
const wire = {
  CommandBody: commandBodySchema,
  CommandAnswer: commandAnswerSchema,
  Ballot: ballotSchema,
  BallotAnswer: ballotAnswerSchema,
  BallotBox: boxAnswerSchema,
  PinBody: pinBodySchema,
  PinAnswer: pinAnswerSchema,
  DuressAnswer: duressAnswerSchema,
  Register: registerAnswerSchema,
  HallCode: hallCodeAnswerSchema,
  RollAnswers: rollAnswerSchema,
  PapersBody: papersBodySchema,
  BatchAnswer: batchAnswerSchema,
  ExtractBody: extractBodySchema,
  ExtractSummary: extractSummarySchema,
  Founding: foundingSchema,
  ListImport: importBodySchema,
  ListUndo: undoBodySchema,
  Entry: entrySchema,
  Line: lineSchema,
  Snapshot: snapshotSchema,
  Me: meSchema,
  SlipSignIn: slipSignInSchema,
  LetIn: letInSchema,
  Devices: devicesSchema,
  DevicesEnd: devicesEndSchema,
  DeskAccounts: deskAccountsSchema,
  DeskAccountAct: deskAccountActSchema,
  Ended: endedSchema,
  SlipsBody: slipsBodySchema,
  SlipReplace: slipReplaceSchema,
  ShownSlip: shownSlipSchema,
  Slips: slipsSchema,
  Counters: countersSchema,
  DirectoryChange: directoryChangeSchema,
  Account: accountSchema,
  PasswordSignIn: passwordSignInSchema,
  Code: codeSchema,
  ProviderSignIn: providerSignInSchema,
  ProviderPage: providerPageSchema,
  PasskeySignIn: passkeySignInSchema,
  AccountStep: accountStepSchema,
  NewAccount: newAccountSchema,
  Recovery: recoverySchema,
  PasswordChange: passwordChangeSchema,
  Password: passwordSchema,
  AccountRemoval: removalSchema,
  SecondFactor: secondFactorSchema,
  BackupCodes: backupCodesSchema,
  NewPasskey: newPasskeySchema,
  Problem: problemSchema,
  Health: healthSchema,
} as const;

export type WireName = keyof typeof wire;

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** JSON Schemas (draft 2020-12) of everything that goes over the wire; they refer to one another as an OpenAPI document's
 *  components do. */
export function wireSchemas(): { readonly [name: string]: JsonSchema } {
  const schemas: { [name: string]: JsonSchema } = {};
  for (const [name, schema] of Object.entries(wire)) {
    const { $defs, $schema: _dialect, ...own } = z.toJSONSchema(schema);
    // A schema that has a name of its own stands among the definitions, and is only referred to outside of them.
    Object.assign(schemas, { [name]: own }, $defs);
  }
  return componentsOf(schemas);
}

function componentsOf(schemas: object): { readonly [name: string]: JsonSchema } {
  const text = JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as { readonly [name: string]: JsonSchema };
}
