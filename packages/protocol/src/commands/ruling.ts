import { z } from 'zod';
import { pointId, sittingId } from '../ids.ts';
import { pointKind } from '../kinds.ts';
import { LIMITS, text } from '../text.ts';

const sitting = sittingId;

export const rulingCommands = [
  z.strictObject({ type: z.literal('RaisePoint'), sitting, kind: pointKind, text: text(LIMITS.note, 0) }),
  z.strictObject({
    type: z.literal('Rule'),
    sitting,
    point: pointId,
    answer: z.enum(['well-taken', 'not-well-taken', 'submitted', 'answered']),
    reason: text(LIMITS.note, 0),
  }),
] as const;
