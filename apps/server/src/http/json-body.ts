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
  const at = told === undefined ? firstWrong(text) : Number(told);
  if (at >= text.length) return 'it ends too early';
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}, near ${JSON.stringify(text.slice(at, at + 12))}`;
}

/** The length of the longest beginning that could still become JSON, found by halving. */
function firstWrong(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldBegin(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldBegin(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const told = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON input/.test(message) || (told !== undefined && Number(told) >= start.length);
  }
}
