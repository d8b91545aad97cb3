import type { SittingId } from '@tauride/procedure';
import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import styles from './approval.module.css';
import { SittingMinutes } from './sitting-minutes.tsx';
import { SittingsPage } from './sittings-page.tsx';

type Props = { readonly rest: readonly string[] };

/** Minutes on their way from draft to signature, and all their versions: pages of every room. */
export function ApprovalPages({ rest }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const [sitting = '', version] = rest.map(decodeURIComponent);
  useWindowTitle(t('approval.title'));
  useFocusOnGoing(`minutes/${rest.join('/')}`);
  return (
    <div className={styles.page}>
      <Head compact name={assembly.name} where={t('approval.title')} end={<PageEnd />} />
      <Ways back={t('approval.back')}>
        {sitting === '' ? null : <PlaceLink page="minutes">{t('approval.all')}</PlaceLink>}
      </Ways>
      <main className={styles.main}>
        {sitting === '' ? (
          <SittingsPage />
        ) : (
          <SittingMinutes
            key={sitting}
            sitting={sitting as SittingId}
            version={version === undefined ? null : Number(version)}
          />
        )}
      </main>
    </div>
  );
}
