import { affairsOf, type BodyId, type Command, type DeskAffairs } from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

export type Desk = {
  /** What this person may do now for each body at whose desk they serve. */
  readonly affairs: readonly DeskAffairs[];
  readonly bodyName: (body: BodyId) => string;
  /** Sends an act; resolves to whether the hall took it or keeps it. A refusal stays until the next act. */
  readonly send: (act: string, command: Command) => Promise<boolean>;
  readonly refused: RefusalView | null;
  readonly clear: () => void;
};

/** The desks at which this person serves, whether their bodies sit or not. */
export function useDesk(): Desk {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const { assembly, me } = hall;
  return {
    affairs: me.member === null ? [] : affairsOf(assembly, me.member),
    bodyName: (body) => assembly.bodies[body]?.name ?? body,
    send: async (act, command) => {
      const result = await hall.act(command);
      setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
      return result.kind !== 'refused';
    },
    refused,
    clear: () => setRefused(null),
  };
}
