import { z } from 'zod';
import { found, oneLine } from './words.ts';

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A name in one or more languages, by language tag. */
export const names: z.ZodType<Readonly<Record<string, string>>> = z.record(
  z.string().regex(LANGUAGE).max(35),
  oneLine('a name'),
  {
    error: ({ code, input }) => {
      const expected =
        code === 'invalid_key'
          ? 'a language tag such as en or pt-BR'
          : 'names by language, such as { en: Recess }';
      return `expected ${expected}; found ${found(input)}`;
    },
  },
);
