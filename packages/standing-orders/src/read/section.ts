import { z } from 'zod';
import { didYouMean } from './nearest.ts';
import { fault, type Fault, type Path } from './problem.ts';
import { found } from './words.ts';

export type Shape = Readonly<Record<string, z.ZodType>>;

/** What could be read of each key that is there. */
export type Read<S extends Shape> = { readonly [K in keyof S]?: z.infer<S[K]> };

/** A map with a closed set of keys, each of which may be left out. */
export function section<S extends Shape>(shape: S): z.ZodType<Read<S>> {
  const members = Object.entries(shape).map(([key, schema]) => [key, schema.exactOptional()] as const);
  const unknown = z.custom(() => false, {
    params: { on: 'key' },
    error: ({ path }) => unknownKey(String(path?.at(-1)), Object.keys(shape)),
  });
  const map = z.object(Object.fromEntries(members), {
    error: ({ input }) => expectedMap(Object.keys(shape), input),
  });
  return map.catchall(unknown) as unknown as z.ZodType<Read<S>>;
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = didYouMean(key, known);
  return `there is no key "${key}" here${meant === '' ? `; those that there are: ${known.join(', ')}` : meant}`;
}

export function expectedMap(known: readonly string[], value: unknown): string {
  return `expected a map with keys such as ${known.slice(0, 3).join(', ')}; found ${found(value)}`;
}

export interface Parts<S extends Shape> {
  readonly read: Read<S>;
  readonly faults: readonly Fault[];
}

/** Reads each key of a map by itself, so that one that is wrong does not hide what is wrong with the others. */
export function partsOf<S extends Shape>(shape: S, value: unknown, path: Path): Parts<S> {
  if (!isMap(value)) return { read: {}, faults: [fault(path, expectedMap(Object.keys(shape), value))] };
  const read: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [key, under] of Object.entries(value)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const parsed = schema?.safeParse(under);
    if (parsed?.success) read[key] = parsed.data;
    else if (parsed) faults.push(...faultsOf(parsed.error, [...path, key]));
    else faults.push(fault([...path, key], unknownKey(key, Object.keys(shape)), 'key'));
  }
  return { read: read as Read<S>, faults };
}

function faultsOf({ issues }: z.ZodError, path: Path): readonly Fault[] {
  return issues.map((issue) => {
    const onKey = issue.code === 'custom' && issue.params?.['on'] === 'key';
    return fault([...path, ...(issue.path as Path)], issue.message, onKey ? 'key' : 'value');
  });
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
