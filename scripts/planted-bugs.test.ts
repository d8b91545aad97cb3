import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';
import { ROOT } from './repository.ts';
import { copySources } from './source-copy.ts';
import { statedRules } from './spec-rules.ts';
import { toolEnvironment } from './steps.ts';

const RUN_WITHIN_MS = 300_000;

let copy: string;
/** The same tests before any bug is planted. */
let sound: Results;

/** Results of single tests by file and title: true for those that passed. A file that cannot be loaded has none. */
type Results = ReadonlyMap<string, boolean>;

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function run(files: readonly string[], rules: readonly string[]): Results {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const pattern = `\\[(${rules.join('|')})`;
  const options = [
    '--project',
    'unit',
    '--testNamePattern',
    pattern,
    '--reporter=json',
    '--outputFile',
    report,
  ];
  spawnSync('vitest', ['run', '--root', copy, ...options, ...files], {
    env: { ...toolEnvironment(), TAURIDE_ACTS: '40000' },
    stdio: 'ignore',
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return new Map(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed' || status === 'failed')
        .map(({ fullName, status }) => [`${relative(copy, name)} ${fullName}`, status === 'passed'] as const),
    ),
  );
}

/** Puts the bug in, runs, and takes it out again. */
function runWith(bug: PlantedBug): Results {
  const path = join(copy, bug.file);
  const source = readFileSync(path, 'utf8');
  expect(source.split(bug.find), `${bug.file} holds the text to replace once`).toHaveLength(2);
  writeFileSync(
    path,
    source.replace(bug.find, () => bug.replace),
  );
  try {
    return run([bug.tests], [bug.rule]);
  } finally {
    writeFileSync(path, source);
  }
}

beforeAll(() => {
  copy = copySources();
  sound = run(
    [...new Set(PLANTED_BUGS.map(({ tests }) => tests))],
    [...new Set(PLANTED_BUGS.map(({ rule }) => rule))],
  );
}, 6 * RUN_WITHIN_MS);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a planted bug', () => {
  it('is what fails the tests: without it they pass', () => {
    expect([...sound].filter(([, passed]) => !passed)).toEqual([]);
  });

  it.each(PLANTED_BUGS)(
    'against $invariant is found: $what',
    (bug) => {
      const failed = [...runWith(bug)].filter(([, passed]) => !passed).map(([title]) => title);
      expect(failed).not.toEqual([]);
      expect(failed.filter((title) => sound.get(title) !== true)).toEqual([]);
    },
    RUN_WITHIN_MS,
  );

  it('is there for every invariant', () => {
    const invariants = statedRules(readFileSync(join(ROOT, 'docs/spec/invariants.md'), 'utf8'));
    const broken = new Set(PLANTED_BUGS.map(({ invariant }) => invariant));
    expect(invariants.filter((id) => !broken.has(id))).toEqual([]);
  });
});
