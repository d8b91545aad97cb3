import { z } from 'zod';
import { count, member, motionId, ref, vote } from './atoms.ts';
import { suiteRefusals, suiteResults, suiteStates } from './closed-lists.ts';
import { threshold } from './threshold.ts';

const refusal = z.enum(suiteRefusals);

const fields = z.strictObject({
  inOrder: z.boolean(),
  refusal: refusal.exactOptional(),
  refusalAlso: z.array(refusal).min(1).exactOptional(),
  result: z.enum(suiteResults).exactOptional(),
  threshold: threshold.exactOptional(),
  requiredYes: count.exactOptional(),
  requiredPresent: count.exactOptional(),
  pendingAfter: z.array(motionId).exactOptional(),
  nextToVote: ref.exactOptional(),
  voteOrder: z.array(ref).min(1).exactOptional(),
  closesDebateOn: z.array(ref).min(1).exactOptional(),
  floorGoesTo: member.exactOptional(),
  speakerOrder: z.array(member).min(1).exactOptional(),
  debatable: z.boolean().exactOptional(),
  amendable: z.boolean().exactOptional(),
  decidedBy: z.enum(['chair', 'assembly', 'demand']).exactOptional(),
  method: z.enum(['rising', 'secret-ballot', 'roll-call']).exactOptional(),
  castingVote: vote.exactOptional(),
  elected: z.string().exactOptional(),
  failedBodies: z.array(z.string()).min(1).exactOptional(),
  sittingClosed: z.boolean().exactOptional(),
  dispositions: z
    .array(z.strictObject({ ref, state: z.enum(suiteStates) }))
    .min(1)
    .exactOptional(),
  minutesInclude: z.array(z.string()).min(1).exactOptional(),
  minutesExclude: z.array(z.string()).min(1).exactOptional(),
});

export type Expect = z.infer<typeof fields>;
export type ExpectField = keyof Expect;

/** What was in order has no refusal; what was refused has one, and no result. */
export const expectation = fields.superRefine((expect, context) => {
  const problem = (path: ExpectField, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (!expect.inOrder && expect.refusal === undefined) problem('refusal', 'is missing: inOrder is false');
  if (!expect.inOrder && expect.result !== undefined) problem('result', 'a refused step has no result');
  if (expect.inOrder && expect.refusal !== undefined) problem('refusal', 'inOrder is true');
  if (expect.inOrder && expect.refusalAlso !== undefined) problem('refusalAlso', 'inOrder is true');
});
