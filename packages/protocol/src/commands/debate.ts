import { reactions, speechKinds, strengths, textKinds } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, instant, list, memberId, seq, sittingId } from '../ids.ts';
import { LIMITS, line, text } from '../text.ts';

const sitting = sittingId;
const speech = seq.describe('The entry that gave the floor.');
const kind = z.enum(textKinds);
const who = z.union([z.strictObject({ member: memberId }), z.strictObject({ named: line() })]);

const reacting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('house') }),
  z.strictObject({ kind: z.literal('gallery') }),
  z.strictObject({ kind: z.literal('body'), body: bodyId }),
  z.strictObject({ kind: z.literal('group'), name: line() }),
]);

/** Pieces of one speech that one act can name. */
const MOST_PIECES = 1_000;

export const debateCommands = [
  z.strictObject({
    type: z.literal('RecordSpeech'),
    sitting,
    speech,
    kind: z.enum(speechKinds),
    // Longer than an entry can hold, so that the refusal can say what to do.
    text: text(LIMITS.speech, 0),
    replaces: seq.exactOptional(),
    request: seq.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('RecordInterjection'),
    sitting,
    speech: speech.nullable(),
    who,
    text: text(LIMITS.note),
    at: instant.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('RecordReaction'),
    sitting,
    speech: speech.nullable(),
    reaction: z.enum(reactions),
    by: reacting,
    strength: z.enum(strengths).nullable(),
    at: instant.exactOptional(),
  }),
  z.strictObject({ type: z.literal('ConfirmSpeech'), sitting, speech, kind, pieces: list(seq, MOST_PIECES) }),
  z.strictObject({
    type: z.literal('AskSpeechCorrection'),
    sitting,
    speech,
    kind,
    replaces: seq,
    text: text(LIMITS.speech),
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({
    type: z.literal('LeaveSpeechCorrection'),
    sitting,
    speech,
    request: seq,
    reason: text(LIMITS.note),
  }),
] as const;
