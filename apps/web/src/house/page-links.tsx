import type { ReactNode } from 'react';
import { useT } from '../messages/use-t.ts';
import styles from './page-links.module.css';
import { PlaceLink } from './place-link.tsx';

type Props = {
  /** How many matters wait for this desk; none for those who serve at no desk. */
  readonly waiting?: number;
  /** Side by side, as in the foot of a room. */
  readonly inline?: boolean;
  /** Pages of this desk alone. */
  readonly children?: ReactNode;
};

/** The pages about the affairs of the bodies, and about the record. */
export function PageLinks({ waiting = 0, inline = false, children }: Props) {
  const t = useT();
  return (
    <nav className={styles.links} data-inline={inline || undefined} aria-label={t('house.pages')}>
      {children}
      <PlaceLink page="debate">{t('house.pages.debate')}</PlaceLink>
      <PlaceLink page="bodies">{t('house.pages.bodies')}</PlaceLink>
      <PlaceLink page="minutes">{t('house.pages.minutes')}</PlaceLink>
      <PlaceLink page="record">{t('house.pages.record')}</PlaceLink>
      <PlaceLink page="resolutions">{t('house.pages.resolutions')}</PlaceLink>
      <PlaceLink page="statements">{t('house.pages.statements')}</PlaceLink>
      <PlaceLink page="transmittals">
        <span>
          {t('house.pages.transmittals')}
          {waiting === 0 ? null : <b> · {t('house.pages.waiting', { count: waiting })}</b>}
        </span>
      </PlaceLink>
    </nav>
  );
}
