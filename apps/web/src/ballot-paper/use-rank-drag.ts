import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { CandidateId } from '@tauride/procedure';
import { dropPlace } from './drop-place.ts';

/** A row on its way: how far it was moved, and where it would come to lie. */
export type Drag = {
  readonly id: CandidateId;
  readonly dy: number;
  /** Place among the other ranked rows; null outside of them. */
  readonly to: number | null;
};

type Held = {
  readonly id: CandidateId;
  readonly pointer: number;
  /** Where the pointer and the row's middle were, from the start edge of the list. */
  readonly startY: number;
  readonly middle: number;
  readonly half: number;
  /** Middles of the other ranked rows. */
  readonly others: readonly number[];
  readonly end: number;
};

/** Before a mouse has moved this far it may still be a click. */
const slackPx = 5;
const edgePx = 72;

type Options = {
  /** The ranked rows; each row carries `data-row`. */
  readonly list: RefObject<HTMLElement | null>;
  /** @param place null: the candidate gets no rank */
  readonly onDrop: (id: CandidateId, place: number | null) => void;
};

/** Dragging rows by mouse, finger or pen. Rows don't change their order before the drop, so the one that is held is never taken out
 *  of the page under the finger. */
export function useRankDrag({ list, onDrop }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  const pointerY = useRef(0);
  const isBusy = useRef(false);
  const wasDragged = useRef(false);
  useEffect(() => {
    drop.current = onDrop;
  });
  useScrollAtEdges(list, pointerY, drag !== null);

  const onPointerDown = (id: CandidateId, event: ReactPointerEvent<HTMLElement>): void => {
    const row = event.button === 0 && !isBusy.current ? measure(list.current, id, event) : null;
    if (row === null) return;
    isBusy.current = true;
    wasDragged.current = false;
    followPointer(row.pointer, {
      move: (clientY) => {
        pointerY.current = clientY;
        const next = dragAt(row, list.current, clientY);
        if (!wasDragged.current && Math.abs(next.dy) < slackPx) return;
        wasDragged.current = true;
        setDrag(next);
      },
      end: (clientY) => {
        isBusy.current = false;
        setDrag(null);
        if (!wasDragged.current) return;
        // A click follows at once where the row lies under the pointer, and none where it does not.
        setTimeout(() => (wasDragged.current = false));
        if (clientY !== null) drop.current(id, dragAt(row, list.current, clientY).to);
      },
    });
  };
  /** Whether the click that follows belongs to a drag that has just ended. */
  const endsDrag = (): boolean => wasDragged.current;
  return { drag, onPointerDown, endsDrag };
}

function dragAt(row: Held, list: HTMLElement | null, clientY: number): Drag {
  const top = list?.getBoundingClientRect().top ?? 0;
  const dy = clientY - top - row.startY;
  const { half, others, end } = row;
  return { id: row.id, dy, to: dropPlace({ middle: row.middle + dy, half, others, end }) };
}

/** Hears one pointer until it is let go; `end` is called with null where it was taken away, or Escape pressed. */
function followPointer(
  pointer: number,
  on: { readonly move: (clientY: number) => void; readonly end: (clientY: number | null) => void },
): void {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (clientY: number | null): void => {
    stop.abort();
    on.end(clientY);
  };
  const own = (act: (clientY: number) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointer) act(event.clientY);
  };
  window.addEventListener('pointermove', own(on.move), { signal });
  window.addEventListener('pointerup', own(end), { signal });
  window.addEventListener(
    'pointercancel',
    own(() => end(null)),
    { signal },
  );
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(null), { signal });
}

function measure(
  list: HTMLElement | null,
  id: CandidateId,
  event: ReactPointerEvent<HTMLElement>,
): Held | null {
  const row = event.currentTarget.closest<HTMLElement>('[data-row]');
  if (list === null || row === null) return null;
  const { top, bottom } = list.getBoundingClientRect();
  const middleOf = (one: HTMLElement): number => {
    const box = one.getBoundingClientRect();
    return box.top + box.height / 2 - top;
  };
  const ranked = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  return {
    id,
    pointer: event.pointerId,
    startY: event.clientY - top,
    middle: middleOf(row),
    half: row.getBoundingClientRect().height / 2,
    others: ranked.filter((one) => one !== row).map(middleOf),
    end: bottom - top,
  };
}

/** Scrolls while a row is held near the edge of what can be seen. */
function useScrollAtEdges(
  list: RefObject<HTMLElement | null>,
  pointerY: RefObject<number>,
  isHeld: boolean,
): void {
  useEffect(() => {
    if (!isHeld) return undefined;
    const pane = scrollPane(list.current);
    const timer = setInterval(() => {
      const { top, bottom } =
        pane === null ? { top: 0, bottom: window.innerHeight } : pane.getBoundingClientRect();
      const over =
        Math.min(0, pointerY.current - top - edgePx) + Math.max(0, pointerY.current - bottom + edgePx);
      if (over !== 0) (pane ?? window).scrollBy({ top: over / 4 });
    }, 16);
    return () => clearInterval(timer);
  }, [isHeld, list, pointerY]);
}

function scrollPane(from: HTMLElement | null): HTMLElement | null {
  for (let at = from?.parentElement ?? null; at !== null; at = at.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  return null;
}
