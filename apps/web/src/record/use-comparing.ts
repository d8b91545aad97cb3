import { useEffect, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { type Compared, compareWith } from './compare-with.ts';
import { noteIn } from './seen-link.ts';

/** What comes of a checkpoint that was brought; null while there is none, or while it is being compared. */
export type Comparing = { readonly of: string; readonly compared: Compared };

/** Compares what was brought with what this browser holds, once that is known, and raises the alarm where both can't be true. */
export function useComparing(brought: string | null): Comparing | null {
  const { ask, record, recordActs } = useHall();
  const [found, setFound] = useState<Comparing | null>(null);
  const acts = recordActs();
  const isReady = acts !== null && record.phase !== 'checking' && record.phase !== 'not-open';
  useEffect(() => {
    if (brought === null || acts === null || !isReady) return undefined;
    let gone = false;
    const compare = async (): Promise<void> => {
      const note = noteIn(brought);
      const compared: Compared =
        note === null ? { kind: 'unreadable' } : await compareWith(note, acts.holds(), { ask });
      if (gone) return;
      setFound({ of: brought, compared });
      if (compared.kind !== 'disagree') return;
      acts.raise({ entry: Math.min(compared.size, compared.mine), shown: note, from: 'browser' });
    };
    void compare();
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what was brought is compared once
  }, [brought, isReady]);
  return found?.of === brought ? found : null;
}
