import { relationKinds, transmittalAnswers, transmittalForms } from '@tauride/procedure';
import { LIMITS } from '@tauride/protocol';
import { z } from 'zod';

/** What is read of the entries in an extract, each a leaf of a record. They were written by another server, and perhaps by a later
 *  version of it: what is not read may be anything, what is read has the form that it has here. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => value.isWellFormed(), 'is no text');
const place = z.int().min(0);

/** Text that can be shown: no longer than texts are here, and with no control character but the end of a paragraph. */
const words = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .max(max)
    .refine((value) => !/(?!\n)\p{Cc}/u.test(value), 'has control characters');

const name = words(LIMITS.name).refine((value) => !value.includes('\n'), 'has several lines');
const sender = z.looseObject({ assembly: id, assemblyName: name, body: name });
const before = z.array(z.strictObject({ assembly: name, body: name, title: name })).max(100);

const transmitted = z.looseObject({
  type: z.literal('Transmitted'),
  transmittal: id,
  body: id,
  to: z.looseObject({ kind: z.literal('elsewhere'), assembly: id.nullable(), name }),
  form: z.enum(transmittalForms),
  matter: z.union([
    z.strictObject({ kind: z.literal('resolution'), resolution: id }),
    z.strictObject({ kind: z.literal('motion'), motion: id }),
  ]),
  title: name,
  text: words(LIMITS.motion),
  sender,
  before,
});

const registered = z.looseObject({
  type: z.literal('ResolutionRegistered'),
  resolution: id,
  number: name,
  bodies: z.array(id).max(100),
  text: words(LIMITS.motion),
  motion: id.exactOptional(),
  relations: z.array(z.looseObject({ kind: z.enum(relationKinds), resolution: id })),
});

const reworded = z.looseObject({
  type: z.literal('ResolutionStatusSet'),
  resolution: id,
  text: words(LIMITS.motion),
});

const takenIn = z.looseObject({
  type: z.literal('TransmittalTakenIn'),
  transmittal: id,
  title: name,
  origin: z.looseObject({ assembly: id, transmittal: id, entry: place }),
});

const answered = z.looseObject({
  type: z.literal('TransmittalAnswered'),
  transmittal: id,
  answer: z.enum(transmittalAnswers),
  text: words(LIMITS.motion),
  resolution: id.exactOptional(),
  sender,
});

/** By which a question was decided: its words are in what follows it. */
const decided = z.looseObject({
  type: z.enum([
    'ResultAnnounced',
    'ConsentGiven',
    'MotionGranted',
    'OppositionRecorded',
    'DivisionDemanded',
  ]),
});

const event = z.discriminatedUnion('type', [transmitted, registered, reworded, takenIn, answered, decided]);

export const extractedEntry = z.looseObject({
  v: z.literal(1),
  seq: place,
  at: z.int().min(-8.64e15).max(8.64e15),
  event,
});

/** An entry that stands in the record as a commitment, with the salt that opens it. */
export const openedLine = z
  .looseObject({ v: z.literal(1), seq: place, salt: z.string().regex(/^[0-9a-f]{64}$/) })
  .refine((line) => !('c' in line), 'is erased');

export type ExtractedEntry = z.infer<typeof extractedEntry>;
export type ExtractedEvent = ExtractedEntry['event'];
export type EventIn<Type extends ExtractedEvent['type']> = Extract<ExtractedEvent, { readonly type: Type }>;
