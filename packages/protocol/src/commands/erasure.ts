import { z } from 'zod';
import { memberId, seq } from '../ids.ts';
import { LIMITS, line, text } from '../text.ts';

export const erasureCommands = [
  z.strictObject({
    type: z.literal('EraseText'),
    entries: z.array(seq).max(10_000).readonly().describe('Entries whose words are to go.'),
    members: z
      .array(memberId)
      .max(100)
      .readonly()
      .describe(
        'Members, and guests by their ids, whose words in all entries, and whose names and details, are to go.',
      ),
    reason: text(LIMITS.note).describe('Stands in the record: it must not tell what was erased.'),
    authority: line(),
  }),
] as const;
