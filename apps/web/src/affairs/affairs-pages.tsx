import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { Head } from '../parts/head.tsx';
import styles from './affairs.module.css';
import { RegisterPage } from './register-page.tsx';
import { ResolutionPage } from './resolution-page.tsx';
import { TransmittalPage } from './transmittal-page.tsx';
import { TransmittalsPage } from './transmittals-page.tsx';

type Props = { readonly page: string; readonly rest: readonly string[] };

/** The register of resolutions, and what goes from body to body: pages of every room. */
export function AffairsPages({ page, rest }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const id = rest[0] === undefined ? '' : decodeURIComponent(rest[0]);
  const isRegister = page === 'resolutions';
  const title = t(isRegister ? 'affairs.register' : 'affairs.transmittals');
  useWindowTitle(title);
  useFocusOnGoing(`${page}/${id}`);
  return (
    <div className={styles.page}>
      <Head compact name={assembly.name} where={title} end={<PageEnd />} />
      <Ways back={t('affairs.back')}>
        {isRegister && id === '' ? null : (
          <PlaceLink page="resolutions">
            {t(isRegister ? 'affairs.back.register' : 'affairs.register')}
          </PlaceLink>
        )}
        {!isRegister && id === '' ? null : (
          <PlaceLink page="transmittals">
            {t(isRegister ? 'affairs.transmittals' : 'affairs.back.transmittals')}
          </PlaceLink>
        )}
      </Ways>
      <main className={styles.main}>
        {isRegister ? (
          id === '' ? (
            <RegisterPage />
          ) : (
            <ResolutionPage key={id} id={id} />
          )
        ) : id === '' ? (
          <TransmittalsPage />
        ) : (
          <TransmittalPage key={id} id={id} />
        )}
      </main>
    </div>
  );
}
