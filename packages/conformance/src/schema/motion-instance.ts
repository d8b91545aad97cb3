import { z } from 'zod';
import { count, member, motionId, ordinal, ref } from './atoms.ts';

/** What a case may say of a motion beside its kind and who makes it. */
export const motionFacts = {
  target: ref.exactOptional(),
  qualified: z.boolean().exactOptional(),
  until: z.enum(['later-this-session', 'next-session', 'session-after-next']).exactOptional(),
  germane: z.boolean().exactOptional(),
  scope: z.enum(['immediate', 'all-pending']).exactOptional(),
  specialOrder: z.boolean().exactOptional(),
  addsSpecialOrder: z.boolean().exactOptional(),
  sameAs: ref.exactOptional(),
  subject: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .exactOptional(),
  onBehalfOf: z.literal('committee').exactOptional(),
  suspends: z
    .enum(['ordinary-standing-rule', 'rule-of-order', 'bylaws', 'quorum', 'absentee-right'])
    .exactOptional(),
  appealOn: z.enum(['decorum', 'priority-of-business', 'other']).exactOptional(),
  incidentalMain: z.boolean().exactOptional(),
  important: z.boolean().exactOptional(),
  noticeGiven: z.boolean().exactOptional(),
  committeeLate: z.boolean().exactOptional(),
  winnersNotified: z.boolean().exactOptional(),
  privilegeOf: z.enum(['assembly', 'individual']).exactOptional(),
  independentParts: z.boolean().exactOptional(),
  amended: z.boolean().exactOptional(),
  seconded: z.boolean().exactOptional(),
  distance: count.exactOptional(),
  reach: count.exactOptional(),
  money: z.boolean().exactOptional(),
  submitted: ordinal.exactOptional(),
  excludes: z.array(ref).exactOptional(),
  blankKind: z.enum(['amount-to-spend', 'amount-of-income', 'names']).exactOptional(),
  amount: count.exactOptional(),
  totalMinutes: ordinal.exactOptional(),
  speakerMinutes: ordinal.exactOptional(),
  chairAllows: z.boolean().exactOptional(),
} as const;

export const motionInstance = z.strictObject({
  ref,
  motion: motionId,
  by: member.exactOptional(),
  ...motionFacts,
});

export type MotionInstance = z.infer<typeof motionInstance>;
