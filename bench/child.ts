import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of its own that answers each message with one message. */
export interface Child {
  /** Resolves with the answer; throws when the process ends instead. */
  ask<T>(question: object): Promise<T>;
  stop(): Promise<void>;
}

export function startChild(script: string): Child {
  const child = fork(join(import.meta.dirname, script), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    ask: (question) => answer(child, script, question),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function answer<T>(child: ChildProcess, script: string, question: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(`${script} ended without an answer`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
    child.send(question);
  });
}

/** Answers the parent's messages, one after another. */
export function answerParent<Q>(reply: (question: Q) => Promise<object>): void {
  process.on('message', (question) => void reply(question as Q).then((value) => process.send!(value)));
}

/** Nanoseconds on a clock that all processes of this machine share. */
export function now(): number {
  return Number(process.hrtime.bigint());
}
