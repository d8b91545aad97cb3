import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apportionmentIds } from './apportionment.ts';
import { methodIds } from './elections.ts';

const FOLDER = join(import.meta.dirname, '..');
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const EXAMPLES = [...readme.matchAll(/```ts\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/g)].map(
  ([, code, prints]) => ({ code: code!, prints: prints! }),
);

describe('the README', () => {
  it.each(EXAMPLES.map(({ code, prints }, at) => [at + 1, code, prints] as const))(
    'prints in example %i what it says',
    (_number, code, prints) => {
      const flags = ['--input-type=module-typescript', '--eval', code];
      const { stdout, stderr } = spawnSync(process.execPath, flags, { cwd: FOLDER, encoding: 'utf8' });
      expect([stderr, stdout]).toEqual(['', prints]);
    },
  );

  it('has two examples, and every method in its table', () => {
    expect(EXAMPLES).toHaveLength(2);
    const rows = [...readme.matchAll(/^\| `([\w.-]+)` +\|[^|]+\|[^|]+\|$/gm)].map(([, id]) => id);
    expect(rows).toEqual([...methodIds, ...apportionmentIds]);
  });
});
