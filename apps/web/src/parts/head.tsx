import type { ReactNode } from 'react';
import { useT } from '../messages/use-t.ts';
import styles from './head.module.css';
import { Mark } from './mark.tsx';

type Props = {
  readonly name: string;
  /** The sitting, the body, the agenda item. */
  readonly where?: string;
  /** On phones the place moves to a second line under the name. */
  readonly compact?: boolean;
  /** Connection, hour, menus. */
  readonly end?: ReactNode;
};

/** The running head of a page, with a skip link to the element whose id is `question`. */
export function Head({ name, where, compact = false, end }: Props) {
  const t = useT();
  return (
    <>
      <a className={styles.skip} href="#question">
        {t('parts.head.skip')}
      </a>
      <header className={styles.head} data-compact={compact || undefined}>
        <Mark />
        <span className={styles.name}>{name}</span>
        {where === undefined ? null : <span className={styles.where}>{where}</span>}
        {end === undefined ? null : <span className={styles.end}>{end}</span>}
      </header>
    </>
  );
}
