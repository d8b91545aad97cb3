import { z } from 'zod';
import { memberId, sittingId } from '../ids.ts';

const sitting = sittingId;

export const floorCommands = [
  z.strictObject({
    type: z.literal('RequestFloor'),
    sitting,
    side: z.enum(['for', 'against']).nullable(),
    purpose: z.enum(['debate', 'motion', 'question']),
  }),
  z.strictObject({ type: z.literal('WithdrawRequest'), sitting }),
  z.strictObject({ type: z.literal('GiveFloor'), sitting, member: memberId }),
  z.strictObject({ type: z.literal('YieldFloor'), sitting }),
  z.strictObject({ type: z.literal('EndSpeech'), sitting }),
  z.strictObject({ type: z.literal('CloseSpeakersList'), sitting }),
  z.strictObject({ type: z.literal('ReopenSpeakersList'), sitting }),
] as const;
