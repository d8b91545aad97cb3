import { goTo } from '../house/place.ts';
import { useTongue } from '../house/tongue.ts';
import type { Alarm } from '../live/alarm.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useFinding } from './alarm-words.ts';
import styles from './alarm.module.css';

/** Stands above every room and every page of it, until a person puts the alarm away on the page of the record. */
export function AlarmBanner({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTongue();
  const { me } = useHall();
  const finding = useFinding(alarm);
  return (
    <section className={styles.banner} aria-label={t('record.alarm.title')}>
      <div role="alert">
        <b className={styles.title}>
          <StateMark kind="alert">{t('record.alarm.title')}</StateMark>
        </b>
        <p>{finding}</p>
        <p>{t('record.alarm.todo')}</p>
      </div>
      <ActButton variant="link" onClick={() => goTo(`/${me.room}/record`)}>
        {t('record.alarm.open')}
      </ActButton>
    </section>
  );
}
