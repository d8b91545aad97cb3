import type { Dice } from './dice.ts';
import { type Schema, spoilt, type Sources, valueFor } from './from-schema.ts';
import type { Nasty } from './nasty.ts';

export interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

export interface Operation {
  readonly parameters?: readonly {
    readonly in: 'path' | 'query' | 'header';
    readonly name: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: { readonly [media: string]: { readonly schema: Schema } } };
  readonly responses: {
    readonly [status: string]: {
      readonly content?: { readonly [media: string]: { readonly schema?: Schema } };
    };
  };
}

/** Somebody who asks: what their requests carry. */
export interface Asker {
  readonly name: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Whether they may read what the public may not. */
  readonly isInside: boolean;
}

export interface Request {
  readonly operation: Operation;
  /** Method and path as the document has them. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  /** Names and values in turn; a name may come twice. */
  readonly headers: readonly string[];
  readonly body: Buffer | undefined;
  readonly asker: Asker;
  /** Whether it reaches the route that the document names: then the answer must be one of those it names. */
  readonly isOnRoute: boolean;
}

interface Route {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface Generator {
  readonly document: Document;
  readonly askers: readonly Asker[];
  readonly sources: Sources;
  readonly nasty: Nasty;
}

/** How much of the requests goes to a route: acts are most of what there is, and typesetting is slow. */
function weightOf({ route }: Route): number {
  if (route === 'POST /api/commands') return 60;
  if (route.includes('pdf') || route.includes('/minutes') || route.includes('slips')) return 1;
  return 4;
}

export function requestsFrom(generator: Generator): () => Request {
  const routes = Object.entries(generator.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, operation]) => {
      const method = name.toUpperCase();
      return { route: `${method} ${path}`, method, path, operation };
    }),
  );
  const weighted = routes.flatMap((route) => Array.from({ length: weightOf(route) }, () => route));
  let made = 0;
  return () => {
    made += 1;
    return requestTo(generator.sources.dice.pick(weighted), generator, made);
  };
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'];

function requestTo(route: Route, generator: Generator, number: number): Request {
  const { dice } = generator.sources;
  const asker = dice.pick(generator.askers);
  const isOtherMethod = dice.oneIn(60);
  const isMangled = dice.oneIn(40);
  const plain = pathFor(route, generator) + queryFor(route, generator);
  const body = bodyFor(route, generator);
  return {
    operation: route.operation,
    route: route.route,
    method: isOtherMethod ? dice.pick(METHODS) : route.method,
    path: isMangled ? mangled(plain, dice) : plain,
    headers: headersFor(route, generator, { asker, number, type: body?.type }),
    body: body?.bytes,
    asker,
    isOnRoute: !isOtherMethod && !isMangled,
  };
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function pathFor({ path, operation }: Route, { sources, nasty }: Generator): string {
  const { dice } = sources;
  return path.replaceAll(/\{([^}]+)\}/gu, (_whole, name: string) => {
    if (dice.oneIn(8)) return encoded(nasty.text(dice)).slice(0, 3_000) || 'x';
    if (name === '*')
      return dice.pick(['0/000', '0/000.p/3', 'entries/000.p/2', '1/000', 'entries/x001/000', '63/9']);
    if (name === 'format') return dice.pick(['csv', 'akn', 'popolo', 'html', 'pdf']);
    if (name === 'entry') return String(dice.between(0, 60));
    const schema = operation.parameters?.find((one) => one.in === 'path' && one.name === name)?.schema;
    return encoded(parameterOf(name, schema, { sources, nasty }));
  });
}

/** Ids are texts to the document, which does not say of what. */
function parameterOf(
  name: string,
  schema: Schema | undefined,
  { sources, nasty }: Pick<Generator, 'sources' | 'nasty'>,
): string {
  const { dice, idsOf, ids } = sources;
  if (schema?.type === 'integer') return String(dice.pick([0, 1, 2, 3, -1, 7, 1e9, 0.5, 2 ** 60]));
  const fitting = idsOf(name);
  if (dice.oneIn(6)) return nasty.text(dice).slice(0, 2_000);
  return dice.pick([...(fitting.length > 0 ? fitting : ids), 'last', 'en', 'html', 'json', 'votes']);
}

function queryFor({ operation }: Route, { sources, nasty }: Generator): string {
  const { dice } = sources;
  const given: string[] = [];
  for (const { in: place, name, schema } of operation.parameters ?? []) {
    if (place !== 'query' || dice.oneIn(3)) continue;
    const value = parameterOf(name, schema, { sources, nasty });
    given.push(`${name}=${encoded(value)}`);
    if (dice.oneIn(30)) given.push(`${name}=${encoded(nasty.text(dice)).slice(0, 2_000)}`);
  }
  if (dice.oneIn(40))
    given.push(dice.pick(['__proto__[x]=1', 'constructor=1', '%', 'a[]=1&a[]=2', '=', '&&&']));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

function mangled(path: string, dice: Dice): string {
  const end = dice.pick([
    '/',
    '//',
    '/..',
    '/%2e%2e/%2e%2e/etc/passwd',
    '%00',
    '/x',
    '.json',
    ';a=b',
    '%',
    '%ff%fe',
    '\u00ff',
    '/'.repeat(500),
    `/${'a'.repeat(8_000)}`,
    '?'.repeat(50),
    '#frag',
    `?${'a=b&'.repeat(1_500)}`,
  ]);
  const start = dice.pick(['', '', '', '/', '//evil.example', '/api/..', '/./']);
  return start + (dice.oneIn(5) ? path.toUpperCase() : path) + end;
}

interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

function bodyFor({ operation }: Route, generator: Generator): Body | undefined {
  const { sources, nasty } = generator;
  const { dice } = sources;
  const content = operation.requestBody?.content;
  if (!content)
    return dice.oneIn(50) ? { type: 'application/json', bytes: Buffer.from('{"a":1}') } : undefined;
  const [type, { schema }] = dice.pick(Object.entries(content));
  if (type !== 'application/json') return { type, bytes: fileFor(generator) };
  const value = valueFor(schema, sources);
  const sent = dice.oneIn(3) ? spoilt(value, dice, nasty.value) : value;
  const json = JSON.stringify(sent) ?? '';
  return { type, bytes: dice.oneIn(12) ? brokenJson(json, dice) : Buffer.from(json) };
}

function brokenJson(json: string, dice: Dice): Buffer {
  switch (dice.between(1, 8)) {
    case 1:
      return Buffer.from(json.slice(0, dice.between(0, json.length)));
    case 2:
      return Buffer.from('['.repeat(dice.pick([500, 60_000])));
    case 3:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json)]);
    case 4:
      return Buffer.from(json, 'utf16le');
    case 5:
      return Buffer.from(json.replaceAll(/\d+/gu, '1e999'));
    case 6:
      return Buffer.from(json.replace('{', '{"__proto__":{"type":"x"},"type":"x",'));
    case 7:
      return Buffer.concat([Buffer.from(json), Buffer.from([0xff, 0xfe, 0x00])]);
    default:
      return Buffer.alloc(dice.pick([0, 1, 300_000]), 0x20);
  }
}

function fileFor({ sources: { dice, idsOf }, nasty }: Generator): Buffer {
  if (dice.oneIn(3)) return Buffer.from(nasty.text(dice));
  if (dice.oneIn(40)) return Buffer.alloc(dice.pick([400_000, 6_000_000]), 0x61);
  const rows = Array.from({ length: dice.between(0, 5) }, () =>
    [dice.pick(idsOf('member')), nasty.text(dice), dice.pick(['full', 'none', 'advisory']), '1']
      .map((cell) => `"${cell.slice(0, 60).replaceAll('"', '""')}"`)
      .join(dice.pick([',', ',', ';', '\t'])),
  );
  return Buffer.from(['id,name,voting,weight', ...rows].join(dice.pick(['\n', '\r\n'])));
}

interface Heading {
  readonly asker: Asker;
  readonly number: number;
  readonly type: string | undefined;
}

function headersFor(
  { operation }: Route,
  { sources, nasty }: Generator,
  { asker, number, type }: Heading,
): string[] {
  const { dice } = sources;
  const headers = asker.headers.flatMap(([name, value]) => [name, value]);
  if (dice.oneIn(2))
    headers.push('accept-encoding', dice.pick(['gzip', 'br', 'identity', 'gzip;q=0', '*', 'x']));
  if (type !== undefined)
    headers.push(
      'content-type',
      dice.oneIn(25)
        ? dice.pick([
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data',
            'x',
            'application/json; charset=latin1',
            'application/json;;',
            '',
          ])
        : type,
    );
  for (const { in: place, name } of operation.parameters ?? [])
    if (place === 'header' && !dice.oneIn(20))
      headers.push(
        name,
        dice.oneIn(25) ? dice.pick(['x', 'y'.repeat(200), 'reused-key', ' ']) : `fuzz-${number}`,
      );
  if (dice.oneIn(30)) headers.push(...dice.pick(ODD));
  if (dice.oneIn(40))
    headers.push(
      'x-odd',
      nasty
        .text(dice)
        .replaceAll(/[^\x20-\x7e]/gu, '')
        .slice(0, 6_000),
    );
  return headers;
}

const ODD: readonly (readonly string[])[] = [
  ['authorization', 'Bearer x', 'authorization', 'Bearer y'],
  ['last-event-id', 'NaN'],
  ['last-event-id', '-1'],
  ['last-event-id', '1', 'last-event-id', '2'],
  ['content-encoding', 'gzip'],
  ['if-none-match', '*'],
  ['range', 'bytes=0-1,5-6'],
  ['x-forwarded-for', "1.2.3.4, '"],
  ['x-http-method-override', 'DELETE'],
  ['origin', 'http://evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['cookie', 'tauride-device=x; __proto__=1; a'],
  ['cookie', '='.repeat(2_000)],
  ['idempotency-key', 'twice-1', 'idempotency-key', 'twice-2'],
  ['accept', 'text/html;q=zz'],
  ['accept-language', '-,,;;'],
  ['host', 'evil.example'],
  ['te', 'trailers'],
  ['upgrade', 'websocket', 'connection', 'upgrade'],
];
