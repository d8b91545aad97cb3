import { z } from 'zod';
import { correctionId, instant, seq, sittingId } from '../ids.ts';
import { LIMITS, text } from '../text.ts';

const of = sittingId;
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lowercase hexadecimal');
const version = z.int().min(1);
const office = z.enum(['chair', 'clerk']);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag');

export const minutesAsked = { of, correction: correctionId.nullable(), digest };

export const approvalCommands = [
  z.strictObject({
    type: z.literal('CirculateMinutes'),
    of,
    upTo: seq,
    language,
    digest,
    deadline: instant.nullable(),
  }),
  z.strictObject({
    type: z.literal('ProposeCorrection'),
    of,
    version,
    place: seq.nullable(),
    how: z.enum(['replace', 'add']),
    text: text(LIMITS.statement),
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('WithdrawCorrection'), of, correction: correctionId }),
  z.strictObject({ type: z.literal('AcceptCorrection'), of, correction: correctionId }),
  z.strictObject({ type: z.literal('ContestCorrection'), of, correction: correctionId }),
  z.strictObject({ type: z.literal('SignMinutes'), of, version, digest, office }),
  z.strictObject({
    type: z.literal('PutMinutes'),
    sitting: sittingId,
    ...minutesAsked,
    text: text(LIMITS.motion),
  }),
] as const;
