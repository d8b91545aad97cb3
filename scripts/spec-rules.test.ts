import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesMatching, ROOT } from './repository.ts';
import { specFaults, statedRules, testedRules } from './spec-rules.ts';

const TEST_FILES = ['{packages,apps,e2e,bench,sim,examples}/**/*.{test.ts,test.tsx,contract.ts}'];
const INDEX = 'docs/spec/README.md';

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

describe('the specifications of this repository', () => {
  it('state each rule once, and each has a test that names it', () => {
    const stated = filesMatching(['docs/spec/*.md']).flatMap((path) => statedRules(read(path)));
    const tested = filesMatching(TEST_FILES).flatMap((path) => testedRules(read(path)));
    expect(specFaults(stated, tested)).toEqual([]);
  });

  it('are all listed in their index', () => {
    const files = filesMatching(['docs/spec/*.md']).filter((path) => path !== INDEX);
    const index = read(INDEX);
    expect(files.filter((path) => !index.includes(`](${basename(path)})`))).toEqual([]);
  });
});

describe('the rule check', () => {
  it('reads the rules that a specification states', () => {
    const markdown = '# Votes\n- **V-1** First.\n- **V-2** Second, see **V-9**.\ntext **V-3**\n';
    expect(statedRules(markdown)).toEqual(['V-1', 'V-2']);
  });

  it('reads the rules that test titles start with, and no others', () => {
    const source = `it('[V-1] a', f); it.each(x)("[V-2] [SS-10] b", f);
      describe(\n  \`[I-3] c\`, f); const key = table[V-4]; // [V-5]
      it('about [V-6]', f); it.todo('[V-7] later'); it.skip('[V-8] off', f);`;
    expect(testedRules(source)).toEqual(['V-1', 'V-2', 'SS-10', 'I-3']);
  });

  it('finds a rule stated twice, one without a test, and a test without a rule', () => {
    expect(specFaults(['V-1', 'V-1', 'V-2'], ['V-1', 'V-3'])).toEqual([
      'V-1 is stated twice',
      'V-2 has no test',
      'V-3 is tested but not stated',
    ]);
  });
});
