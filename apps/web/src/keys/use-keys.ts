import { useEffect, useRef } from 'react';
import { singleKeysOn } from './key-switch.ts';
import { shortcutOf } from './match-key.ts';

/** What each key does, by shortcut: `n`, `/`, `Escape`, `Ctrl+Enter`. */
export type KeyActs = Readonly<Record<string, () => void>>;

type Options = {
  /** Keys of an overlay, which still work while what is behind it is inert. */
  readonly inOverlay?: boolean;
};

const writable = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(writable) !== null;
}

/** Does acts by key, while the component is shown and no overlay lies above it. */
export function useKeys(acts: KeyActs, { inOverlay = false }: Options = {}): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const covered = document.documentElement.dataset['overlay'] === 'open';
      if (event.defaultPrevented || covered !== inOverlay) return;
      const pressed = shortcutOf(event, { typing: isTyping(event.target), singleKeys: singleKeysOn() });
      const act = pressed === null ? undefined : latest.current[pressed];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [inOverlay]);
}
