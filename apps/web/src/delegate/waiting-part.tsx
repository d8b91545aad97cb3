import { useNow } from '../house/use-now.ts';
import { useHall } from '../live/hall-context.tsx';
import { NotSent, RefusedAct } from './later-parts.ts';

/** How long an answer may take before the page says that something waits. */
const promptMs = 2000;

/** What waits on this phone, and what the hall refused after it had waited. */
export function WaitingPart() {
  const { waiting, connection } = useHall();
  const now = useNow(1000);
  const refused = waiting.filter((act) => act.refused !== undefined);
  const unsent = waiting.filter((act) => act.refused === undefined);
  // An act is under way for a moment in any case: that is no reason for alarm.
  const late = unsent.filter(({ at }) => connection.phase === 'offline' || now - at > promptMs);
  return (
    <>
      {refused.map((act) => (
        <RefusedAct key={act.id} act={act} />
      ))}
      {late.length === 0 && connection.phase !== 'offline' ? null : <NotSent acts={late} />}
    </>
  );
}
