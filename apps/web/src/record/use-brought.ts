import { useEffect, useState } from 'react';
import { takeSeen } from './seen-link.ts';

/** The checkpoint that a link or a code brought to this page, each time one does. */
export function useBrought(): readonly [string | null, (brought: string) => void] {
  const [brought, setBrought] = useState(() => takeSeen(window));
  useEffect(() => {
    const take = (): void => {
      const taken = takeSeen(window);
      if (taken !== null) setBrought(taken);
    };
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return [brought, setBrought];
}
