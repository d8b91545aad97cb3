import '../../bin/prepare.js';
import { setImmediate as turn } from 'node:timers/promises';
import type { Answered, Asked } from './run-cli.ts';

const { runCommandLine } = await import('../command-line.ts');

const PATIENCE_MS = 10_000;

/** What keeps the process alive, by kind and number. */
async function active(): Promise<readonly string[]> {
  await turn();
  return process.getActiveResourcesInfo().toSorted();
}

/** What is open that was not before, once all had time to close. */
async function leftOpen(before: readonly string[]): Promise<readonly string[]> {
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const still = [...before];
    const open = (await active()).filter((kind) => {
      const at = still.indexOf(kind);
      if (at !== -1) still.splice(at, 1);
      return at === -1;
    });
    if (open.length === 0 || performance.now() > untilMs) return open;
  }
}

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
}

async function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}

async function run({ args, env, mark }: Asked): Promise<Answered> {
  setEnvironment(env);
  process.exitCode = undefined;
  const before = await active();
  const refused = await runCommandLine(args);
  const status = refused === 0 ? Number(process.exitCode ?? 0) : refused;
  const open = await leftOpen(before);
  await written(process.stdout, mark);
  await written(process.stderr, mark);
  process.exitCode = undefined;
  return { status, open };
}

process.on('message', (asked: Asked) => void run(asked).then((answered) => process.send!(answered)));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
