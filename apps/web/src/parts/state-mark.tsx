import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

export type StateMarkKind = 'on' | 'wait' | 'off' | 'alert';

type Props = { readonly kind?: StateMarkKind; readonly children: ReactNode };

/** A state in words with a shape before them: full, hatched, hollow, or the red triangle that asks for a person. */
export function StateMark({ kind = 'on', children }: Props) {
  return (
    <span className={styles.state} data-kind={kind}>
      <i className={styles.shape} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
