import { useState } from 'react';
import { isConnectionError, ProblemError } from '../live/problem-error.ts';
import type enMessages from '../messages/en/account.json';
import { type Translate, useT } from '../messages/use-t.ts';

type Message = keyof typeof enMessages;

const known: ReadonlySet<string> = new Set([
  'wrong-sign-in',
  'wrong-password',
  'wrong-code',
  'wrong-passkey',
  'sign-in-again',
  'account-needed',
  'no-seat',
  'weak-password',
  'name-taken',
  'account-exists',
  'fresh-slip-needed',
  'too-many-sign-ins',
]);

export type Task = {
  readonly isBusy: boolean;
  /** Why it was not done; null where nothing went wrong. */
  readonly why: string | null;
  /** Does it unless something else is being done; undefined where it was not done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

/** One thing at a time, with what went wrong in the reader's words. */
export function useTask(): Task {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  return {
    isBusy,
    why,
    run: async (work) => {
      if (isBusy) return undefined;
      setBusy(true);
      setWhy(null);
      try {
        return await work();
      } catch (error) {
        setWhy(wordsOf(t, error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}

function wordsOf(t: Translate, error: unknown): string {
  if (error instanceof ProblemError) {
    const { code, detail } = error.problem;
    return known.has(code) ? t(`account.refused.${code}` as Message) : detail;
  }
  // Browsers tell in this way that somebody called a passkey off.
  if (error instanceof DOMException && error.name === 'NotAllowedError')
    return t('account.refused.wrong-passkey');
  if (isConnectionError(error)) return t('account.refused.offline');
  throw error;
}
