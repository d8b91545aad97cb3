import type { Election, PollId } from '@tauride/procedure';
import type { BatchAnswer, CountedPaper, Problem } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { useHall } from '../../live/hall-context.tsx';
import { randomHex } from '../../live/hex.ts';
import { isConnectionError, ProblemError } from '../../live/problem-error.ts';

export type BatchDesk = {
  /** What the hall holds of the batch, as far as this teller may know; `null` until it has answered. */
  readonly answer: BatchAnswer | null;
  readonly refused: Problem | null;
  /** The hall did not answer what was entered. */
  readonly lost: boolean;
  readonly busy: boolean;
  readonly enter: (papers: readonly CountedPaper[]) => Promise<boolean>;
};

type Batch = { readonly election: Election; readonly poll: PollId; readonly batch: string };

/** A batch of papers with the hall: asked for again whenever a teller has entered something. */
export function useBatch({ election, poll, batch }: Batch): BatchDesk {
  const hall = useHall();
  const { ask } = hall;
  const [answer, setAnswer] = useState<BatchAnswer | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState(false);
  const path = `/api/elections/${encodeURIComponent(election.id)}/papers`;
  const entries = election.rounds
    .find((round) => round.poll === poll)
    ?.batches.find(({ name }) => name === batch)
    ?.entries.map(({ by, digest }) => `${by} ${digest}`)
    .join(' ');
  useEffect(() => {
    let wanted = true;
    const query = new URLSearchParams({ poll, batch });
    ask(`${path}?${query}`)
      .then((response) => response.json() as Promise<BatchAnswer>)
      .then(
        (known) => {
          if (wanted) setAnswer(known);
        },
        (error: unknown) => {
          if (wanted && error instanceof ProblemError) setRefused(error.problem);
        },
      );
    return () => {
      wanted = false;
    };
  }, [ask, path, poll, batch, entries]);
  const enter = async (papers: readonly CountedPaper[]): Promise<boolean> => {
    setBusy(true);
    try {
      const response = await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomHex() },
        body: JSON.stringify({ poll, batch, papers }),
      });
      setAnswer((await response.json()) as BatchAnswer);
      setRefused(null);
      setLost(false);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) setRefused(error.problem);
      else if (isConnectionError(error)) setLost(true);
      else throw error;
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { answer, refused, lost, busy, enter };
}
