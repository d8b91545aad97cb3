import {
  type ApprovalCommand,
  type Command,
  type ConsentCommand,
  decideAct,
  decideApproval,
  type Instant,
  type PutMinutes,
} from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

export type MinutesActs = {
  /** Whether the rules let this person do it now. */
  readonly may: (command: ApprovalCommand | ConsentCommand | PutMinutes) => boolean;
  /** Sends an act; resolves to whether the hall took it or keeps it. A refusal stays until the next act. */
  readonly send: (act: string, command: Command) => Promise<boolean>;
  readonly refused: RefusalView | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

export function useMinutesActs(): MinutesActs {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [busy, setBusy] = useState(false);
  const { member } = hall.me;
  return {
    may: (command) => {
      if (member === null) return false;
      const context = { now: Date.now() as Instant, actor: { kind: 'member', member } } as const;
      return 'sitting' in command
        ? decideAct(hall.assembly, command, context).ok
        : decideApproval(hall.assembly, command, context).ok;
    },
    send: async (act, command) => {
      setBusy(true);
      const result = await hall.act(command);
      setBusy(false);
      setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
      return result.kind !== 'refused';
    },
    refused,
    busy,
    clear: () => setRefused(null),
  };
}
