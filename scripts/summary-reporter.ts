import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { SkippedTest, TestSummary } from './test-summary.ts';

/** Writes the run's summary as JSON to the file that TAURIDE_TEST_SUMMARY names; vitest asks for a default export. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const file = process.env['TAURIDE_TEST_SUMMARY'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(summaryOf(modules, unhandledErrors.length)));
  }
}

function summaryOf(modules: readonly TestModule[], unhandledErrorCount: number): TestSummary {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module): (TestModule | TestSuite)[] => [
    module,
    ...module.children.allSuites(),
  ]);
  const states = tests.map((test) => test.result().state);
  // A hook or a file that fails leaves its tests skipped, so the error itself is counted.
  const brokenSuiteCount = suites.filter((suite) => suite.errors().length > 0).length;
  const unrunCount = states.filter((state) => state === 'failed' || state === 'pending').length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: unrunCount + brokenSuiteCount + unhandledErrorCount,
    skipped: tests.filter((test) => test.result().state === 'skipped').map(skippedTest),
  };
}

function skippedTest(test: TestCase): SkippedTest {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  const title = `${test.module.relativeModuleId} > ${test.fullName}`;
  return { title, reason: note ?? `marked ${test.options.mode} without a reason` };
}
