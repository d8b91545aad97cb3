import { useEffect, useRef } from 'react';
import { useDraft } from '../house/use-draft.ts';
import { useNow } from '../house/use-now.ts';

/** How long something can be taken back before it is sent. */
export const heldBackMs = 5000;

export type HeldBack<Item> = { readonly id: string; readonly at: number; readonly item: Item };

/** Keeps each thing for five seconds, in which it can be taken back, and then sends it. What is held outlives a reload; whoever leaves
 *  the form sends it at once. */
export function useHeldBack<Item>(
  name: string,
  send: (item: Item) => void,
): {
  readonly held: readonly HeldBack<Item>[];
  readonly now: number;
  readonly hold: (item: Item) => void;
  readonly undo: (id: string) => void;
} {
  const [{ items }, change] = useDraft(name, { items: [] as readonly HeldBack<Item>[] });
  const now = useNow(250);
  const latest = useRef({ items, send });
  latest.current = { items, send };
  const due = items.filter(({ at }) => now - at >= heldBackMs || now < at);
  const dueIds = due.map(({ id }) => id).join();
  useEffect(() => {
    if (due.length === 0) return;
    change({ items: items.filter((one) => !due.includes(one)) });
    for (const { item } of due) send(item);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each that falls due
  }, [dueIds]);
  useEffect(
    () => () => {
      const left = latest.current;
      change({ items: [] });
      for (const { item } of left.items) left.send(item);
    },
    // oxlint-disable-next-line react/exhaustive-deps -- only when the form is left
    [],
  );
  return {
    held: items,
    now,
    hold: (item) => change({ items: [...items, { id: `${now}-${items.length}`, at: now, item }] }),
    undo: (id) => change({ items: items.filter((one) => one.id !== id) }),
  };
}
