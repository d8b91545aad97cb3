import { type BodyId, type Command, isManager } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ProblemError } from '../live/problem-error.ts';

/** The bodies whose members and offices this person may change now. */
export function useManaged(): readonly BodyId[] {
  const { assembly, me } = useHall();
  const { bodies, sittings } = assembly;
  const { member } = me;
  return useMemo(
    () =>
      member === null
        ? []
        : (Object.keys(bodies) as BodyId[]).filter((body) => isManager(assembly, body, member)),
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the assembly says who manages a body
    [bodies, sittings, member],
  );
}

export type Acts = {
  /** Sends an act; resolves to whether the hall took it or keeps it. A refusal stays until the next act. */
  readonly send: (act: string, command: Command) => Promise<boolean>;
  /** Asks the server; resolves to its answer, or to null where it refused. */
  readonly ask: <T>(act: string, path: string, init?: RequestInit) => Promise<T | null>;
  readonly refused: RefusalView | null;
  /** Something is on its way. */
  readonly busy: boolean;
  readonly clear: () => void;
};

/** What a desk does about bodies and members. */
export function useActs(): Acts {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    send: async (act, command) => {
      setBusy(true);
      const result = await hall.act(command);
      setBusy(false);
      setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
      return result.kind !== 'refused';
    },
    ask: async <T>(act: string, path: string, init: RequestInit = {}) => {
      setBusy(true);
      setRefused(null);
      try {
        const answer = await hall.ask(path, init);
        return (await answer.json()) as T;
      } catch (error) {
        setRefused(refusalOf(error, act, tongue));
        return null;
      } finally {
        setBusy(false);
      }
    },
    refused,
    busy,
    clear: () => setRefused(null),
  };
}

export function refusalOf(error: unknown, act: string, tongue: ReturnType<typeof useTongue>): RefusalView {
  if (error instanceof ProblemError) return refusalView(error.problem, act, tongue);
  const { t } = tongue;
  return {
    title: t('house.refused.title', { act }),
    why: t('bodies.no-answer'),
    note: t('house.refused.kept'),
  };
}
