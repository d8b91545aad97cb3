import { refusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { OfflineNotice, Refusal } from '../parts/notice.tsx';

/** What waits on this device for a connection, and what the hall refused after it had waited. */
export function WaitingPart() {
  const { waiting, drop, tryNow, connection } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const refused = waiting.filter((act) => act.refused !== undefined);
  const isUnsent = refused.length < waiting.length && connection.phase !== 'connected';
  return (
    <>
      {refused.map((act) => (
        <div key={act.id}>
          <Refusal {...refusalView(act.refused!, t('statements.state.title'), tongue)} />
          <ActButton variant="link" onClick={() => drop(act.id)}>
            {t('parts.keys.close')}
          </ActButton>
        </div>
      ))}
      {isUnsent ? (
        <OfflineNotice title={t('statements.state.waiting')}>
          <ActButton variant="link" onClick={tryNow}>
            {t('parts.offline.try')}
          </ActButton>
        </OfflineNotice>
      ) : null}
    </>
  );
}
