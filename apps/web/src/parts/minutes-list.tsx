import type { ReactNode } from 'react';
import { useId } from 'react';
import { useT } from '../messages/use-t.ts';
import styles from './minutes-list.module.css';
import { Provenance } from './provenance.tsx';
import type { Known } from './provenance.tsx';

export type MinutesEntry = {
  readonly number: number;
  readonly kind: string;
  /** The hour in the assembly's reckoning; null when it was not recorded. */
  readonly time?: string | null;
  readonly text: ReactNode;
  readonly citation?: string;
  readonly known?: { readonly known: Known; readonly word?: string; readonly detail?: ReactNode };
  /** The entry being written. */
  readonly current?: boolean;
};

type Props = {
  readonly entries: readonly MinutesEntry[];
  readonly heading?: string;
  /** Beside the heading, such as "163 of 180 present". */
  readonly note?: ReactNode;
  /** Whether a screen reader speaks new entries; off unless the person asked for it. */
  readonly spoken?: boolean;
};

/** The minutes as they arise. An entry never changes; a correction stands beside it. */
export function MinutesList({ entries, heading, note, spoken = false }: Props) {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className="heading" id={id}>
          {heading ?? t('parts.minutes.heading')}
        </h2>
        {note === undefined ? null : <span className="small">{note}</span>}
      </div>
      <div role="log" aria-live={spoken ? 'polite' : 'off'} aria-labelledby={id}>
        {entries.length === 0 ? <p className="small">{t('parts.minutes.empty')}</p> : null}
        <ol>
          {entries.map((entry) => (
            <Entry key={entry.number} entry={entry} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Entry({ entry }: { readonly entry: MinutesEntry }) {
  const t = useT();
  return (
    <li className={styles.entry} data-current={entry.current || undefined}>
      <span className={styles.number}>{entry.number}</span>
      <span className={styles.kind}>
        {entry.kind}
        {entry.time === undefined ? null : <span>{entry.time ?? t('parts.minutes.no-hour')}</span>}
      </span>
      <div className={styles.text} data-recon={entry.known?.known === 'recon' || undefined}>
        <p>{entry.text}</p>
        {entry.known === undefined ? null : <Provenance {...entry.known} />}
        {entry.citation === undefined ? null : <bdi className="cite">{entry.citation}</bdi>}
      </div>
    </li>
  );
}
