import { useSyncExternalStore } from 'react';

function listen(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
}

/** The path of the address, which changes without loading the page anew. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => window.location.pathname);
}

/** Goes to another address of the room; the way back stays in the browser's history. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
