import { hourText } from '@tauride/minutes';
import { useTongue } from '../house/tongue.ts';
import { useNow } from '../house/use-now.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { OfflineNotice } from '../parts/notice.tsx';
import { NotSent, RefusedAct } from './later-parts.ts';
import { secondText } from './place-view.ts';

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
      {late.length > 0 ? <NotSent acts={late} /> : connection.phase === 'offline' ? <Lost /> : null}
    </>
  );
}

/** The hall is lost and nothing waits. Told by what the page began with: nothing more could be fetched now. */
function Lost() {
  const { connection, assembly, tryNow } = useHall();
  const { t } = useTongue();
  const { timeZone } = assembly;
  const heard = secondText(connection.lastHeardAt, timeZone);
  return (
    <>
      <OfflineNotice title={t('delegate.offline.title')} note={t('delegate.offline.note')}>
        <p>{t('delegate.offline.nothing', { hour: hourText(connection.since, timeZone) })}</p>
      </OfflineNotice>
      <Acts>
        <ActButton onClick={tryNow}>{t('parts.offline.try')}</ActButton>
      </Acts>
      <Facts facts={[{ label: t('delegate.offline.heard'), value: heard }]} />
    </>
  );
}
