import styles from './agenda.module.css';

export type AgendaItem = {
  readonly id: string;
  readonly title: string;
  /** Such as "done 19:02" or "now, since 20:41". */
  readonly note?: string;
  readonly stage: 'done' | 'now' | 'ahead';
};

/** The items of a sitting, with the one being taken. */
export function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  return (
    <ol className={styles.agenda}>
      {items.map((item, place) => (
        <li key={item.id} data-stage={item.stage} aria-current={item.stage === 'now' ? 'step' : undefined}>
          <span>{place + 1}</span>
          <span>
            {item.title}
            {item.note === undefined ? null : <small>{item.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
