import type { ReactNode } from 'react';
import styles from './verdict.module.css';

type Props = {
  /** The result in a word: "Carried", "Lost", "Undecided". */
  readonly word: string;
  /** The whole result in one sentence, spoken as it appears. */
  readonly why: ReactNode;
};

/** The result of a question, in words first. */
export function Verdict({ word, why }: Props) {
  return (
    <div className={styles.verdict} role="status">
      <p className={styles.word}>{word}</p>
      <p className={styles.why}>{why}</p>
    </div>
  );
}
