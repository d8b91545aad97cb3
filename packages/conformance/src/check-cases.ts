import { compileMessage } from '@lingui/message-utils/compileMessage';
import { loadWords } from '@tauride/minutes';
import { failureLine } from './report.ts';
import { runCase } from './run.ts';
import type { SuiteCase } from './schema/suite.ts';

export interface Checked {
  readonly passed: number;
  /** One line for each case that doesn't pass, in their order. */
  readonly failures: readonly string[];
}

/** Runs cases against the engine, each in an assembly of its own. Minutes are read in English. */
export async function checkCases(cases: readonly SuiteCase[]): Promise<Checked> {
  const words = await loadWords('en', compileMessage);
  const failures = cases.flatMap((each) => failureLine(each.id, runCase(each, words)) ?? []);
  return { passed: cases.length - failures.length, failures };
}
