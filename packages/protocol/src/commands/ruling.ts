import { z } from 'zod';
import { motionId, pointId, sittingId } from '../ids.ts';
import { pointKind } from '../kinds.ts';
import { LIMITS, text } from '../text.ts';

const sitting = sittingId;

const breach = z.enum([
  'no-second',
  'bylaw-conflict',
  'procedure-breach',
  'no-quorum',
  'substance',
  'conduct-of-voting',
]);

export const rulingCommands = [
  z.strictObject({
    type: z.literal('RaisePoint'),
    sitting,
    kind: pointKind,
    text: text(LIMITS.note, 0),
    about: breach.exactOptional(),
    target: motionId.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('Rule'),
    sitting,
    point: pointId,
    answer: z.enum(['well-taken', 'not-well-taken', 'submitted', 'answered']),
    reason: text(LIMITS.note, 0),
  }),
] as const;
