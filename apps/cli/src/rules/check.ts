import { readFile } from 'node:fs/promises';
import { checkCases, readSuite, type SuiteCase } from '@tauride/conformance';
import { Stop } from '../stop.ts';

/** Runs the conformance cases of these files against the engine: a line for each that fails, then how many did. */
export async function checkRules(files: readonly string[]): Promise<void> {
  const suites = await Promise.all(files.map(readCases));
  const problems = suites.flatMap((suite) => suite.problems);
  if (problems.length > 0) throw new Stop(2, problems.join('\n'));
  const { passed, failures } = await checkCases(suites.flatMap(({ cases }) => cases));
  for (const line of failures) console.log(line);
  console.log(`${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}

interface Read {
  readonly cases: readonly SuiteCase[];
  readonly problems: readonly string[];
}

async function readCases(file: string): Promise<Read> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { cases: [], problems: [`${file}: can't be read: ${(error as Error).message}`] };
  }
  const suite = readSuite(file, text);
  return suite.ok ? { cases: suite.value, problems: [] } : { cases: [], problems: suite.error };
}
