import { shareOf } from './share.ts';
import styles from './meter.module.css';

type Props = {
  readonly value: number;
  readonly of: number;
  /** Where the notch stands, in the same units. */
  readonly notch?: number;
  /** The whole meaning in words. */
  readonly label: string;
};

/** A thin meter with a notch. The words beside it say the same. */
export function Meter({ value, of, notch, label }: Props) {
  return (
    <div className={styles.meter} role="img" aria-label={label}>
      <i className={styles.fill} style={{ inlineSize: shareOf(value, of) }} />
      {notch === undefined ? null : (
        <i className={styles.notch} style={{ insetInlineStart: shareOf(notch, of) }} />
      )}
    </div>
  );
}
