import { inSession } from '../house/house.ts';
import { useNow } from '../house/use-now.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Connection } from '../parts/connection.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { connectionStatus } from '../delegate/place-view.ts';
import { BodyMeters } from './body-meters.tsx';
import styles from './check-in.module.css';
import { arrivalAddress, isLocal, spacedCode } from './code.ts';
import { type HallCode, useHallCode } from './hall-code.ts';
import { QrPicture } from './qr-picture.tsx';

/** A screen at the door: whoever comes checks in by its code. */
export function DoorScreen() {
  const hall = useHall();
  const { t } = useTongue();
  const now = useNow(1000);
  const sitting = inSession(hall);
  const isByCode = sitting?.call.checkIn === 'code';
  return (
    <div className={styles.door}>
      <Head
        name={hall.assembly.name}
        where={hall.sitting?.call.title ?? ''}
        end={<Connection status={connectionStatus(hall.connection, now)} />}
      />
      <main>
        <Question whole state="none" label={hall.sitting?.call.place ?? ''} text={t('check-in.title')} />
        {isByCode ? <CodePart /> : <p className={styles.lead}>{whyNone(hall, t)}</p>}
        {sitting === null ? null : (
          <section className={styles.counts} aria-label={t('check-in.presence')}>
            <BodyMeters />
          </section>
        )}
      </main>
    </div>
  );
}

function whyNone(hall: ReturnType<typeof useHall>, t: ReturnType<typeof useTongue>['t']): string {
  const sitting = inSession(hall);
  if (sitting === null) return t('check-in.not-open');
  return t(sitting.call.checkIn === 'desk' ? 'check-in.how.desk' : 'check-in.how.oneself');
}

function CodePart() {
  const { sitting } = useHall();
  const { t } = useTongue();
  const code = useHallCode(sitting?.id ?? null);
  if (typeof code === 'string')
    return (
      <p className={styles.lead} role="status">
        {t(`check-in.${code}`)}
      </p>
    );
  return <Code code={code} />;
}

function Code({ code: { code, until } }: { readonly code: HallCode }) {
  const { t } = useTongue();
  const now = useNow(1000);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const { origin, hostname } = window.location;
  return (
    <div className={styles.code}>
      <QrPicture text={arrivalAddress(origin, code)} label={t('check-in.picture')} />
      <div className={styles.words}>
        <p className={styles.lead}>
          {t('check-in.scan')} {t('check-in.or-enter')}
        </p>
        <p className={styles.letters}>
          <bdi>{spacedCode(code)}</bdi>
        </p>
        <p className="small">{t('check-in.renews', { count: seconds })}</p>
        <p>{t('check-in.first')}</p>
        {isLocal(hostname) ? <p className={styles.warning}>{t('check-in.local')}</p> : null}
      </div>
    </div>
  );
}
