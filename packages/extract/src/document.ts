import { transmittalAnswers, transmittalForms } from '@tauride/procedure';
import { z } from 'zod';

/** Media type of an extract: one JSON document. */
export const EXTRACT_TYPE = 'application/vnd.tauride.extract+json';

/** What a person who opens the file is told first. */
const ABOUT =
  'Signed extract from the record of an assembly. The words below are in the entries, each proof leads from an entry to the signed checkpoint: check it with `tauride transmittal verify FILE`, and compare the key with the sender.';

const step = z.strictObject({ assembly: z.string(), body: z.string(), title: z.string() });

const proven = z.strictObject({
  /** Position in the record, from 0. */
  index: z.int().min(0),
  /** The leaf: the bytes of the entry as text. */
  entry: z.string().max(65_535),
  /** From the leaf's sibling upwards, in base64. */
  proof: z.array(z.string().length(44)).max(60),
});

const shown = {
  about: z.literal(ABOUT),
  assembly: z.strictObject({ id: z.string(), name: z.string() }),
  body: z.string(),
  transmittal: z.string(),
  title: z.string(),
  /** Of the resolution in its register. */
  number: z.string().nullable(),
  /** When it was adopted and sent or answered, in UTC. */
  adopted: z.string().nullable(),
  dated: z.string(),
  text: z.string(),
} as const;

const succession = z.strictObject({
  previous: z.string().max(500),
  /** By the previous key over both, in base64. */
  signature: z.string().length(88),
});

const signed = {
  key: z.string().max(500),
  /** The keys before it, oldest first, each with what it signed for the next; absent where there is none. */
  succession: z.array(succession).min(1).max(50).exactOptional(),
  checkpoint: z.string().max(10_000),
  entries: z.array(proven).min(1).max(5),
} as const;

const head = { format: z.literal('tauride-extract'), version: z.literal(1) } as const;

const transmittal = z.strictObject({
  ...head,
  kind: z.literal('transmittal'),
  ...shown,
  form: z.enum(transmittalForms),
  to: z.strictObject({ assembly: z.string().nullable(), name: z.string() }),
  before: z.array(step),
  ...signed,
});

const answer = z.strictObject({
  ...head,
  kind: z.literal('answer'),
  ...shown,
  answer: z.enum(transmittalAnswers),
  /** The assembly that had sent the matter, its id of it and its entry. */
  to: z.strictObject({ assembly: z.string(), transmittal: z.string(), entry: z.int().min(0) }),
  ...signed,
});

/** An extract as it travels: what it says in words, and the entries, proofs and signature that show it. */
export const extractDocument = z.discriminatedUnion('kind', [transmittal, answer]);

export type ExtractDocument = z.infer<typeof extractDocument>;
export type Proven = z.infer<typeof proven>;
export type Succession = z.infer<typeof succession>;
export type Signature = Pick<ExtractDocument, 'key' | 'succession' | 'checkpoint' | 'entries'>;

/** What an extract says in words, which follows from its entries alone. */
export type Claims = ExtractDocument extends infer Each
  ? Each extends ExtractDocument
    ? Omit<Each, keyof Signature | 'format' | 'version' | 'about'>
    : never
  : never;

/** The one text of an extract: whoever has its parts makes the same bytes. */
export function extractText(claims: Claims, { key, succession, checkpoint, entries }: Signature): string {
  const document = {
    format: 'tauride-extract',
    version: 1,
    about: ABOUT,
    ...claims,
    key,
    ...(succession === undefined
      ? {}
      : { succession: succession.map(({ previous, signature }) => ({ previous, signature })) }),
    checkpoint,
    entries: entries.map(({ index, entry, proof }) => ({ index, entry, proof })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
