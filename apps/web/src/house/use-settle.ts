import { useState } from 'react';
import type { ActResult } from '../live/types.ts';
import { refusalView, type RefusalView } from './refusal-view.ts';
import { useTongue } from './tongue.ts';

export type Settling = {
  /** Resolves to whether the hall took an act or keeps it. A refusal stays until the next act. */
  readonly settle: (act: string, sent: Promise<ActResult>) => Promise<boolean>;
  readonly refused: RefusalView | null;
  /** An act is on its way. */
  readonly busy: boolean;
  readonly clear: () => void;
};

/** What became of the acts that a part of a page sends. */
export function useSettle(): Settling {
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    settle: async (act, sent) => {
      setBusy(true);
      const result = await sent;
      setBusy(false);
      setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
      return result.kind !== 'refused';
    },
    refused,
    busy,
    clear: () => setRefused(null),
  };
}
