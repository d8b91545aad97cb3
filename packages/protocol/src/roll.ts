import type { Choice, MandateId } from '@tauride/procedure';
import { z } from 'zod';
import { mandateId } from './ids.ts';

/** What was answered in a roll call so far, by mandate: it was called out in the hall. */
export interface RollAnswer {
  readonly answers: { readonly [mandate: MandateId]: Choice };
}

export const rollAnswerSchema = z
  .strictObject({ answers: z.record(mandateId, z.enum(['yes', 'no', 'abstain'])) })
  .meta({ id: 'RollAnswers' });
