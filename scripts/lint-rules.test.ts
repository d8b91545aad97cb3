import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesMatching, ROOT } from './repository.ts';
import { toolEnvironment } from './steps.ts';

type Planted = Readonly<Record<string, string>>;

const SIXTY_ONE_LINES = `export function long(): number {\n${'  void 0;\n'.repeat(58)}  return 1;\n}\n`;
const SIXTY_LINES = SIXTY_ONE_LINES.replace('  void 0;\n', '');

const KERNEL = 'packages/kernel/src/a.ts';

const VIOLATIONS: readonly (readonly [title: string, rule: string, planted: Planted])[] = [
  ['a package that imports an app', 'no-restricted-imports', { [KERNEL]: importing('@tauride/server') }],
  [
    'a path into an app',
    'no-restricted-imports',
    { [KERNEL]: importing('../../../apps/server/src/main.ts') },
  ],
  [
    'a path into another package',
    'no-restricted-imports',
    { [KERNEL]: importing('../../count/src/tally.ts') },
  ],
  ['a kernel that imports count', 'no-restricted-imports', { [KERNEL]: importing('@tauride/count') }],
  ['a count that imports procedure', 'no-restricted-imports', inPackage('count', '@tauride/procedure')],
  ['a text that imports count', 'no-restricted-imports', inPackage('text', '@tauride/count')],
  ['a record that imports procedure', 'no-restricted-imports', inPackage('record', '@tauride/procedure')],
  ['a procedure that imports minutes', 'no-restricted-imports', inPackage('procedure', '@tauride/minutes')],
  ['a protocol that imports minutes', 'no-restricted-imports', inPackage('protocol', '@tauride/minutes')],
  ['minutes that import protocol', 'no-restricted-imports', inPackage('minutes', '@tauride/protocol')],
  [
    'standing orders that import the server',
    'no-restricted-imports',
    inPackage('standing-orders', '@tauride/server'),
  ],
  ['exchange that imports protocol', 'no-restricted-imports', inPackage('exchange', '@tauride/protocol')],
  ['a roster that imports minutes', 'no-restricted-imports', inPackage('roster', '@tauride/minutes')],
  ['an extract that imports minutes', 'no-restricted-imports', inPackage('extract', '@tauride/minutes')],
  ['a package that imports a screen', 'no-restricted-imports', inPackage('minutes', 'react')],
  ['a web app that imports the server', 'no-restricted-imports', inApp('web', '@tauride/server')],
  ['a server that imports the command line', 'no-restricted-imports', inApp('server', 'tauride')],
  [
    'a script that imports the command line',
    'no-restricted-imports',
    { 'scripts/a.ts': importing('tauride') },
  ],
  ['a cycle', 'no-cycle', { [KERNEL]: importing('./b.ts'), 'packages/kernel/src/b.ts': importing('./a.ts') }],
  ['node: in a package', 'no-nodejs-modules', { [KERNEL]: importing('node:fs') }],
  ['node: in the web app', 'no-nodejs-modules', inApp('web', 'node:fs')],
  ['the clock in a package', 'no-restricted-properties', { [KERNEL]: 'export const a = Date.now();\n' }],
  ['chance in a package', 'no-restricted-properties', { [KERNEL]: 'export const a = Math.random();\n' }],
  ['the network in a package', 'no-restricted-globals', { [KERNEL]: "export const a = fetch('x');\n" }],
  ['the page in a package', 'no-restricted-globals', { [KERNEL]: 'export const a = document.title;\n' }],
  ['a function of 61 lines', 'max-lines-per-function', { [KERNEL]: SIXTY_ONE_LINES }],
  ['a file of 401 lines', 'max-lines', { [KERNEL]: 'void 0;\n'.repeat(400) + 'export const a = 1;\n' }],
  ['a default export', 'no-default-export', { [KERNEL]: 'const a = 1;\nexport default a;\n' }],
  ['any', 'no-explicit-any', { [KERNEL]: 'export const a: any = 1;\n' }],
  [
    'a promise left alone',
    'no-floating-promises',
    { [KERNEL]: 'Promise.resolve(1);\nexport const a = 1;\n' },
  ],
];

function importing(specifier: string): string {
  return `import { x } from '${specifier}';\nexport const a = [x];\nexport { a as x };\n`;
}

function inPackage(name: string, specifier: string): Planted {
  return { [`packages/${name}/src/a.ts`]: importing(specifier) };
}

function inApp(name: string, specifier: string): Planted {
  return { [`apps/${name}/src/a.ts`]: importing(specifier) };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-lint-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that oxlint names for the planted files, sorted. */
function brokenRules(planted: Planted): readonly string[] {
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const command = ['--format', 'json', ...new Set(Object.keys(planted).map((path) => path.split('/')[0]!))];
  const { stdout } = spawnSync('oxlint', command, { cwd: folder, env: toolEnvironment(), encoding: 'utf8' });
  const report = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string }[] };
  const rules = report.diagnostics.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'));
  return [...new Set(rules)].toSorted();
}

describe('the linter', () => {
  it.each(VIOLATIONS)('reports %s', (_title, rule, planted) => {
    expect(brokenRules(planted)).toEqual([rule]);
  });

  it('accepts what the rules allow', () => {
    const planted = {
      'packages/procedure/src/a.ts': importing('@tauride/count'),
      'packages/minutes/src/a.ts': importing('@tauride/procedure'),
      'apps/web/src/a.ts': importing('@tauride/record'),
      'apps/cli/src/a.ts': importing('@tauride/server'),
      [KERNEL]: SIXTY_LINES,
      'packages/kernel/src/b.test.ts': importing('node:fs'),
    };
    expect(brokenRules(planted)).toEqual([]);
  });
});

describe('packages', () => {
  it('never ask what time it is by way of a new Date', () => {
    const sources = filesMatching(['packages/*/src/**/*.ts']).filter(
      (path) => !/\.(test|contract)\.ts$/.test(path),
    );
    expect(sources).not.toEqual([]);
    const asking = sources.filter((path) => asksForNow(readFileSync(join(ROOT, path), 'utf8')));
    expect(asking).toEqual([]);
  });

  it.each(['new Date()', 'new Date', 'Date()', 'new Date( )'])('are seen asking by %s', (text) => {
    expect(asksForNow(`const now = ${text};`)).toBe(true);
  });

  it('may read a date that they are given', () => {
    expect(asksForNow('const day = new Date(ms); const at = parseDate();')).toBe(false);
  });
});

/** No lint rule tells `new Date()` from `new Date(given)`, so the text is searched. */
function asksForNow(source: string): boolean {
  return /\bnew Date\b(?!\s*\(\s*[^\s)])|(?<![\w.])Date\(\s*\)/.test(source);
}
