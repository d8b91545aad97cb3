import { runSteps, type Step } from './steps.ts';

/** What holds of the source as it stands, before any of it runs. */
export const CHECKS: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
];

if (import.meta.main) {
  const results = await runSteps(CHECKS);
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}
