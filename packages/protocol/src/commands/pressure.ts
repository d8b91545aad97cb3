import { z } from 'zod';
import { bodyId, memberId } from '../ids.ts';
import { LIMITS, text } from '../text.ts';

export const pressureCommands = [
  z.strictObject({
    type: z.literal('ResetPin'),
    body: bodyId,
    member: memberId,
    reason: text(LIMITS.note),
  }),
] as const;
