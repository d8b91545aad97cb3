import { z } from 'zod';
import { memberId, motionId, sittingId } from '../ids.ts';
import { line } from '../text.ts';

const sitting = sittingId;
const side = z.enum(['for', 'against']);

export const floorCommands = [
  z.strictObject({
    type: z.literal('RequestFloor'),
    sitting,
    side: side.nullable(),
    purpose: z.enum(['debate', 'motion', 'question', 'reply', 'explanation']),
    list: line().exactOptional(),
    on: motionId.exactOptional(),
  }),
  z.strictObject({ type: z.literal('WithdrawRequest'), sitting }),
  z.strictObject({
    type: z.literal('GiveFloor'),
    sitting,
    member: memberId,
    side: side.exactOptional(),
    content: z.enum(['merits-of-pending', 'merits-of-main']).exactOptional(),
    leave: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('YieldFloor'), sitting, to: memberId.exactOptional() }),
  z.strictObject({ type: z.literal('EndSpeech'), sitting }),
  z.strictObject({ type: z.literal('CloseSpeakersList'), sitting }),
  z.strictObject({ type: z.literal('ReopenSpeakersList'), sitting }),
] as const;
