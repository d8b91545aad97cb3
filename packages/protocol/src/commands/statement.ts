import { z } from 'zod';
import { memberId, seq, sittingId, statementId } from '../ids.ts';
import { knowledge } from '../kinds.ts';
import { LIMITS, line, text } from '../text.ts';

const sitting = sittingId;

export const statementCommands = [
  z.strictObject({
    type: z.literal('EnterStatement'),
    sitting,
    kind: z.enum(['report', 'speech', 'denial', 'proposal', 'reading', 'reaction', 'note']),
    who: z.union([z.strictObject({ member: memberId }), z.strictObject({ named: line() })]),
    capacity: line(0),
    text: text(LIMITS.statement),
    how: knowledge,
    source: text(LIMITS.note, 0),
    about: text(LIMITS.note, 0),
    answers: statementId.nullable(),
  }),
  z.strictObject({
    type: z.literal('CorrectEntry'),
    sitting,
    entry: seq,
    text: text(LIMITS.statement),
    reason: text(LIMITS.note),
  }),
] as const;
