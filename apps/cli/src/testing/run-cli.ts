import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command to its end, as somebody at a terminal would. */
export async function runCli(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const env = { ...process.env, TAURIDE_DATA: undefined, PORT: undefined, ...environment };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, errors }));
  });
}
