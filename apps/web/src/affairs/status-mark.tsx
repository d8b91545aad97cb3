import type { ResolutionStatus } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import styles from './status-mark.module.css';

type Props = {
  readonly status: ResolutionStatus;
  /** What stands in place of the bare word, such as "would be repealed". */
  readonly words?: string;
};

/** How a resolution stands: a word with a shape before it, told apart without colour. */
export function StatusMark({ status, words }: Props) {
  const t = useT();
  return (
    <span className={styles.status}>
      <i className={styles.shape} data-status={status} aria-hidden="true" />
      <span>{words ?? t(`affairs.status.${status}`)}</span>
    </span>
  );
}
