import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const MAIN = join(ROOT, 'apps/cli/src/main.ts');
const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 50;

/** An address that the server printed at its start, such as a role's sign-in link. */
export interface PrintedLink {
  readonly label: string;
  readonly url: string;
}

export interface ServerOptions {
  /** The data folder; a server started again on it keeps what it holds. */
  readonly data: string;
  /** 0, or nothing, takes a free port. */
  readonly port?: number;
  /** Further arguments of `serve`, such as `--example`. */
  readonly args?: readonly string[];
  /** The program after `node`; another than Tauride's own in the tests of this file. */
  readonly program?: readonly string[];
}

/** A server of the test's own in a process of its own. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** The links printed since the last start, in their order. */
  links(): readonly PrintedLink[];
  /** All that was printed since the first start, standard error included. */
  logs(): string;
  /** Ends the server in order and waits for it. */
  stop(): Promise<void>;
  /** Kills the server where it stands, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data after `stop` or `kill`. */
  start(): Promise<void>;
}

/** Starts `tauride serve` and waits until it is healthy.
 *  @throws Error with the server's log when it ends or is not healthy within a minute. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  const port = options.port ?? (await freePort());
  const server = new ServerProcess({ ...options, port });
  await server.start();
  return server;
}

/** The links in what a server printed: lines of a label, a space or colon, and an address. */
export function printedLinks(text: string): readonly PrintedLink[] {
  const lines = text.matchAll(/^[^\S\n]*(\S.*?)?:?[^\S\n]+(https?:\/\/\S+)[^\S\n]*$/gm);
  return [...lines].map((line) => ({ label: (line[1] ?? '').trim(), url: line[2]! }));
}

class ServerProcess implements TestServer {
  readonly port: number;
  readonly url: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;
  #logs = '';
  #startedAt = 0;

  constructor({
    data,
    port,
    args = [],
    program = [MAIN, 'serve'],
  }: ServerOptions & { readonly port: number }) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#args = [...program, '--data', data, '--port', String(port), ...args];
  }

  async start(): Promise<void> {
    if (this.#isRunning()) throw new Error('this server is running already');
    this.#startedAt = this.#logs.length;
    this.#child = spawn(process.execPath, this.#args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => (this.#logs += chunk.toString());
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    await this.#untilHealthy();
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  links(): readonly PrintedLink[] {
    return printedLinks(this.#logs.slice(this.#startedAt));
  }

  logs(): string {
    return this.#logs;
  }

  #isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#child === undefined || !this.#isRunning()) return;
    const ended = once(this.#child, 'close');
    this.#child.kill(signal);
    await ended;
  }

  async #untilHealthy(): Promise<void> {
    const deadlineMs = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadlineMs) {
      if (!this.#isRunning()) throw new Error(`the server ended before it was ready:\n${this.#logs}`);
      if (await isHealthy(this.url)) return;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    await this.kill();
    throw new Error(`the server was not ready within ${READY_WITHIN_MS} ms:\n${this.#logs}`);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).status === 200;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
