import { z } from 'zod';
import { LIMITS } from './text.ts';

/** Longest extract that is taken in, in characters. */
export const MOST_EXTRACT = 200_000;

/** An extract of another record, as it came. */
export interface ExtractBody {
  readonly extract: string;
}

export const extractBodySchema = z
  .strictObject({ extract: z.string().max(MOST_EXTRACT) })
  .meta({ id: 'ExtractBody' });

/** What an extract holds, all of which was checked, before anything is entered. */
export interface ExtractSummary {
  readonly kind: 'transmittal' | 'answer';
  readonly assembly: { readonly id: string; readonly name: string };
  readonly body: string;
  /** Its id there; of an answer the id that the matter has here. */
  readonly transmittal: string;
  readonly title: string;
  readonly number: string | null;
  /** When it was adopted, and when it was sent or answered: RFC 3339, in UTC. */
  readonly adopted: string | null;
  readonly dated: string;
  readonly text: string;
  /** The form of a matter, or the answer. */
  readonly says: string;
  /** To whom it is addressed: another assembly's extract is refused. */
  readonly to: { readonly assembly: string | null; readonly name: string };
  readonly before: readonly { readonly assembly: string; readonly body: string; readonly title: string }[];
  readonly key: string;
  /** SHA-256 of the key, to be compared with the sender and sent as `trust`. */
  readonly fingerprint: string;
  /** Whether the assembly was known here under this key, under another, or not at all. */
  readonly known: 'same' | 'other' | 'new';
  /** The record that was signed. */
  readonly record: { readonly origin: string; readonly size: number; readonly root: string };
  /** The entries whose proofs hold. */
  readonly entries: readonly { readonly index: number; readonly type: string }[];
}

const name = z.string().max(LIMITS.motion);

export const extractSummarySchema: z.ZodType<ExtractSummary> = z
  .strictObject({
    kind: z.enum(['transmittal', 'answer']),
    assembly: z.strictObject({ id: name, name }),
    body: name,
    transmittal: name,
    title: name,
    number: name.nullable(),
    adopted: name.nullable(),
    dated: name,
    text: name,
    says: name,
    to: z.strictObject({ assembly: name.nullable(), name }),
    before: z.array(z.strictObject({ assembly: name, body: name, title: name })),
    key: name,
    fingerprint: name,
    known: z.enum(['same', 'other', 'new']),
    record: z.strictObject({ origin: name, size: z.int().min(0), root: name }),
    entries: z.array(z.strictObject({ index: z.int().min(0), type: name })),
  })
  .meta({ id: 'ExtractSummary' });
