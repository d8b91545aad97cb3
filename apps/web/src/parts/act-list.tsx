import styles from './act-list.module.css';

export type OrderAct = {
  readonly id: string;
  readonly name: string;
  /** What it needs, such as "needs a second · majority". */
  readonly needs: string;
  readonly citation?: string;
};

type ActListProps = {
  readonly acts: readonly OrderAct[];
  readonly onAct: (id: string) => void;
  /** Rows high enough for a finger. */
  readonly tall?: boolean;
};

/** Acts as rows: name, what it needs, citation. The delegate's list stands alone; the chair's is grouped. */
export function ActList({ acts, onAct, tall = false }: ActListProps) {
  return (
    <ul className={styles.acts} data-tall={tall || undefined}>
      {acts.map((act) => (
        <li key={act.id}>
          <button className={styles.act} type="button" onClick={() => onAct(act.id)}>
            <span>
              <b>{act.name}</b>
              <span className={styles.needs}>{act.needs}</span>
            </span>
            {act.citation === undefined ? null : <bdi className="cite">{act.citation}</bdi>}
          </button>
        </li>
      ))}
    </ul>
  );
}
