import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import type { PaperCandidate } from './paper-candidate.ts';
import { placedAt, rankOf, type Ranks, withNextRank, without } from './ranks.ts';
import { keyedRanks } from './keyed-ranks.ts';
import { useRankDrag } from './use-rank-drag.ts';

type Options = {
  readonly candidates: readonly PaperCandidate[];
  readonly ranks: Ranks;
  readonly equal: boolean;
  readonly onChange: (ranks: Ranks) => void;
};

/** Ranking by tapping, dragging and keys: what each does to the order, what is said of it, and where the focus goes. */
export function useRanking({ candidates, ranks, equal, onChange }: Options) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<CandidateId | null>(null);
  const [said, setSaid] = useState('');
  const focusNext = useFocusAfterMove(frame, ranks);

  const change = (next: Ranks, id: CandidateId, focus: CandidateId | null = null): void => {
    onChange(next);
    const rank = rankOf(next, id);
    const name = candidates.find((one) => one.id === id)?.name ?? id;
    setSaid(
      rank === null
        ? t('election.rank.said-out', { name })
        : t('election.rank.said', { name, rank, count: next.length }),
    );
    if (focus !== null) focusNext(focus);
  };
  const { drag, onPointerDown, endsDrag } = useRankDrag({
    list,
    onDrop: (id, place) => {
      if (place !== null) change(placedAt(ranks, id, place), id);
      else if (rankOf(ranks, id) !== null) change(without(ranks, id), id);
    },
  });
  const onTap = (id: CandidateId, byKey: boolean): void => {
    if (endsDrag()) return;
    if (rankOf(ranks, id) !== null) return setOpen(open === id ? null : id);
    change(withNextRank(ranks, id), id, byKey ? nextLeft(candidates, ranks, id) : null);
  };
  const onKeyDown = (id: CandidateId, event: KeyboardEvent): void => {
    const next = keyedRanks(event, { ranks, id, equal });
    if (next === null) return;
    event.preventDefault();
    change(next, id, id);
  };
  return { frame, list, open, said, drag, change, onTap, onKeyDown, onPointerDown };
}

/** The next name without a rank: whoever ranks by Enter goes on from there. */
function nextLeft(candidates: readonly PaperCandidate[], ranks: Ranks, id: CandidateId): CandidateId {
  const left = candidates.filter((one) => rankOf(ranks, one.id) === null);
  const at = left.findIndex((one) => one.id === id);
  return (left[at + 1] ?? left[at - 1])?.id ?? id;
}

/** A row that moves in the page may lose the focus on its way: it gets it back. */
function useFocusAfterMove(frame: RefObject<HTMLElement | null>, ranks: Ranks): (id: CandidateId) => void {
  const wanted = useRef<CandidateId | null>(null);
  useLayoutEffect(() => {
    const id = wanted.current;
    wanted.current = null;
    if (id === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] button`);
    row?.focus();
  }, [frame, ranks]);
  return (id) => {
    wanted.current = id;
  };
}
