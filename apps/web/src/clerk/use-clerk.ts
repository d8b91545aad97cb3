import type { Command } from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { ActResult, Behalf, CastResult } from '../live/types.ts';

export type Clerk = {
  /** Sends an act and says whether the hall took it or keeps it; a refusal stays until the next act. */
  readonly send: (
    act: string,
    command: Command,
    behalf?: Required<Pick<Behalf, 'for' | 'why'>>,
  ) => Promise<boolean>;
  readonly settle: (act: string, sent: Promise<ActResult | CastResult>) => Promise<boolean>;
  readonly refused: RefusalView | null;
  /** Counts what was entered, so that it can be said. */
  readonly entered: number;
};

/** The acts of the clerk's desk. */
export function useClerk(): Clerk {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [entered, setEntered] = useState(0);
  const settle = async (act: string, sent: Promise<ActResult | CastResult>) => {
    const result = await sent;
    setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
    if (result.kind === 'done') setEntered((count) => count + 1);
    return result.kind !== 'refused';
  };
  return {
    settle,
    send: (act, command, behalf) => settle(act, hall.act(command, behalf ?? {})),
    refused,
    entered,
  };
}
