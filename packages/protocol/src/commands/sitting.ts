import { jointModes } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, instant, itemId, list, memberId, motionId, sittingId } from '../ids.ts';
import { confirmLevel, publicity } from '../kinds.ts';
import { partly } from '../partly.ts';
import { LIMITS, line, text } from '../text.ts';
import { fraction } from '../threshold.ts';

const sitting = sittingId;
const order = z.enum(['general', 'special']).exactOptional();

const jointTerms = partly({
  presides: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('body'), body: bodyId }),
    z.strictObject({ kind: z.literal('in-turn') }),
    z.strictObject({ kind: z.literal('presidium') }),
  ]),
  rules: bodyId,
  quorum: z.enum(['combined', 'each']),
  amendments: z.enum(['as-question', 'as-one']),
  movers: list(bodyId, 100),
  minimum: fraction,
  blocs: list(z.strictObject({ body: bodyId, weight: z.int().min(1).max(1_000_000) }), 100),
});

const alternate = { sitting, body: bodyId, alternate: memberId, for: memberId } as const;

export const callTerms = {
  bodies: list(bodyId, 100),
  kind: z.enum(['regular', 'special', 'adjourned']),
  title: line(),
  place: line(0),
  startsAt: instant,
  endsAt: instant.exactOptional(),
  hoursRecorded: z.boolean(),
  publicity: publicity.exactOptional(),
  agenda: list(line(), 200),
  mode: z.enum(jointModes).exactOptional(),
  joint: jointTerms.exactOptional(),
  checkIn: z.enum(['desk', 'oneself', 'code']).exactOptional(),
  confirm: confirmLevel.exactOptional(),
  subjects: list(line(), 200).exactOptional(),
  laterMeeting: z.boolean().exactOptional(),
  quarterly: z.boolean().exactOptional(),
  rehearsal: z.literal(true).exactOptional(),
} as const;

export const sittingCommands = [
  z.strictObject({ type: z.literal('CallSitting'), sitting, ...callTerms }),
  z.strictObject({ type: z.literal('OpenSitting'), sitting }),
  z.strictObject({ type: z.literal('HandOverChair'), sitting, to: memberId }),
  z.strictObject({ type: z.literal('SeatAlternate'), ...alternate }),
  z.strictObject({ type: z.literal('UnseatAlternate'), ...alternate }),
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
  z.strictObject({
    type: z.literal('SetDoors'),
    sitting,
    publicity,
    reason: text(LIMITS.note),
    item: itemId.exactOptional(),
    motion: motionId.exactOptional(),
    ground: z.literal('emergency').exactOptional(),
  }),
  z.strictObject({ type: z.literal('ResumeSitting'), sitting }),
  z.strictObject({ type: z.literal('RecessSitting'), sitting, reason: text(LIMITS.note) }),
  z.strictObject({ type: z.literal('MoveSitting'), sitting, place: line(), reason: text(LIMITS.note) }),
  z.strictObject({
    type: z.literal('AdjournSitting'),
    sitting,
    ground: z.enum(['agenda-done', 'hour-fixed', 'no-quorum', 'emergency']),
    reason: text(LIMITS.note, 0),
  }),
] as const;
