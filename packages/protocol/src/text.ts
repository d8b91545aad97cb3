import { normalText } from '@tauride/text';
import { z } from 'zod';

/** Lengths in UTF-16 code units, after normalisation. */
export const LIMITS = { motion: 20_000, statement: 10_000, speech: 200_000, note: 2_000, name: 200 } as const;

// Line feeds part paragraphs; every other control character would end up invisible in the minutes.
const CONTROL = /(?!\n)\p{Cc}/u;

/** A text of the assembly in the one form in which texts are kept: NFC, trimmed, paragraphs parted by one line feed. */
export function text(max: number, min: 0 | 1 = 1): z.ZodType<string, string> {
  return z
    .string()
    .overwrite(normalText)
    .min(min)
    .max(max)
    .refine((value) => !CONTROL.test(value), 'has control characters, which cannot be shown');
}

/** A name or a title: a text of one line. */
export function line(min: 0 | 1 = 1): z.ZodType<string, string> {
  return z
    .string()
    .overwrite((value) => normalText(value).replaceAll('\n', ' '))
    .min(min)
    .max(LIMITS.name)
    .refine((value) => !CONTROL.test(value), 'has control characters, which cannot be shown');
}
