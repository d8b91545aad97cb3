import { type AssemblyId, transmittalAnswers, transmittalForms } from '@tauride/procedure';
import { z } from 'zod';
import { anyId, bodyId, motionId, resolutionId, sittingId, transmittalId } from '../ids.ts';
import { MOST_EXTRACT } from '../extract.ts';
import { LIMITS, line, text } from '../text.ts';

const assembly = anyId as unknown as z.ZodType<AssemblyId, string>;

const party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here'), body: bodyId }),
  z.strictObject({ kind: z.literal('elsewhere'), assembly: assembly.nullable(), name: line() }),
]);

const matter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resolution'), resolution: resolutionId }),
  z.strictObject({ kind: z.literal('motion'), motion: motionId }),
]);

const form = z.enum(transmittalForms);
const extract = z.string().max(MOST_EXTRACT);
/** SHA-256 in hexadecimal. */
const trust = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .exactOptional();

export const transmittalCommands = [
  z.strictObject({
    type: z.literal('Transmit'),
    body: bodyId,
    to: party,
    form,
    matter,
    title: line(),
    carrier: line(0),
  }),
  z.strictObject({ type: z.literal('TakeInTransmittal'), body: bodyId, extract, carrier: line(0), trust }),
  z.strictObject({
    type: z.literal('ReceiveTransmittal'),
    transmittal: transmittalId,
    sitting: sittingId,
  }),
  z.strictObject({
    type: z.literal('AnswerTransmittal'),
    transmittal: transmittalId,
    answer: z.enum(transmittalAnswers),
    text: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('NoteAnswer'), transmittal: transmittalId, extract, trust }),
] as const;
