import { firstWrongInJson } from '@tauride/kernel';
import type { FastifyInstance } from 'fastify';
import { ProblemError, problems } from './problem.ts';

/** Reads JSON bodies and says where one that can't be read goes wrong. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    try {
      done(null, text === '' ? undefined : JSON.parse(text));
    } catch (error) {
      done(jsonError(text, error));
    }
  });
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
