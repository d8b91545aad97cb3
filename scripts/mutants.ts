import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applied, type Mutant, mutantsOf } from './mutants/operators.ts';
import { EXPLAINED } from './mutants-explained.ts';
import { ROOT } from './repository.ts';
import { copySources } from './source-copy.ts';
import { toolEnvironment } from './steps.ts';

/** Changes the rules of order in small ways and counts how many of the changes a test finds: first the conformance cases, then for
 *  what they leave the unit tests of the engine. `npm run mutants -- 300 7` takes 300 mutants, chosen by the seed 7. */
const [size = 300, seed = 1] = process.argv.slice(2).map(Number);

const SOURCES =
  'packages/procedure/src/{motion,poll,floor,ruling,sitting,opposition,demand,consent,rulebook}/**/*.ts';
const NO_RULES = /\.(test|fixture)\.ts$|(events|commands|types|kinds|citations|state)\.ts$/;
/** Property tests take too long for each of many mutants. */
const TESTS = globSync('packages/procedure/src/**/*.test.ts', { cwd: ROOT }).filter(
  (file) => !/property/.test(file),
);
const AT_ONCE = 2;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

async function run(
  command: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Ran> {
  const [program, ...args] = command;
  const child = spawn(program!, args, {
    cwd,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 300_000,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return await new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

async function failingCases(env: NodeJS.ProcessEnv): Promise<readonly string[] | null> {
  const { code, output } = await run(['node', 'scripts/mutants/judge.ts'], {
    cwd: ROOT,
    env: { MUTANT_ROOT: copy, ...env },
  });
  return code === 0 ? (JSON.parse(output.trim().split('\n').at(-1)!) as string[]) : null;
}

/** A source that no longer loads is found like any other. */
async function isFoundByCases(mutant: Mutant, known: readonly string[]): Promise<boolean> {
  const source = readFileSync(join(copy, mutant.file), 'utf8');
  const env = {
    MUTANT_FILE: mutant.file,
    MUTANT_SOURCE: applied(mutant, source),
    MUTANT_KNOWN: JSON.stringify(known),
  };
  const failing = await failingCases(env);
  return failing === null || failing.some((id) => !known.includes(id));
}

async function tested(copy: string): Promise<Ran> {
  return await run(['vitest', 'run', '--root', copy, '--project', 'unit', '--bail', '1', ...TESTS], {
    cwd: copy,
  });
}

async function isFoundByTests(mutant: Mutant, copy: string): Promise<boolean> {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applied(mutant, source));
  try {
    const { code } = await tested(copy);
    return code !== 0;
  } finally {
    writeFileSync(path, source);
  }
}

/** The same for the same seed: a linear congruential generator, shuffled by its numbers. */
function sample<T>(all: readonly T[], count: number): readonly T[] {
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  for (let warm = 0; warm < 10; warm += 1) next();
  return all
    .map((item) => [next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, item]) => item);
}

function reasonFor({ file, before, after }: Mutant): string | undefined {
  return EXPLAINED.find(
    (each) =>
      each.file === file &&
      before.startsWith(each.before) &&
      (each.after === undefined || each.after === after),
  )?.reason;
}

function told(mutant: Mutant): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);
  return `${mutant.file}:${mutant.line}: ${short(mutant.before)} -> ${short(mutant.after)}`;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const copy = copySources();
const files = globSync(SOURCES, { cwd: copy })
  .filter((file) => !NO_RULES.test(file))
  .toSorted();
const every = files.flatMap((file) => mutantsOf(file, readFileSync(join(copy, file), 'utf8')));
const chosen = sample(every, size);
const known = await failingCases({});
if (known === null) throw new Error('The conformance cases cannot be run.');
const left: Mutant[] = [];
await inParallel(chosen, async (mutant) => {
  if (!(await isFoundByCases(mutant, known))) left.push(mutant);
});
process.stdout.write(
  `${chosen.length} of ${every.length} mutants; the cases found ${chosen.length - left.length}\n`,
);

const { code: sound } = await tested(copy);
if (sound !== 0) throw new Error('The unit tests fail without any change.');
let survived = 0;
let explained = 0;
try {
  for (const mutant of left) {
    if (await isFoundByTests(mutant, copy)) continue;
    survived += 1;
    const reason = reasonFor(mutant);
    if (reason !== undefined) explained += 1;
    process.stdout.write(`survived ${told(mutant)}${reason === undefined ? '' : ` (${reason})`}\n`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const counted = chosen.length - explained;
const found = chosen.length - survived;
process.stdout.write(
  `found ${found} of ${counted} (${((100 * found) / counted).toFixed(1)} %); ${explained} explained\n`,
);
