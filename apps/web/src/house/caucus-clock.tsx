import { useHall } from '../live/hall-context.tsx';
import { Clock } from '../parts/clock.tsx';
import { caucusNow } from './caucus-view.ts';

/** What is left of the caucus that goes on. */
export function CaucusClock() {
  const hall = useHall();
  const caucus = caucusNow(hall);
  if (caucus === null) return null;
  const { since, until } = caucus;
  return <Clock used="caucus.used" limitMs={until - since} usedMs={0} runningSince={since} now={hall.now} />;
}
