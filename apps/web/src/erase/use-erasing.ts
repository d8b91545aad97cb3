import { mayErase } from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { MemberId, Seq } from '@tauride/procedure';

export type Erasing = {
  /** Whether the rules let this person erase. */
  readonly may: boolean;
  /** Resolves to whether it was done. */
  readonly send: (wanted: Wanted) => Promise<boolean>;
  readonly refused: RefusalView | null;
  readonly busy: boolean;
};

export type Wanted = {
  readonly entries: readonly Seq[];
  readonly members: readonly MemberId[];
  readonly reason: string;
  readonly authority: string;
};

export function useErasing(): Erasing {
  const hall = useHall();
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [busy, setBusy] = useState(false);
  const { member } = hall.me;
  return {
    may: member !== null && mayErase(hall.assembly, { kind: 'member', member }) === null,
    send: async (wanted) => {
      setBusy(true);
      const result = await hall.act({ type: 'EraseText', ...wanted });
      setBusy(false);
      setRefused(
        result.kind === 'refused' ? refusalView(result.problem, tongue.t('erase.act'), tongue) : null,
      );
      return result.kind !== 'refused';
    },
    refused,
    busy,
  };
}
