import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './repository.ts';

/** A named command whose exit status decides; the first word is looked up in `node_modules/.bin` first. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
}

/** Runs the steps one after the other and prints each result, with the output of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const startedMs = Date.now();
    const result = await runStep(step);
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    if (!result.ok) console.log(result.output.trimEnd());
    results.push(result);
  }
  return results;
}

export async function runStep({ name, command: [program, ...args] }: Step): Promise<StepResult> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve({ name, ok: false, output: error.message }));
    child.on('close', (code) => resolve({ name, ok: code === 0, output }));
  });
}

/** The environment in which tools start: those installed here, and the pinned Node.js, come first. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return { ...process.env, PATH: path, NO_COLOR: '1' };
}
