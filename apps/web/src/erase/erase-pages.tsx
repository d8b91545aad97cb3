import { PageEnd } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { EraseDesk } from './erase-desk.tsx';
import styles from './erase.module.css';
import { useErasing } from './use-erasing.ts';

/** `/clerk/erase`: words that have to go from the record, for whom the rules let erase. */
export function ErasePages() {
  const { assembly } = useHall();
  const { t } = useTongue();
  const { may } = useErasing();
  useWindowTitle(t('erase.title'));
  return (
    <div className={styles.page}>
      <Head compact name={assembly.name} where={t('erase.title')} end={<PageEnd />} />
      <Ways back={t('erase.back')}>
        <PlaceLink page="record">{t('erase.record')}</PlaceLink>
      </Ways>
      <main className={styles.main}>
        <Question
          state="none"
          label={t('erase.title')}
          text={t(may ? 'erase.question' : 'erase.not-yours')}
        />
        {may ? <EraseDesk /> : <p>{t('erase.not-yours.hint')}</p>}
      </main>
    </div>
  );
}
