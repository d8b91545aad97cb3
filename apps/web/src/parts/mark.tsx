import styles from './mark.module.css';

/** The mark of the product: a question and what waits under it. */
export function Mark() {
  return (
    <span className={styles.mark} aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
