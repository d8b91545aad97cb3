import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applied, type Mutant, mutantsOf } from './mutants/operators.ts';
import { EXPLAINED } from './mutants-explained.ts';
import { ROOT } from './repository.ts';
import { copySources } from './source-copy.ts';
import { toolEnvironment } from './steps.ts';

/** Changes the rules of order in small ways and counts how many of the changes a test finds: first the conformance cases, then for
 *  what they leave the unit tests of the engine. Whatever takes far longer than the sources as they are counts as found, since a
 *  test would not end. `npm run mutants -- 300 7` takes 300 mutants, chosen by the seed 7.
 *  @param --list says which these are, and tries none
 *  @param --at chooses among those on given lines, files or folders: `--at poll/undo.ts:65,motion/label.ts,floor`; without a
 *   size, all of them
 *  @param --at-once how many at a time */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    at: { type: 'string' },
    'at-once': { type: 'string', default: '2' },
  },
});
const [size = options.at === undefined ? 300 : Infinity, seed = 1] = positionals.map(Number);
const places = options.at?.split(',');
const AT_ONCE = Number(options['at-once']);

const SOURCES =
  'packages/procedure/src/{motion,poll,floor,ruling,sitting,opposition,demand,consent,rulebook,admission,credential,doors,pressure,rehearsal}/**/*.ts';
const NO_RULES = /\.(test|fixture)\.ts$|(events|commands|types|kinds|citations|state|load|shelf)\.ts$/;
/** Property tests take too long for each of many mutants; what is asked of a process that has loaded no rulebook is not asked of one
 *  that runs all the tests. */
const TESTS = globSync('packages/procedure/src/**/*.test.ts', { cwd: ROOT }).filter(
  (file) => !/property|load\.test/.test(file),
);
/** How many times longer than without a change a run may take. */
const PATIENCE = 10;
const STARTING_MS = 20_000;

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly ms: number;
}

interface Run {
  readonly env?: NodeJS.ProcessEnv;
  readonly withinMs: number;
}

async function run(command: readonly string[], { env = {}, withinMs }: Run): Promise<Ran> {
  const [program, ...args] = command;
  const started = performance.now();
  const child = spawn(program!, args, {
    cwd: ROOT,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  // With all that it started: a worker that hangs would go on.
  const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), withinMs);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(late);
  return { code, output, ms: performance.now() - started };
}

/** The ids of the cases that fail in a copy of the sources; `null` where they cannot be run to their end. */
async function failingCases(
  copy: string,
  { env = {}, withinMs }: Run,
): Promise<{ readonly failing: readonly string[] | null; readonly ms: number }> {
  const { code, output, ms } = await run(['node', 'scripts/mutants/judge.ts'], {
    env: { MUTANT_ROOT: copy, ...env },
    withinMs,
  });
  return { failing: code === 0 ? (JSON.parse(output.trim().split('\n').at(-1)!) as string[]) : null, ms };
}

async function tested(copy: string, withinMs: number): Promise<Ran> {
  const fast = ['--no-isolate', '--maxWorkers', '1', '--bail', '1'];
  return await run(['vitest', 'run', '--root', copy, '--project', 'unit', ...fast, ...TESTS], { withinMs });
}

/** What the sources do as they are, and how long it may take. */
interface Sound {
  readonly known: readonly string[];
  readonly casesMs: number;
  readonly testsMs: number;
}

async function soundIn(copy: string): Promise<Sound> {
  const cases = await failingCases(copy, { withinMs: 600_000 });
  if (cases.failing === null) throw new Error('The conformance cases cannot be run.');
  const { code, ms } = await tested(copy, 600_000);
  if (code !== 0) throw new Error('The unit tests fail without any change.');
  return {
    known: cases.failing,
    casesMs: STARTING_MS + PATIENCE * cases.ms,
    testsMs: STARTING_MS + PATIENCE * ms,
  };
}

type Finder = 'cases' | 'tests' | null;

/** A source that no longer loads is found like any other. */
async function finderOf(mutant: Mutant, copy: string, { known, casesMs, testsMs }: Sound): Promise<Finder> {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applied(mutant, source));
  try {
    const env = { MUTANT_KNOWN: JSON.stringify(known) };
    const { failing } = await failingCases(copy, { env, withinMs: casesMs });
    if (failing === null || failing.some((id) => !known.includes(id))) return 'cases';
    return (await tested(copy, testsMs)).code === 0 ? null : 'tests';
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

function reasonFor({ file, on, before, after }: Mutant): string | undefined {
  return EXPLAINED.find(
    (each) =>
      each.file === file &&
      before.startsWith(each.before) &&
      (each.on === undefined || on.startsWith(each.on)) &&
      (each.after === undefined || each.after === after),
  )?.reason;
}

function told(mutant: Mutant): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);
  return `${mutant.file}:${mutant.line}: ${short(mutant.before)} -> ${short(mutant.after)}`;
}

function isAsked({ file, line }: Mutant): boolean {
  const place = `/${file}:${line}:`;
  return places?.some((asked) => place.includes(`/${asked}/`) || place.includes(`/${asked}:`)) ?? true;
}

const copies = options.list ? [] : Array.from({ length: AT_ONCE }, copySources);
const from = copies[0] ?? ROOT;
const files = globSync(SOURCES, { cwd: from })
  .filter((file) => !NO_RULES.test(file))
  .toSorted();
const every = files.flatMap((file) => mutantsOf(file, readFileSync(join(from, file), 'utf8')));
const chosen = sample(every.filter(isAsked), size);
process.stdout.write(`${chosen.length} of ${every.length} mutants, seed ${seed}\n`);

const found = { cases: 0, tests: 0 };
let survived = 0;
let tried = 0;
let explained = 0;
const waiting = [...chosen];

async function work(own: string, sound: Sound): Promise<void> {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const finder = await finderOf(mutant, own, sound);
    tried += 1;
    if (tried % 25 === 0) process.stdout.write(`${tried} tried, ${survived} survived\n`);
    if (finder !== null) {
      found[finder] += 1;
      continue;
    }
    const reason = reasonFor(mutant);
    survived += 1;
    if (reason !== undefined) explained += 1;
    process.stdout.write(`survived ${told(mutant)}${reason === undefined ? '' : ` (${reason})`}\n`);
  }
}

/** Tries all that were chosen, in copies of the sources made before. */
async function tryAll(from: string): Promise<void> {
  const sound = await soundIn(from);
  await Promise.all(copies.map(async (own) => await work(own, sound)));
  const counted = chosen.length - explained;
  const killed = found.cases + found.tests;
  process.stdout.write(
    `found ${killed} of ${counted} (${((100 * killed) / counted).toFixed(1)} %), ${found.cases} of them by the cases; ` +
      `${survived - explained} survived, ${explained} explained\n`,
  );
}

try {
  if (copies[0] !== undefined) await tryAll(copies[0]);
  else for (const mutant of chosen) process.stdout.write(`${told(mutant)}\n`);
} finally {
  for (const own of copies) rmSync(own, { recursive: true, force: true });
}
