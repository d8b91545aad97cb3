import { useT } from '../messages/use-t.ts';
import styles from './queue.module.css';

export type QueueEntry = {
  readonly id: string;
  readonly seat: string;
  /** For or against, in words. */
  readonly side?: string;
  /** Whether this member has spoken on the question. */
  readonly note?: string;
};

type Props = {
  readonly entries: readonly QueueEntry[];
  /** The rule that orders the list, with its citation. */
  readonly rule?: string;
};

/** Who waits for the floor, in order. The delegate sees only their own place, as a `Fact`. */
export function Queue({ entries, rule }: Props) {
  const t = useT();
  if (entries.length === 0) return <p className="small">{t('parts.queue.empty')}</p>;
  return (
    <>
      <ol className={styles.queue}>
        {entries.map((entry, place) => (
          <li key={entry.id}>
            <span>{place + 1}</span>
            <b>{entry.seat}</b>
            <span>{entry.side}</span>
            {entry.note === undefined ? null : <span className={styles.note}>{entry.note}</span>}
          </li>
        ))}
      </ol>
      {rule === undefined ? null : <p className="small">{rule}</p>}
    </>
  );
}
