import { guestKinds } from '@tauride/procedure';
import { z } from 'zod';
import { guestId, memberId, motionId, sittingId } from '../ids.ts';
import { LIMITS, line, text } from '../text.ts';

const sitting = sittingId;
const person = z.union([z.strictObject({ member: memberId }), z.strictObject({ guest: guestId })]);

export const admissionCommands = [
  z.strictObject({
    type: z.literal('AdmitGuest'),
    sitting,
    kind: z.enum(guestKinds),
    label: line().describe(
      'What the record calls them, for ever: a house or an office. No name of a person.',
    ),
    maySpeak: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('RecordGuestLeft'), sitting, guest: guestId }),
  z.strictObject({
    type: z.literal('ExpelPerson'),
    sitting,
    person,
    reason: text(LIMITS.note),
    motion: motionId.exactOptional(),
  }),
  z.strictObject({ type: z.literal('ReadmitPerson'), sitting, person, reason: text(LIMITS.note) }),
] as const;
