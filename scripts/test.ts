import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { filesMatching, ROOT } from './repository.ts';
import { runSteps, type Step } from './steps.ts';
import { addSummaries, summaryLine, type TestSummary } from './test-summary.ts';
import { runVitest } from './vitest-run.ts';

const WEB_BUILD: Step = { name: 'web app builds', command: ['vite', 'build', 'apps/web'] };

async function runEverything(): Promise<TestSummary> {
  const steps = existsSync(join(ROOT, 'apps/web/vite.config.ts')) ? [...CHECKS, WEB_BUILD] : CHECKS;
  const results = await runSteps(steps);
  const passed = results.filter((result) => result.ok).length;
  const checks: TestSummary = { passed, failed: results.length - passed, skipped: [] };
  const browser = prepareBrowser();
  const tests = await runVitest({ args: [], env: browser.env, stdio: 'inherit' });
  return addSummaries(addSummaries(checks, browser.summary), tests);
}

interface PreparedBrowser {
  readonly env: NodeJS.ProcessEnv;
  readonly summary: TestSummary;
}

/** Finds or installs the browser once, so that no test has to; its lack is one failure more. */
function prepareBrowser(): PreparedBrowser {
  const summary: TestSummary = { passed: 0, failed: 0, skipped: [] };
  if (filesMatching(['e2e/**/*.test.ts']).length === 0) return { env: {}, summary };
  try {
    return { env: { CHROMIUM_PATH: ensureChromium() }, summary };
  } catch (error) {
    console.log(`FAILED browser: ${error instanceof Error ? error.message : String(error)}`);
    return { env: {}, summary: { ...summary, failed: 1 } };
  }
}

const summary = await runEverything();
for (const { title, reason } of summary.skipped) console.log(`skipped ${title}: ${reason}`);
console.log(summaryLine(summary));
process.exitCode = summary.failed === 0 && summary.passed > 0 ? 0 : 1;
