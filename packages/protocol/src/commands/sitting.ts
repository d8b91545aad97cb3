import { z } from 'zod';
import { bodyId, instant, itemId, list, memberId, sittingId } from '../ids.ts';
import { LIMITS, line, text } from '../text.ts';

const sitting = sittingId;
const order = z.enum(['general', 'special']).exactOptional();

export const sittingCommands = [
  z.strictObject({
    type: z.literal('CallSitting'),
    sitting,
    bodies: list(bodyId, 100),
    kind: z.enum(['regular', 'special', 'adjourned']),
    title: line(),
    place: line(0),
    startsAt: instant,
    endsAt: instant.exactOptional(),
    hoursRecorded: z.boolean(),
    publicity: z.enum(['public', 'members', 'closed']),
    agenda: list(line(), 200),
    mode: z.enum(['as-one', 'concurrent']).exactOptional(),
    subjects: list(line(), 200).exactOptional(),
    laterMeeting: z.boolean().exactOptional(),
    quarterly: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('OpenSitting'), sitting }),
  z.strictObject({
    type: z.literal('RecordPresence'),
    sitting,
    arrived: list(memberId, 10_000),
    left: list(memberId, 10_000),
  }),
  z.strictObject({
    type: z.literal('AddAgendaItem'),
    sitting,
    title: line(),
    order,
    dueAt: instant.exactOptional(),
  }),
  z.strictObject({ type: z.literal('ChallengeQuorum'), sitting }),
  z.strictObject({ type: z.literal('EndCaucus'), sitting }),
  z.strictObject({ type: z.literal('TakeUpItem'), sitting, item: itemId }),
  z.strictObject({ type: z.literal('ResumeSitting'), sitting }),
  z.strictObject({
    type: z.literal('AdjournSitting'),
    sitting,
    ground: z.enum(['agenda-done', 'hour-fixed', 'no-quorum', 'emergency']),
    reason: text(LIMITS.note, 0),
  }),
] as const;
