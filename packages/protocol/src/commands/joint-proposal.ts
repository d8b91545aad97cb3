import { jointAnswers } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, sittingId } from '../ids.ts';
import { LIMITS, text } from '../text.ts';
import { callTerms } from './sitting.ts';

const proposal = sittingId.describe('The id that the sitting will have.');

export const jointProposalCommands = [
  z.strictObject({ type: z.literal('ProposeJointSitting'), proposal, ...callTerms }),
  z.strictObject({
    type: z.literal('AnswerJointSitting'),
    proposal,
    body: bodyId,
    answer: z.enum(jointAnswers),
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('WithdrawJointSitting'), proposal }),
] as const;
