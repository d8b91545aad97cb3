import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCases } from './check-cases.ts';
import { readSuite } from './schema/read.ts';

const file = fileURLToPath(new URL('../../../../shared/rules-suite/visible.json', import.meta.url));

// The suite is kept outside the repository: without it this test is skipped.
describe.skipIf(!existsSync(file))('the rules-of-order suite in ../shared (skipped when absent)', () => {
  it('[RK-7] every case passes', async () => {
    const read = readSuite('visible.json', readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(read.error.join('\n'));
    const { passed, failures } = await checkCases(read.value);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(200);
  });
});
