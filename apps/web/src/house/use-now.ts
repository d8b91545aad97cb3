import { useEffect, useState } from 'react';
import type { Instant } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';

/** The moment now, in the hall's time, drawn again as often as asked for. */
export function useNow(everyMs: number): Instant {
  const { now } = useHall();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now();
}
