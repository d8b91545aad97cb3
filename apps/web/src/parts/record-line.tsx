import type { ReactNode } from 'react';
import { useLocale, useT } from '../messages/use-t.ts';
import styles from './record-line.module.css';
import { StateMark } from './state-mark.tsx';

export type RecordStatus =
  | { readonly kind: 'checked'; readonly entries: number; readonly at?: string }
  | { readonly kind: 'checking'; readonly from: number }
  | { readonly kind: 'mismatch'; readonly seenAt: string };

type Props = {
  readonly status: RecordStatus;
  /** The first characters of the root hash, already grouped. */
  readonly root?: string;
  readonly note?: string;
  readonly end?: ReactNode;
  /** Stays at the foot of the window while the page scrolls. */
  readonly sticky?: boolean;
};

/** The foot of a page: whether the record this browser holds agrees with every checkpoint it has seen. */
export function RecordLine({ status, root, note, end, sticky = false }: Props) {
  const t = useT();
  const mismatch = status.kind === 'mismatch';
  return (
    <footer className={styles.record} data-sticky={sticky || undefined}>
      <span role={mismatch ? 'alert' : undefined}>
        <RecordState status={status} />
      </span>
      {root === undefined ? null : (
        <span>
          {t('parts.record.root')}{' '}
          <b className={styles.strong}>
            <bdi>{root}</bdi>
          </b>
        </span>
      )}
      {status.kind === 'mismatch' ? (
        <span>{t('parts.record.mismatch-advice', { seenAt: status.seenAt })}</span>
      ) : null}
      {note === undefined ? null : <span>{note}</span>}
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </footer>
  );
}

/** The state of the record alone, for pages that show it elsewhere than in their foot. */
export function RecordState({ status }: { readonly status: RecordStatus }) {
  const t = useT();
  const locale = useLocale();
  switch (status.kind) {
    case 'checked':
      return (
        <StateMark>
          <b className={styles.strong}>{t('parts.record.checked', { count: status.entries })}</b>{' '}
          <bdi>{status.at}</bdi>
        </StateMark>
      );
    case 'checking':
      return (
        <StateMark kind="wait">
          {t('parts.record.checking', { from: status.from.toLocaleString(locale) })}
        </StateMark>
      );
    case 'mismatch':
      return <StateMark kind="alert">{t('parts.record.mismatch')}</StateMark>;
  }
}
