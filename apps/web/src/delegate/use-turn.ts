import { useMemo, useState } from 'react';
import type { Command } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { useHall } from '../live/hall-context.tsx';
import { type Turn, turnOf } from './turn-view.ts';

/** What is in order for this member; worked out again when the state changes, not with every second. */
export function useTurn(): Turn {
  const { assembly, sitting, directory, me, now } = useHall();
  return useMemo(
    () => turnOf({ assembly, sitting, directory }, me.member, now()),
    [assembly, sitting, directory, me.member, now],
  );
}

/** A refusal, with the name of the act that was refused. */
export type Refused = { readonly act: string; readonly problem: Problem };

/** Sends acts one at a time and keeps the last refusal on the page. */
export function useActs() {
  const { act } = useHall();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  /** Answers true when the act was taken, or waits for the connection. */
  const send = async (command: Command, name: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const result = await act(command).finally(() => setBusy(false));
    setRefused(result.kind === 'refused' ? { act: name, problem: result.problem } : null);
    return result.kind !== 'refused';
  };
  return { send, busy, refused, clear: () => setRefused(null) };
}
