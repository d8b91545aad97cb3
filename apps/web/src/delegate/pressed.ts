import { useSyncExternalStore } from 'react';
import type { Choice } from '../parts/choice.tsx';

/** Choices that were pressed and not cast, by the key of their ballot: in the memory of this page alone, and gone with it. */
const pressed = new Map<string, Choice>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice that was pressed and not cast; it outlives the form, which goes with the close of the vote. */
export function usePressed(ballot: string): Choice | null {
  return useSyncExternalStore(subscribe, () => pressed.get(ballot) ?? null);
}

/** Keeps a choice until it is cast; null forgets it. */
export function press(ballot: string, choice: Choice | null): void {
  if (choice === null) pressed.delete(ballot);
  else pressed.set(ballot, choice);
  for (const listener of listeners) listener();
}
