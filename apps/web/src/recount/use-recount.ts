import { useCallback, useEffect, useState } from 'react';
import type { Election } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { useHall } from '../live/hall-context.tsx';
import type { DeclaredRound } from './check-box.ts';
import { countInWorker } from './count-in-worker.ts';
import type { Recounted, RecountProgress } from './recount.ts';

/** How far the recount on this page is. */
export type RecountState =
  | { readonly phase: 'fetching' }
  | { readonly phase: 'lost' }
  | { readonly phase: 'failed'; readonly box: RoundBoxAnswer }
  | { readonly phase: 'counting'; readonly box: RoundBoxAnswer; readonly progress: RecountProgress | null }
  | {
      readonly phase: 'done';
      readonly box: RoundBoxAnswer;
      readonly recounted: Recounted;
      readonly tookMs: number;
    };

/** Fetches the papers of a round and counts them, once for each visit, and again when asked. */
export function useRecount(election: Election, round: DeclaredRound): readonly [RecountState, () => void] {
  const { sealedPapers } = useHall();
  const [state, setState] = useState<RecountState>({ phase: 'fetching' });
  const [attempt, setAttempt] = useState(0);
  const { poll } = round;
  useEffect(() => {
    let end = (): void => undefined;
    let gone = false;
    setState({ phase: 'fetching' });
    void sealedPapers(poll).then((box) => {
      if (gone) return;
      if (box === null) return setState({ phase: 'lost' });
      const begun = performance.now();
      setState({ phase: 'counting', box, progress: null });
      end = countInWorker(
        { election, round, box },
        {
          progress: (progress) => setState({ phase: 'counting', box, progress }),
          done: (recounted) => setState({ phase: 'done', box, recounted, tookMs: performance.now() - begun }),
          failed: () => setState({ phase: 'failed', box }),
        },
      );
    });
    return () => {
      gone = true;
      end();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a declared round and who stands in it never change
  }, [poll, attempt, sealedPapers]);
  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
}

type Counted = Extract<Recounted, { readonly kind: 'counted' }>;

/** What this browser counted; null before, and where the papers are not those that were sealed. */
export function countedIn(state: RecountState): Counted | null {
  return state.phase === 'done' && state.recounted.kind === 'counted' ? state.recounted : null;
}
