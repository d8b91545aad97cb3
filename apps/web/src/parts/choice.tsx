import { useLocale, useT } from '../messages/use-t.ts';
import styles from './choice.module.css';

/** What a person may choose. */
export type Choice = 'yes' | 'no' | 'abstain';
/** What a mark can stand for: a choice, a seat without one, or a vote whose choice is sealed. */
export type MarkKind = Choice | 'absent' | 'cast' | 'waiting';

export const choices: readonly Choice[] = ['yes', 'no', 'abstain'];

/** The mark of a choice: Yes solid, No hatched, Abstain hollow, absent a point. */
export function ChoiceMark({ kind }: { readonly kind: MarkKind }) {
  return <i className={styles.mark} data-kind={kind} aria-hidden="true" />;
}

/** `label` is for a mark that stands for more than its own word: in a result, also for those present who did not vote. */
export type LegendEntry = { readonly kind: MarkKind; readonly count?: number; readonly label?: string };

/** What the marks mean, with their counts. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className={styles.legend}>
      {entries.map(({ kind, count, label }) => (
        <li key={kind}>
          <ChoiceMark kind={kind} />
          <span>
            {label ?? t(`parts.choice.${kind}`)}
            {count === undefined ? null : ` ${count.toLocaleString(locale)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
