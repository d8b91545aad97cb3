import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Answer, BROKEN_OFF } from './ask.ts';
import type { Document, Request } from './requests.ts';

export interface Secrets {
  /** Words of another assembly. */
  readonly foreign: readonly string[];
  /** Words that only members may read. */
  readonly inside: readonly string[];
  /** Folders of this machine, which no answer may name. */
  readonly folders: readonly string[];
}

/** What tells how the server is made, and not what it is asked for. */
const INNARDS =
  /\n\s+at [\w.<>[\] ]+ \(|node:internal|node_modules|\.ts:\d+|file:\/\/|SQLITE_|sqlite_|ERR_SQLITE|constraint failed|(?:TypeError|RangeError|ReferenceError|SyntaxError|InvariantError):/u;

/** Says what is wrong with an answer; undefined where nothing is. */
export type Judge = (request: Request, answer: Answer) => string | undefined;

export function judgeOf(document: Document, secrets: Secrets): Judge {
  const shape = shapesOf(document);
  return (request, answer) => {
    if (answer === BROKEN_OFF)
      return (request.body?.length ?? 0) > 60_000 ? undefined : 'the connection was broken off';
    return told(request, answer, secrets) ?? (request.method === 'HEAD' ? undefined : shape(request, answer));
  };
}

function told(request: Request, { status, text }: Answer, secrets: Secrets): string | undefined {
  if (status >= 500) return `status ${status}`;
  const word = secrets.foreign.find((one) => text.includes(one));
  if (word !== undefined) return `a word of the other assembly: ${word}`;
  const inside = request.asker.isInside
    ? undefined
    : secrets.inside.find((one) => text.includes(one) && !isEcho(request, one));
  if (inside !== undefined) return `a word that only members may read: ${inside}`;
  const folder = secrets.folders.find((one) => text.includes(one));
  if (folder !== undefined) return `a folder of the machine: ${folder}`;
  const innards = INNARDS.exec(text);
  return innards && !isEcho(request, innards[0]) ? `innards of the server: ${innards[0]}` : undefined;
}

/** What the asker has sent may come back. */
function isEcho({ path, body }: Request, found: string): boolean {
  return path.includes(found) || (body?.includes(found) ?? false);
}

type Shape = (request: Request, answer: Answer) => string | undefined;

function shapesOf({ components }: Document): Shape {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', components });
  const compiled = new Map<string, ValidateFunction>();
  const validatorFor = (schema: object): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    let found = compiled.get(text);
    if (!found) compiled.set(text, (found = ajv.compile(JSON.parse(text) as object)));
    return found;
  };
  const problem = validatorFor({ $ref: '#/components/schemas/Problem' });
  return (request, answer) =>
    answer.status < 400 ? wrongInAnswer(request, answer, validatorFor) : wrongInProblem(answer, problem);
}

function mediaOf({ headers }: Answer): string {
  return String(headers['content-type'] ?? '').split(';')[0]!;
}

function wrongInProblem(answer: Answer, validate: ValidateFunction): string | undefined {
  if (mediaOf(answer) !== 'application/problem+json') return `status ${answer.status} as ${mediaOf(answer)}`;
  const problem = JSON.parse(answer.text) as { readonly status: number };
  if (!validate(problem)) return `a problem of another shape: ${JSON.stringify(validate.errors)}`;
  return problem.status === answer.status ? undefined : `a problem of status ${problem.status}`;
}

/** Nobody is led away from the server by an address that somebody made up. */
function wrongInRedirect({ headers }: Answer): string | undefined {
  const location = String(headers['location']);
  return /^\/(?![/\\])/u.test(location) ? undefined : `a redirect to ${location}`;
}

function wrongInAnswer(
  { operation, isOnRoute }: Request,
  answer: Answer,
  validatorFor: (schema: object) => ValidateFunction,
): string | undefined {
  if (answer.status > 300 && answer.status < 304) return wrongInRedirect(answer);
  if (!isOnRoute || answer.status === 304) return undefined;
  const documented = operation.responses[String(answer.status)];
  if (!documented) return `the status ${answer.status}, which is not documented`;
  const { content } = documented;
  if (!content) return answer.text === '' ? undefined : 'a body where none is documented';
  const media = Object.entries(content).find(
    ([type]) => type === '*/*' || type.split(';')[0] === mediaOf(answer),
  );
  if (!media) return `the type ${mediaOf(answer)}, which is not documented`;
  const [type, { schema }] = media;
  if (!type.includes('json') || type.includes('ndjson') || !schema) return undefined;
  const validate = validatorFor(schema);
  return validate(JSON.parse(answer.text))
    ? undefined
    : `another shape: ${JSON.stringify(validate.errors?.slice(0, 3))}`;
}
