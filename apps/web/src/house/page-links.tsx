import { useT } from '../messages/use-t.ts';
import styles from './page-links.module.css';
import { PlaceLink } from './place-link.tsx';

/** The pages about the affairs of the bodies.
 *  @param waiting how many matters wait for this desk; none for those who serve at no desk */
export function PageLinks({ waiting = 0 }: { readonly waiting?: number }) {
  const t = useT();
  return (
    <nav className={styles.links} aria-label={t('house.pages')}>
      <PlaceLink page="resolutions">{t('house.pages.resolutions')}</PlaceLink>
      <PlaceLink page="transmittals">
        {t('house.pages.transmittals')}
        {waiting === 0 ? null : <b> · {t('house.pages.waiting', { count: waiting })}</b>}
      </PlaceLink>
    </nav>
  );
}
