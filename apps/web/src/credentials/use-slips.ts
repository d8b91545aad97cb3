import type { SlipLine, SlipsAnswer } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { seenAddress } from '../house/seen-address.ts';
import { useHall } from '../live/hall-context.tsx';

export type KnownSlips = {
  /** Where slips lead that are made now; null while it is not known. */
  readonly address: string | null;
  /** Null while it is not known how it stands with them. */
  readonly slips: readonly SlipLine[] | null;
  /** Something was done about them: reads them again. */
  readonly reload: () => void;
};

const againMs = 5000;

/** How it stands with the slips of everybody whose door this person keeps: read once, and again after each act. */
export function useSlips(): KnownSlips {
  const { ask } = useHall();
  const [answered, setAnswered] = useState<SlipsAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    ask('/api/slips')
      .then(async (answer) => (await answer.json()) as SlipsAnswer)
      .then(
        (answer) => {
          if (isWanted) setAnswered(answer);
        },
        () => {
          if (isWanted) timer = setTimeout(() => setTurn((count) => count + 1), againMs);
        },
      );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the hall's way of asking is the same for as long as it is open
  }, [turn]);
  const slips = answered?.slips ?? null;
  const address = answered === null ? null : seenAddress(answered.address, window.location.origin);
  return { slips, address, reload: () => setTurn((count) => count + 1) };
}
