import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import { OwnPage } from './own-page.tsx';
import { RecordPage } from './record-page.tsx';
import styles from './record.module.css';

type Props = {
  /** `own` for the entries of the member whose browser this is. */
  readonly rest: readonly string[];
};

/** What this browser knows of the record: a page of every room. */
export function RecordPages({ rest }: Props) {
  const { assembly, me } = useHall();
  const { t } = useTongue();
  const isOwn = rest[0] === 'own' && me.member !== null;
  useWindowTitle(t('record.title'));
  useFocusOnGoing(isOwn ? 'own' : 'record');
  return (
    <div className={styles.page}>
      <Head compact name={assembly.name} where={t('record.title')} end={<PageEnd />} />
      <Ways back={t('record.back')}>
        {isOwn ? <PlaceLink page="record">{t('record.title')}</PlaceLink> : null}
      </Ways>
      <main className={styles.main}>{isOwn ? <OwnPage /> : <RecordPage />}</main>
    </div>
  );
}
