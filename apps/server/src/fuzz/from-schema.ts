import type { Dice } from './dice.ts';

/** A JSON Schema (draft 2020-12), of which only what our documents use is read. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

export interface Sources {
  readonly dice: Dice;
  readonly components: { readonly [name: string]: Schema };
  /** Ids that are there, by the first letters of what they are ids of. */
  readonly ids: readonly string[];
  readonly idsOf: (name: string) => readonly string[];
  readonly text: (dice: Dice) => string;
}

/** A value that the schema allows, with real ids where it asks for some; rarely one that only looks like it. */
export function valueFor(schema: Schema, sources: Sources, name = '', depth = 0): unknown {
  const { dice, components } = sources;
  if (schema.$ref !== undefined) {
    const referred = schema.$ref.split('/').at(-1)!;
    if (referred === 'Id' || referred === 'Mandate') return idFor(sources, name);
    return valueFor(components[referred]!, sources, name, depth + 1);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return valueFor(dice.pick(alternatives), sources, name, depth + 1);
  if (schema.allOf) return valueFor(schema.allOf[0]!, sources, name, depth + 1);
  return plainValue(schema, sources, name, depth);
}

function plainValue(schema: Schema, sources: Sources, name: string, depth: number): unknown {
  const type = typeof schema.type === 'object' ? sources.dice.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return objectFor(schema, sources, depth);
    case 'array':
      return listFor(schema, sources, name, depth);
    case 'string':
      return textFor(schema, sources, name);
    case 'integer':
    case 'number':
      return numberFor(schema, sources.dice);
    case 'boolean':
      return sources.dice.oneIn(2);
    case 'null':
      return null;
    default:
      return sources.text(sources.dice);
  }
}

function objectFor(schema: Schema, sources: Sources, depth: number): object {
  const { dice } = sources;
  const entries: [string, unknown][] = [];
  for (const [name, of] of Object.entries(schema.properties ?? {}))
    if (schema.required?.includes(name) || dice.oneIn(depth > 4 ? 12 : 3))
      entries.push([name, valueFor(of, sources, name, depth + 1)]);
  const { additionalProperties: more } = schema;
  if (typeof more === 'object' && depth < 6 && dice.oneIn(2)) {
    const key = schema.propertyNames
      ? valueFor(schema.propertyNames, sources, '', depth + 1)
      : sources.text(dice);
    entries.push([String(key), valueFor(more, sources, String(key), depth + 1)]);
  }
  return Object.fromEntries(entries);
}

function listFor(schema: Schema, sources: Sources, name: string, depth: number): readonly unknown[] {
  const { minItems = 0, maxItems = 4 } = schema;
  const most = Math.max(minItems, Math.min(maxItems, depth > 5 ? 1 : 3));
  const count = sources.dice.between(minItems, most);
  return Array.from({ length: count }, () =>
    schema.items ? valueFor(schema.items, sources, name, depth + 1) : sources.text(sources.dice),
  );
}

const HEX_DIGITS = Array.from('0123456789abcdef');
const PLAIN = ['That the bridge be built.', 'Bread', 'A\nB', 'Ñandú', 'x', 'en', 'UTC', '12', 'Straße 9'];

function textFor(schema: Schema, sources: Sources, name: string): string {
  const { dice } = sources;
  if (schema.pattern !== undefined) return patterned(schema.pattern, sources, name);
  const { minLength = 0, maxLength = 200 } = schema;
  if (dice.oneIn(4)) return sources.text(dice).slice(0, maxLength).padEnd(minLength, 'x');
  const long = dice.oneIn(60) ? 'long '.repeat(Math.ceil(maxLength / 5)) : dice.pick(PLAIN);
  return long.slice(0, maxLength).padEnd(minLength, 'x');
}

function patterned(pattern: string, sources: Sources, name: string): string {
  const { dice } = sources;
  const hex = (length: number): string => Array.from({ length }, () => dice.pick(HEX_DIGITS)).join('');
  if (pattern.includes('{64}')) return hex(64);
  if (pattern.includes('{32}')) return hex(32);
  if (pattern.includes('%')) return `${dice.between(0, 99)}%`;
  if (pattern.includes('\\d\\d')) return dice.pick(['1917-07-04', '2026-05-04', '2024-02-29', '2026-02-30']);
  if (pattern.includes('x-')) return 'x-own';
  if (pattern.includes('\\/')) return dice.pick(['text/plain', 'image/png', 'text/html']);
  if (pattern.includes('{2,')) return dice.pick(['en', 'de', 'ru', 'fr-CA', 'zz-zz']);
  return idFor(sources, name);
}

function idFor({ dice, ids, idsOf, text }: Sources, name: string): string {
  if (dice.oneIn(30)) return text(dice);
  const fitting = idsOf(name);
  return fitting.length > 0 && !dice.oneIn(8) ? dice.pick(fitting) : dice.pick(ids);
}

function numberFor({ minimum = 0, maximum = 100 }: Schema, dice: Dice): number {
  if (dice.oneIn(3)) return dice.pick([minimum, maximum]);
  return dice.between(minimum, Math.min(maximum, minimum + 20));
}

/** The value with one place in it changed to something else. */
export function spoilt(value: unknown, dice: Dice, nasty: (dice: Dice) => unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || dice.oneIn(depth === 0 ? 12 : 4)) return nasty(dice);
  if (Array.isArray(value)) {
    const at = dice.between(0, value.length);
    return value.toSpliced(at, 1, spoilt(value[at], dice, nasty, depth + 1));
  }
  const entries = Object.entries(value);
  const at = dice.between(0, entries.length);
  const [name, before] = entries[at] ?? [dice.pick(['__proto__', 'extra', 'constructor', 'toJSON']), null];
  if (dice.oneIn(6)) return Object.fromEntries(entries.toSpliced(at, 1));
  const changed: [string, unknown] = [name, spoilt(before, dice, nasty, depth + 1)];
  return Object.fromEntries(entries.toSpliced(at, 1, changed));
}
