import type { ReactNode } from 'react';
import { useT } from '../messages/use-t.ts';
import { PlaceLink } from './place-link.tsx';
import styles from './ways.module.css';

type Props = {
  /** What the way back to the room is called. */
  readonly back: string;
  /** What they lead to, where that is not pages of the room. */
  readonly label?: string;
  readonly children?: ReactNode;
};

/** The ways from a page back to the room and to pages beside it. */
export function Ways({ back, label, children }: Props) {
  const t = useT();
  return (
    <nav className={styles.ways} aria-label={label ?? t('parts.bar.rooms')}>
      <PlaceLink page="">{back}</PlaceLink>
      {children}
    </nav>
  );
}
