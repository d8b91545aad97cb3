import { z } from 'zod';
import { motionId, sittingId } from '../ids.ts';
import { minutesAsked } from './approval.ts';

const sitting = sittingId;

const matter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('adopt'), motion: motionId }),
  z.strictObject({ kind: z.literal('withdraw'), motion: motionId }),
  z.strictObject({ kind: z.literal('extend-speech'), seconds: z.int().min(1).max(86_400) }),
  z.strictObject({ kind: z.literal('recess'), minutes: z.int().min(1).max(10_080) }),
  z.strictObject({ kind: z.literal('adjourn') }),
  z.strictObject({ kind: z.literal('waive-quorum') }),
  z.strictObject({ kind: z.literal('minutes'), ...minutesAsked }),
]);

export const consentCommands = [
  z.strictObject({ type: z.literal('AskConsent'), sitting, matter }),
  z.strictObject({ type: z.literal('Object'), sitting }),
  z.strictObject({ type: z.literal('DeclareConsent'), sitting }),
] as const;
