import { useT } from '../messages/use-t.ts';
import styles from './results.module.css';

export type ElectedPerson = {
  readonly id: string;
  readonly name: string;
  /** How: "in stage 3", "214 votes". */
  readonly note?: string | undefined;
};

/** Those elected, in order: their names are the result. */
export function ElectedList({ elected }: { readonly elected: readonly ElectedPerson[] }) {
  const t = useT();
  if (elected.length === 0) return <p className={styles.nobody}>{t('results.nobody')}</p>;
  return (
    <ol className={styles.elected}>
      {elected.map(({ id, name, note }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          {note === undefined ? null : <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
