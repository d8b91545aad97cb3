import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Conformance from '../../packages/conformance/src/index.ts';

/** Runs every conformance case and prints the ids of those that fail: up to the first that is not among those that fail anyway.
 *  @param MUTANT_ROOT a copy of the sources, so that nobody changes them meanwhile
 *  @param MUTANT_KNOWN the ids of cases that fail without a change, as JSON */
const here = join(import.meta.dirname, '../..');
const { MUTANT_ROOT: root = here } = process.env;

const conformance: unknown = await import(
  pathToFileURL(join(root, 'packages/conformance/src/index.ts')).href
);
const { checkCases, readSuite } = conformance as typeof Conformance;
const given = join(here, '../shared/rules-suite/visible.json');
const own = globSync('packages/conformance/cases/*.json', { cwd: root })
  .toSorted()
  .map((name) => join(root, name));
const known = new Set(JSON.parse(process.env['MUTANT_KNOWN'] ?? '[]') as readonly string[]);
const judges = process.env['MUTANT_KNOWN'] !== undefined;
const failures: string[] = [];
for (const name of [...own, ...(existsSync(given) ? [given] : [])]) {
  if (judges && failures.some((id) => !known.has(id))) break;
  const read = readSuite(name, readFileSync(name, 'utf8'));
  if (!read.ok) throw new Error(read.error.join('\n'));
  failures.push(...(await checkCases(read.value)).failures.map((line) => line.split(':')[0]!));
}
process.stdout.write(`${JSON.stringify(failures)}\n`);
