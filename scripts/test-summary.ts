/** A test that was not run, and why. */
export interface SkippedTest {
  readonly title: string;
  readonly reason: string;
}

/** What a run of tests came to; everything that kept a test from passing counts as failed. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

export function addSummaries(a: TestSummary, b: TestSummary): TestSummary {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
  };
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: TestSummary): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`;
}
