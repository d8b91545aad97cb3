import { useT } from '../messages/use-t.ts';
import styles from './bottom-bar.module.css';

export type BarItem = {
  readonly id: string;
  readonly label: string;
  /** A word about what is new there, such as "2 new". */
  readonly note?: string;
};

type Props = {
  readonly items: readonly BarItem[];
  readonly current: string;
  readonly onGo: (id: string) => void;
};

/** The rooms of the delegate's page, at the bottom edge where a thumb reaches them. */
export function BottomBar({ items, current, onGo }: Props) {
  const t = useT();
  return (
    <nav className={styles.bar} aria-label={t('parts.bar.rooms')}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          aria-current={item.id === current ? 'page' : undefined}
          onClick={() => onGo(item.id)}
        >
          {item.label}
          {item.note === undefined ? null : <span className="small">{item.note}</span>}
        </button>
      ))}
    </nav>
  );
}
