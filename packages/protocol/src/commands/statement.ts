import { answerings, statementKinds, timePrecisions } from '@tauride/procedure';
import { z } from 'zod';
import { incidentId, instant, list, memberId, seq, sittingId, statementId } from '../ids.ts';
import { knowledge } from '../kinds.ts';
import { LIMITS, line, text } from '../text.ts';

const sitting = sittingId;
const on = { sitting, statement: statementId };

const member = z.strictObject({ member: memberId });
const named = z.strictObject({ named: line() });

const when = z.strictObject({
  from: instant.exactOptional(),
  until: instant.exactOptional(),
  precision: z.enum(timePrecisions),
  words: line(0),
});

/** SHA-256 of a file, in lowercase hexadecimal. */
const fileHash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lowercase hexadecimal');

const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]{0,63}\/[a-z0-9][a-z0-9.+-]{0,63}$/;

/** A name for a file that leads into no folder. */
export const fileName = line().refine((name) => !/[/\\]/.test(name), 'is not the name of a file');

const attachment = z.strictObject({
  name: fileName,
  mediaType: z.string().regex(MEDIA_TYPE, 'is not a media type'),
  bytes: z.int().min(1),
  sha256: fileHash,
});

export const statementCommands = [
  z.strictObject({
    type: z.literal('ReportIncident'),
    sitting,
    title: line(),
    place: line(0),
    when: when.nullable(),
  }),
  z.strictObject({
    type: z.literal('EnterStatement'),
    sitting,
    kind: z.enum(statementKinds),
    who: z.union([member, named]),
    capacity: line(0),
    text: text(LIMITS.statement),
    how: knowledge,
    source: text(LIMITS.note, 0),
    about: text(LIMITS.note, 0),
    answers: statementId.nullable(),
    answering: z.enum(answerings).exactOptional(),
    incident: incidentId.exactOptional(),
    from: z
      .union([
        member,
        named,
        z.strictObject({ statement: statementId }),
        z.strictObject({ document: line() }),
      ])
      .exactOptional(),
    place: line(0).exactOptional(),
    when: when.exactOptional(),
    attachments: list(attachment, 10).exactOptional(),
  }),
  z.strictObject({ type: z.literal('WithdrawStatement'), ...on, reason: text(LIMITS.note, 0) }),
  z.strictObject({ type: z.literal('ConfirmStatement'), ...on }),
  z.strictObject({
    type: z.literal('ContestStatement'),
    ...on,
    text: text(LIMITS.statement, 0),
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('CountersignStatement'), ...on }),
  z.strictObject({
    type: z.literal('CorrectEntry'),
    sitting,
    entry: seq,
    text: text(LIMITS.statement),
    reason: text(LIMITS.note),
  }),
] as const;
