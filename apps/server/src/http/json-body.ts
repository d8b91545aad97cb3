import { firstWrongInJson } from '@tauride/kernel';
import type { FastifyInstance } from 'fastify';
import { ProblemError, problems } from './problem.ts';

/** Reads JSON bodies and says where one that can't be read goes wrong. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    try {
      done(null, text === '' ? undefined : wellFormed(JSON.parse(text), text));
    } catch (error) {
      done(jsonError(text, error));
    }
  });
}

const SURROGATE = /\\u[dD][89a-fA-F]/;
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** Puts the replacement character for each half of one, which no entry can hold: a device may have cut a text in the middle of it.
 *  `JSON.stringify` writes only those as escapes. */
function wellFormed(value: unknown, text: string): unknown {
  if (!SURROGATE.test(text)) return value;
  const plain = JSON.stringify(value);
  const whole = plain.replaceAll(LONE_SURROGATE, String.raw`$1\ufffd`);
  return whole === plain ? value : (JSON.parse(whole) as unknown);
}

function jsonError(text: string, error: unknown): ProblemError {
  const where = whereIn(text, error instanceof Error ? error.message : '');
  return new ProblemError(problems['malformed-json'](where));
}

/** Line and column of the first character that doesn't fit. V8 tells the place of most errors, not of all. */
export function whereIn(text: string, message: string): string {
  const told = /at position (\d+)/.exec(message)?.[1];
  const at = told === undefined ? firstWrongInJson(text) : Number(told);
  if (at >= text.length) return 'it ends too early';
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}, near ${JSON.stringify(text.slice(at, at + 12))}`;
}
