import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Question =
  | { readonly kind: 'servers' }
  | { readonly kind: 'state' }
  | { readonly kind: 'sit-again'; readonly at: number };

export interface ToldServer {
  readonly url: string;
  readonly words: readonly string[];
  /** Those of the words that only members may read. */
  readonly inside: readonly string[];
  readonly tokens: readonly { readonly name: string; readonly token: string; readonly isInside: boolean }[];
}

export type Told =
  | { readonly kind: 'done' }
  | { readonly kind: 'servers'; readonly servers: readonly ToldServer[]; readonly folders: readonly string[] }
  | {
      readonly kind: 'state';
      /** After everything that nobody uses was collected. */
      readonly heapBytes: number;
      readonly entries: number;
      readonly phases: readonly string[];
      readonly log: readonly string[];
    };

export interface Assemblies {
  ask<K extends Told['kind']>(question: Question, expected: K): Promise<Extract<Told, { readonly kind: K }>>;
  stop(): void;
}

/** Starts two assemblies in one process of their own. */
export async function startAssemblies(): Promise<Assemblies> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'two-assemblies.fixture.ts'), {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the server ended');
  });
  ended.catch(() => undefined);
  const next = async (): Promise<Told> => {
    const message = new Promise<Told>((resolve) => {
      child.once('message', (told) => resolve(told as Told));
    });
    return await Promise.race([message, ended]);
  };
  await next();
  return {
    ask: async (question, expected) => {
      const told = next();
      child.send(question);
      const answer = await told;
      if (answer.kind !== expected) throw new Error(`answered ${answer.kind}`);
      return answer as Extract<Told, { readonly kind: typeof expected }>;
    },
    stop: () => child.kill('SIGKILL'),
  };
}
