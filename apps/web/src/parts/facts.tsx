import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Short facts in rows: the label at the start, the value at the end. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no state, and two acts of one second are labelled alike
        <div key={`${label} ${place}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
