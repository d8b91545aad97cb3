import { z } from 'zod';

/** An act that would be in order instead of the refused one. */
export interface Instead {
  readonly act: string;
  /** Kind of motion, point or matter, where the act has one. */
  readonly kind?: string;
  readonly citation: string | null;
}

/** Why a request was not carried out, and what to do. Source: RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened and what to do about it, in English; screens use the words of their own catalogue for `code`. */
  readonly detail: string;
  readonly code: string;
  /** Paragraph of the rules, where a rule of order says no. */
  readonly citation?: string | null;
  readonly values?: { readonly [name: string]: string | number };
  readonly instead?: readonly Instead[];
  /** What is wrong with the request, field by field. */
  readonly fields?: readonly { readonly field: string; readonly problem: string }[];
}

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    citation: z.string().nullable().exactOptional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    instead: z
      .array(
        z.strictObject({
          act: z.string(),
          kind: z.string().exactOptional(),
          citation: z.string().nullable(),
        }),
      )
      .exactOptional(),
    fields: z.array(z.strictObject({ field: z.string(), problem: z.string() })).exactOptional(),
  })
  .meta({ id: 'Problem' });
