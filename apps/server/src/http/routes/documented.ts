import type { FastifySchema } from 'fastify';
import type { WireName } from '@tauride/protocol';

interface Documented {
  readonly summary: string;
  readonly description?: string;
  /** Name of the request's schema, or its media types where it has none. */
  readonly body?: WireName | readonly string[];
  /** Name of the answer's schema, or its media types where it has none. */
  readonly answer: WireName | readonly string[];
  readonly query?: { readonly [name: string]: Parameter };
  readonly path?: { readonly [name: string]: Parameter };
  readonly headers?: { readonly [name: string]: Parameter & { readonly required?: boolean } };
  /** True for what only members may do. */
  readonly members?: boolean;
}

interface Parameter {
  readonly type: 'string' | 'integer';
  readonly description: string;
}

/** A route's place in the OpenAPI document. Requests are checked by the wire's schemas, not by this. */
export function documented(route: Documented): FastifySchema {
  return {
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: [...(route.members ? [] : [{}]), { link: [] }, { device: [] }],
    ...(route.body === undefined
      ? {}
      : { body: typeof route.body === 'string' ? ref(route.body) : { content: plain(route.body) } }),
    ...(route.query === undefined ? {} : { querystring: parameters(route.query) }),
    ...(route.path === undefined ? {} : { params: parameters(route.path) }),
    ...(route.headers === undefined ? {} : { headers: parameters(route.headers) }),
    response: { 200: answer(route.answer), default: problem },
  };
}

function ref(name: WireName): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function answer(is: Documented['answer']): object {
  if (typeof is === 'string') return { description: 'Done.', ...json(ref(is)) };
  return { description: 'Done.', content: plain(is) };
}

function plain(media: readonly string[]): object {
  const schema = (type: string): object => (/[/+]json$/u.test(type) ? {} : { type: 'string' });
  return Object.fromEntries(media.map((type) => [type, { schema: schema(type) }]));
}

const problem = {
  description: 'Not done: what is the matter, and what to do.',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

function json(schema: object): object {
  return { content: { 'application/json': { schema } } };
}

function parameters(named: NonNullable<Documented['headers']>): object {
  const properties = Object.fromEntries(
    Object.entries(named).map(([name, { required: _required, ...schema }]) => [name, schema]),
  );
  const required = Object.entries(named).flatMap(([name, one]) => (one.required ? [name] : []));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
