import { confirmLevels, motionKinds, type OwnMotionKind } from '@tauride/procedure';
import { z } from 'zod';

/** The kind of a motion that standing orders add. */
const ownMotionKind = z
  .string()
  .regex(/^x-[a-z0-9]+(-[a-z0-9]+)*$/, 'is no kind of motion: "x-", then small letters, digits and hyphens')
  .max(64) as unknown as z.ZodType<OwnMotionKind, OwnMotionKind>;

export const motionKind = z.union([z.enum(motionKinds), ownMotionKind]);

export const pointKind = z.enum([
  'point-of-order',
  'raise-question-of-privilege',
  'parliamentary-inquiry',
  'request-for-information',
]);

export const pollMethod = z.enum(['voice', 'hands', 'recorded', 'roll-call', 'ballot']);

export const confirmLevel = z.enum(confirmLevels);

export const choice = z.enum(['yes', 'no', 'abstain']);

export const knowledge = z.enum(['witnessed', 'told', 'document', 'inferred', 'reconstructed']);

export const publicity = z.enum(['public', 'members', 'closed']);
