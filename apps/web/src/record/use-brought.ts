import { useEffect, useState } from 'react';
import { seenIn } from './seen-link.ts';

/** The checkpoint that a link or a code brought to this page, each time one does. It is taken out of the address: loaded anew, the
 *  page has nothing to compare again. */
export function useBrought(): readonly [string | null, (brought: string) => void] {
  const [brought, setBrought] = useState(() => seenIn(window.location.hash));
  useEffect(() => {
    const take = (): void => {
      const { location, history } = window;
      const seen = seenIn(location.hash);
      if (seen === null) return;
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
      setBrought(seen);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return [brought, setBrought];
}
