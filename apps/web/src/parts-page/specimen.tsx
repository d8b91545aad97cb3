import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './parts-page.module.css';

type Props = { readonly title: string; readonly children: ReactNode; readonly columns?: 1 | 2 | 3 };

/** One part with its states. */
export function Specimen({ title, children, columns = 1 }: Props) {
  const id = useId();
  return (
    <section className={styles.specimen} aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      <div className={styles.states} data-columns={columns}>
        {children}
      </div>
    </section>
  );
}
