import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';

// Loaded before a program, it counts every step by which the program changes anything on the disk, and kills the process, as the
// loss of power would, before the step that DIE_BEFORE names; where that writes bytes and TORN is set, after half of them. With IMAGES
// it copies the program's folder there before each step instead, and again with half of what a step writes: what a death would leave,
// since nothing of the program runs while a step waits.
const dieBefore = Number(process.env['DIE_BEFORE'] ?? 0);
const isTorn = process.env['TORN'] === '1';
const images = process.env['IMAGES'];
const folder = process.argv[3]!;
const { appendFileSync, cpSync, readlinkSync, writeSync } = fs;
const say = (line: string): void => void writeSync(1, `${line}\n`);

interface Writing {
  readonly handle: number;
  readonly bytes: Uint8Array;
}

let steps = 0;
let isCopying = false;
const writes: number[] = [];

function step(writing?: Writing): void {
  // To make a copy is no step of the program's.
  if (isCopying) return;
  steps += 1;
  if (writing) writes.push(steps);
  if (images !== undefined) return copyBefore(images, writing);
  if (steps !== dieBefore) return;
  if (isTorn && writing) writeSync(writing.handle, halfOf(writing.bytes));
  process.kill(process.pid, 'SIGKILL');
}

function copyBefore(into: string, writing?: Writing): void {
  isCopying = true;
  const copyTo = (name: string): string => {
    const to = join(into, name);
    cpSync(folder, to, { recursive: true });
    return to;
  };
  say(`image ${copyTo(String(steps))}`);
  if (writing) {
    const torn = copyTo(`${steps}-torn`);
    const file = relative(fs.realpathSync(folder), readlinkSync(`/proc/self/fd/${writing.handle}`));
    // Files are written from their beginning on, one piece after the other.
    appendFileSync(join(torn, file), halfOf(writing.bytes));
    say(`image ${torn}`);
  }
  isCopying = false;
}

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

type Call = (...args: unknown[]) => unknown;

interface Stepping {
  /** Which calls change something; by default all. */
  readonly isStep?: (self: unknown, args: readonly unknown[]) => boolean;
  /** What the call writes. */
  readonly writing?: (args: readonly unknown[]) => Writing;
}

/** Puts the step before a function of a module or a prototype. */
function before(owner: object, name: string, { isStep = () => true, writing }: Stepping = {}): void {
  const functions = owner as Record<string, Call>;
  const original = functions[name]!;
  functions[name] = function replaced(this: unknown, ...args: unknown[]): unknown {
    if (isStep(this, args)) step(writing?.(args));
    return original.apply(this, args);
  };
}

before(fs, 'openSync', { isStep: (_self, [, flag]) => typeof flag === 'string' && flag !== 'r' });
before(fs, 'writeSync', {
  writing: ([handle, bytes]) => ({ handle: handle as number, bytes: bytes as Uint8Array }),
});
before(fs, 'mkdirSync', { isStep: (_self, [path]) => !fs.existsSync(path as string) });
for (const name of ['fsyncSync', 'renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'chmodSync'])
  before(fs, name);
syncBuiltinESMExports();
before(DatabaseSync.prototype, 'exec');
before(StatementSync.prototype, 'run');
before(StatementSync.prototype, 'get', {
  isStep: (self) => (self as StatementSync).sourceSQL.includes('wal_checkpoint'),
});

process.on('exit', () => say(`writes ${writes.join(',')}\nsteps ${steps}`));
// What a program has promised to somebody by now; to say it is no step.
process.on('acknowledged' as never, ((text: string) => say(`acknowledged ${text}`)) as never);
