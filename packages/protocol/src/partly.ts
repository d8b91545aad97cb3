import { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;

type EachLeftOut<S extends Shape> = { -readonly [K in keyof S]: z.ZodExactOptional<S[K]> };

/** A closed object each of whose members may be left out, but is never `undefined`. */
export function partly<S extends Shape>(shape: S): z.ZodObject<EachLeftOut<S>, z.core.$strict> {
  const members = Object.entries(shape).map(([name, schema]) => [name, schema.exactOptional()] as const);
  return z.strictObject(Object.fromEntries(members) as EachLeftOut<S>);
}
