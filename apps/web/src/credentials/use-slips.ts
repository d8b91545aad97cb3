import type { SlipLine } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import type { SlipsAnswer } from './door-api.ts';

export type KnownSlips = {
  /** Null while it is not known how it stands with them. */
  readonly slips: readonly SlipLine[] | null;
  /** Something was done about them: reads them again. */
  readonly reload: () => void;
};

const againMs = 5000;

/** How it stands with the slips of everybody whose door this person keeps: read once, and again after each act. */
export function useSlips(): KnownSlips {
  const { ask } = useHall();
  const [slips, setSlips] = useState<readonly SlipLine[] | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    ask('/api/slips')
      .then(async (answer) => (await answer.json()) as SlipsAnswer)
      .then(
        (answer) => {
          if (isWanted) setSlips(answer.slips);
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
  return { slips, reload: () => setTurn((count) => count + 1) };
}
