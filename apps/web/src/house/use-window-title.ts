import { useEffect } from 'react';
import { useHall } from '../live/hall-context.tsx';

/** Names the window after the assembly and this place in it: whoever presides may have several open. */
export function useWindowTitle(place: string): void {
  const { name } = useHall().assembly;
  useEffect(() => {
    document.title = [name, place].filter(Boolean).join(' · ');
  }, [name, place]);
}
