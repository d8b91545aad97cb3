import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PopoloDocument } from '../popolo/model.ts';
import { sharedFolder } from './schema.ts';

/** A schema of JSON Schema draft 3 in the parts that Popolo uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: boolean;
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
}

const KNOWN = new Set(
  '$schema id title description $ref type required properties items pattern format enum'.split(' '),
);

const FORMATS: { readonly [format: string]: RegExp } = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u,
  uri: /^[a-z][a-z0-9+.-]*:/u,
  email: /@/u,
};

/** Judges values by the schemas of a folder, which refer to each other by their ids. */
export class Draft3 {
  readonly #schemas = new Map<string, Schema>();

  constructor(folder: string) {
    for (const file of readdirSync(folder)) {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema & { readonly id: string };
      this.#schemas.set(schema.id, schema);
    }
  }

  /** What is wrong with a value of a class; empty where nothing is. */
  faults(name: string, value: unknown): readonly string[] {
    return this.#check(this.#named(`http://www.popoloproject.com/schemas/${name}.json#`), value, name);
  }

  #named(id: string): Schema {
    const found = this.#schemas.get(id);
    if (found === undefined) throw new Error(`no schema ${id}`);
    return found;
  }

  #check(schema: Schema, value: unknown, at: string): string[] {
    // A keyword that is not known here would be a rule that is not checked.
    for (const keyword of Object.keys(schema)) if (!KNOWN.has(keyword)) throw new Error(`keyword ${keyword}`);
    if (schema.$ref !== undefined) return this.#check(this.#named(schema.$ref), value, at);
    const types = schema.type === undefined ? ['any'] : [schema.type].flat();
    if (!types.some((type) => isOfType(type, value))) return [`${at} is not ${types.join(' or ')}`];
    return [
      ...this.#text(schema, value, at),
      ...this.#object(schema, value, at),
      ...this.#array(schema, value, at),
    ];
  }

  #text({ pattern, format, enum: values }: Schema, value: unknown, at: string): string[] {
    const wrong = values !== undefined && !values.includes(value) ? [`${at} is none of its values`] : [];
    if (typeof value !== 'string') return wrong;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) wrong.push(`${at} has another form`);
    if (format !== undefined && FORMATS[format]?.test(value) === false) wrong.push(`${at} is no ${format}`);
    return wrong;
  }

  #object({ properties = {} }: Schema, value: unknown, at: string): string[] {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const own = value as { readonly [name: string]: unknown };
    return Object.entries(properties).flatMap(([name, schema]) => {
      if (own[name] !== undefined) return this.#check(schema, own[name], `${at}.${name}`);
      return schema.required === true ? [`${at}.${name} is missing`] : [];
    });
  }

  #array({ items }: Schema, value: unknown, at: string): string[] {
    if (!Array.isArray(value) || items === undefined) return [];
    return value.flatMap((each, index) => this.#check(items, each, `${at}[${index}]`));
  }
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** Schemas of Popolo, which stand beside a development copy of the repository. */
export const schemas = join(sharedFolder, 'popolo/schemas');

export const withoutSchemas = !existsSync(schemas);

const CLASSES: { readonly [list in keyof PopoloDocument]: string } = {
  organizations: 'organization',
  persons: 'person',
  memberships: 'membership',
  events: 'event',
  motions: 'motion',
  vote_events: 'vote_event',
  speeches: 'speech',
};

let known: Draft3 | undefined;

/** What the schemas of Popolo say against a sitting. */
export function popoloFaults(document: PopoloDocument): readonly string[] {
  known ??= new Draft3(schemas);
  const draft3 = known;
  return Object.entries(CLASSES).flatMap(([list, name]) =>
    document[list as keyof PopoloDocument].flatMap((each: unknown) => draft3.faults(name, each)),
  );
}
