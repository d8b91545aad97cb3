import { z } from 'zod';
import { didYouMean } from './nearest.ts';

/** What stood there, short enough for a message. */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** A value that is read from one scalar; `undefined` where it cannot be. */
export function scalar<T>(
  expected: string,
  read: (value: unknown) => T | undefined,
  known: readonly string[] = [],
): z.ZodType<T> {
  return z.unknown().transform((value, context): T => {
    const got = read(value);
    if (got !== undefined) return got;
    context.addIssue({ code: 'custom', message: wrong(expected, value, known) });
    return z.NEVER;
  });
}

/** A long list is told only where none of its words is near. */
function wrong(expected: string, value: unknown, known: readonly string[]): string {
  const meant = typeof value === 'string' ? didYouMean(value, known) : '';
  const isTold = meant === '' || known.length <= FEW;
  return `expected ${isTold ? expected : 'another word'}; found ${found(value)}${meant}`;
}

const FEW = 10;

/** Yes or no, also as `true` and `false`: YAML 1.2 reads the first two as texts. */
export const yesOrNo = scalar('yes or no', (value) => {
  const said = yesNo(value);
  return said === 'yes' ? true : said === 'no' ? false : undefined;
});

/** One of the words of a closed list. */
export function oneOf<W extends string>({ options }: { readonly options: readonly W[] }): z.ZodType<W> {
  return scalar(
    `one of ${options.join(', ')}`,
    (value) => options.find((one) => one === yesNo(value)),
    options,
  );
}

function yesNo(value: unknown): unknown {
  if (value === true) return 'yes';
  return value === false ? 'no' : value;
}

/** A whole number within limits. */
export function wholeNumber(least: number, most: number): z.ZodType<number> {
  return scalar(`a whole number from ${least} to ${most}`, (value) => within(value, least, most));
}

/** A whole number within limits, or `none` for no limit, which is `null`. */
export function numberOrNone(least: number, most: number): z.ZodType<number | null> {
  return scalar(`a whole number from ${least} to ${most}, or none`, (value) =>
    value === 'none' ? null : within(value, least, most),
  );
}

function within(value: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : undefined;
}

const UNITS = { h: 3600, min: 60, s: 1 } as const;
const TIME = /^(?:(\d{1,4}) ?h(?:ours?)?)? ?(?:(\d{1,4}) ?min(?:utes?)?)? ?(?:(\d{1,5}) ?s(?:econds?)?)?$/;
const DAY = 86_400;

/** A length of time as whole seconds, or `none` for no limit. */
export const duration = scalar('a time such as 3 min, 90 s or 1 h 30 min, or none', (value) => {
  if (value === 'none') return null;
  const parts = typeof value === 'string' ? TIME.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const all = hours * UNITS.h + minutes * UNITS.min + seconds * UNITS.s;
  return all >= 1 && all <= DAY ? all : undefined;
});

/** A name or a citation: a text of one line. A number is taken as it is written, because paragraphs are often numbers. */
export function oneLine(what: string): z.ZodType<string> {
  return scalar(`${what}: a text of one line, at most 200 characters`, (value) => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') return undefined;
    const trimmed = text.trim();
    return trimmed !== '' && trimmed.length <= 200 && !/\p{Cc}/u.test(trimmed) ? trimmed : undefined;
  });
}

/** A list of values; a single one may stand by itself. */
export function oneOrMore<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).max(50));
}
