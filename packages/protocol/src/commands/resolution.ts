import { relationKinds, resolutionStatuses } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, day, instant, list, resolutionId } from '../ids.ts';
import { LIMITS, line, text } from '../text.ts';

const relation = z.strictObject({ kind: z.enum(relationKinds), resolution: resolutionId });

export const relations = list(relation, 100);

const status = z.enum(resolutionStatuses);

export const resolutionCommands = [
  z.strictObject({
    type: z.literal('EnterResolution'),
    body: bodyId,
    number: line(),
    title: line(),
    text: text(LIMITS.motion),
    adoptedAt: instant,
    relations,
    expires: day.exactOptional(),
    status,
  }),
  z.strictObject({
    type: z.literal('SetResolutionStatus'),
    resolution: resolutionId,
    status,
    reason: text(LIMITS.note),
  }),
] as const;
