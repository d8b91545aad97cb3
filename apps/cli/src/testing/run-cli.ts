import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const HOST = fileURLToPath(new URL('cli-host.fixture.ts', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** What the host is asked, and answers once all that the command wrote is on its way. */
export interface Asked {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Ends what the command wrote to each stream. */
  readonly mark: string;
}
export interface Answered {
  readonly status: number;
  /** What would have kept a process of the command's own from ending. */
  readonly open: readonly string[];
}

function environmentWith(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, TAURIDE_DATA: undefined, PORT: undefined, ...more };
}

/** Runs a command to its end in a process of its own, as somebody at a terminal would. */
export async function runCliAlone(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const env = environmentWith(environment);
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = gathered(child);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out: written.out, errors: written.errors };
}

interface Written {
  out: string;
  errors: string;
}

interface Host {
  readonly child: ChildProcess;
  readonly written: Written;
}

let host: Host | undefined;
let before: Promise<unknown> = Promise.resolve();
let count = 0;

/** Runs a command to its end in a process that runs one command after the other: to load the program takes a second each time.
 *  @throws Error when the command left something open that would have kept a process of its own from ending */
export async function runCli(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const mine = before.then(async () => await runHosted(args, environmentWith(environment)));
  before = mine.catch(() => undefined);
  return await mine;
}

async function runHosted(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  host ??= startHost();
  const { child, written } = host;
  written.out = written.errors = '';
  count += 1;
  const mark = `\u0000end of command ${count}\u0000`;
  const ended = new AbortController();
  const { signal } = ended;
  const answer = Promise.race([
    once(child, 'message', { signal }).then(([message]) => message as Answered),
    once(child, 'close', { signal }).then(() => undefined),
  ]);
  child.send({ args, env, mark } satisfies Asked);
  const answered = await answer;
  // Nobody waits for the other of the two; what was given up is no fault.
  ended.abort();
  if (answered === undefined)
    throw new Error(`the command ended its process: ${written.out}${written.errors}`);
  while (!(written.out.endsWith(mark) && written.errors.endsWith(mark))) await once(child, 'written');
  if (answered.open.length > 0) throw new Error(`${args.join(' ')} leaves open: ${answered.open.join(', ')}`);
  return {
    status: answered.status,
    out: written.out.slice(0, -mark.length),
    errors: written.errors.slice(0, -mark.length),
  };
}

function startHost(): Host {
  const child = spawn(process.execPath, [HOST], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const started: Host = { child, written: gathered(child) };
  child.once('close', () => (host = undefined));
  // It ends with the process that started it, which need not wait for it.
  child.unref();
  return started;
}

function gathered(child: ChildProcess): Written {
  const written: Written = { out: '', errors: '' };
  const keep = (stream: 'out' | 'errors') => (chunk: string) => {
    written[stream] += chunk;
    child.emit('written');
  };
  child.stdout!.setEncoding('utf8').on('data', keep('out'));
  child.stderr!.setEncoding('utf8').on('data', keep('errors'));
  return written;
}
