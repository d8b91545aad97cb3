import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Each of these asks what a process does that has loaded nothing before. */
const ALONE = ['packages/procedure/src/rulebook/load.test.ts'];

/** No verdict hangs on time: a limit only ends what hangs, on a machine that is busy with other things too. */
const LIMITS = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}', '{scripts,bench,sim,examples}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...ALONE],
          ...LIMITS,
          // To load what they share took four times as long as the tests themselves.
          isolate: false,
          // The default leaves a core to the one who waits.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          ...LIMITS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // A browser and a server for each core: they wait for each other more than they work.
          maxWorkers: availableParallelism(),
          ...LIMITS,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
