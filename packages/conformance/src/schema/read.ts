import { err, ok, type Result } from '@tauride/kernel';
import { z } from 'zod';
import { suite, type SuiteCase } from './suite.ts';

/** Problems that are told before the rest is only counted. */
const TOLD = 20;
/** Longer lists of values are only counted. */
const LISTED = 10;

/** The cases of a file, or what is wrong with it: one line for each problem, naming file, case and field. */
export function readSuite(file: string, text: string): Result<readonly SuiteCase[], readonly string[]> {
  const json = parsed(text);
  if (!json.ok) return err([`${file}: is not JSON: ${json.error}`]);
  const found = suite.safeParse(json.value);
  return found.success ? ok(found.data.cases) : err(told(file, json.value, found.error));
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err((error as Error).message);
  }
}

function told(file: string, json: unknown, error: z.ZodError): readonly string[] {
  const lines = error.issues.map((issue) => `${file}: ${placeOf(json, issue.path)}: ${saysOf(issue)}`);
  const more = lines.length - TOLD;
  return more > 0 ? [...lines.slice(0, TOLD), `${file}: and ${more} more`] : lines;
}

/** `case R-AMD-01: when.0.by`, by its position where the case has no readable id. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const [first, at, ...rest] = path.map(String);
  if (first === undefined) return 'the file';
  if (first !== 'cases' || at === undefined) return path.map(String).join('.');
  const id = caseId(json, Number(at));
  return `case ${id ?? `number ${Number(at) + 1}`}${rest.length === 0 ? '' : `: ${rest.join('.')}`}`;
}

const identified = z.object({ cases: z.array(z.unknown()) });

function caseId(json: unknown, at: number): string | undefined {
  const cases = identified.safeParse(json).data?.cases ?? [];
  return z.object({ id: z.string() }).safeParse(cases[at]).data?.id;
}

function saysOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union')
    return issue.discriminator === undefined ? 'has none of the known forms' : 'names no known step';
  if (issue.code === 'invalid_value' && issue.values.length > LISTED)
    return `is none of the ${issue.values.length} known values`;
  return issue.message;
}
