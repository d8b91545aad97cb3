import {
  type ApprovalCommand,
  type Command,
  type ConsentCommand,
  decideAct,
  decideApproval,
  type Instant,
  type PutMinutes,
} from '@tauride/procedure';
import { type Settling, useSettle } from '../house/use-settle.ts';
import { useHall } from '../live/hall-context.tsx';

export type MinutesActs = {
  /** Whether the rules let this person do it now. */
  readonly may: (command: ApprovalCommand | ConsentCommand | PutMinutes) => boolean;
  /** Sends an act; resolves to whether the hall took it or keeps it. A refusal stays until the next act. */
  readonly send: (act: string, command: Command) => Promise<boolean>;
} & Pick<Settling, 'refused' | 'busy' | 'clear'>;

export function useMinutesActs(): MinutesActs {
  const hall = useHall();
  const { settle, ...settled } = useSettle();
  const { member } = hall.me;
  return {
    may: (command) => {
      if (member === null) return false;
      const context = { now: Date.now() as Instant, actor: { kind: 'member', member } } as const;
      return 'sitting' in command
        ? decideAct(hall.assembly, command, context).ok
        : decideApproval(hall.assembly, command, context).ok;
    },
    send: (act, command) => settle(act, hall.act(command)),
    ...settled,
  };
}
