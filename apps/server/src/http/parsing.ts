import type { z } from 'zod';
import { fail, problems } from './problem.ts';

/** The value in the form that the schema asks for.
 *  @throws ProblemError that names each field that is wrong */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, root = 'the body'): T {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? result.data : fail(problems['wrong-fields'](fieldsOf(result.error, root)));
}

const MOST = 20;

type Issue = z.core.$ZodIssue;

function fieldsOf(error: z.ZodError, root: string): { field: string; problem: string }[] {
  return error.issues
    .flatMap((issue) => inUnion(issue))
    .slice(0, MOST)
    .map((issue) => ({ field: issue.path.map(String).join('.') || root, problem: wordsOf(issue) }));
}

/** Of a union's alternatives, the one that the value came closest to tells best what is wrong. */
function inUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!;
  return nearest.flatMap((inner) => inUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be of type ${issue.expected}`;
    case 'unrecognized_keys':
      return `has fields that do not belong there: ${issue.keys.join(', ')}`;
    case 'too_big':
      return `may have ${issue.maximum} at most`;
    case 'too_small':
      return Number(issue.minimum) === 1 ? 'is empty or less than 1' : `must have at least ${issue.minimum}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is none of the kinds there are';
    default:
      return issue.message;
  }
}
