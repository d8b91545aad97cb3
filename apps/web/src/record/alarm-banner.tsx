import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import type { Alarm } from '../live/alarm.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { useFinding } from './alarm-words.ts';
import styles from './alarm.module.css';

/** Stands above every room and every page of it, until a person puts the alarm away on the page of the record. */
export function AlarmBanner({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTongue();
  const finding = useFinding(alarm);
  return (
    <aside className={styles.banner} role="alert">
      <b className={styles.title}>
        <StateMark kind="alert">{t('record.alarm.title')}</StateMark>
      </b>
      <p>{finding}</p>
      <p>{t('record.alarm.todo')}</p>
      <p>
        <PlaceLink page="record" className={styles.link}>
          {t('record.alarm.open')}
        </PlaceLink>
      </p>
    </aside>
  );
}
