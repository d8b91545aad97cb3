import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

// Loaded before a program, it counts every step by which the program changes anything on the disk, and kills the process, as the
// loss of power would, before the step that DIE_BEFORE names; where that writes bytes and TORN is set, after half of them.
const dieBefore = Number(process.env['DIE_BEFORE'] ?? 0);
const isTorn = process.env['TORN'] === '1';
const { writeSync } = fs;

let steps = 0;
const writes: number[] = [];

function step(half?: () => void): void {
  steps += 1;
  if (half) writes.push(steps);
  if (steps !== dieBefore) return;
  if (isTorn) half?.();
  process.kill(process.pid, 'SIGKILL');
}

type Call = (...args: unknown[]) => unknown;

interface Stepping {
  /** Which calls change something; by default all. */
  readonly isStep?: (self: unknown, args: readonly unknown[]) => boolean;
  /** Does half of what the call would do. */
  readonly half?: (args: readonly unknown[]) => void;
}

/** Puts the step before a function of a module or a prototype. */
function before(owner: object, name: string, { isStep = () => true, half }: Stepping = {}): void {
  const functions = owner as Record<string, Call>;
  const original = functions[name]!;
  functions[name] = function replaced(this: unknown, ...args: unknown[]): unknown {
    if (isStep(this, args)) step(half && (() => half(args)));
    return original.apply(this, args);
  };
}

before(fs, 'openSync', { isStep: (_self, [, flag]) => typeof flag === 'string' && flag !== 'r' });
before(fs, 'writeSync', {
  half: ([handle, bytes]) => {
    const whole = bytes as Uint8Array;
    writeSync(handle as number, whole.subarray(0, whole.length / 2));
  },
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

const say = (line: string): void => void writeSync(1, `${line}\n`);
process.on('exit', () => say(`writes ${writes.join(',')}\nsteps ${steps}`));
// What a program has promised to somebody by now; to say it is no step.
process.on('acknowledged' as never, ((text: string) => say(`acknowledged ${text}`)) as never);
