import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { StateMark } from './state-mark.tsx';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** A closing sentence in small type: what it means, a citation. */
  readonly note?: ReactNode;
};

/** Something that interrupts, such as a motion that needs a second: the only thing that is boxed. */
export function Notice({ title, children, note }: Props) {
  return (
    <section className={styles.notice} data-kind="plain">
      <b>{title}</b>
      {children}
      {note === undefined ? null : <p className="small">{note}</p>}
    </section>
  );
}

type RefusalProps = {
  /** What was not in order, such as "Not in order now: postpone indefinitely". */
  readonly title: string;
  readonly why: string;
  /** What may be done instead, or when. */
  readonly instead?: string;
  readonly citation?: string;
  /** Such as "nothing was sent to the chair". */
  readonly note?: string;
};

/** The rules said no: what, why, what is in order instead, and the citation last. Spoken at once. */
export function Refusal({ title, why, instead, citation, note }: RefusalProps) {
  const closing = [citation, note].filter((words) => words !== undefined).join(' · ');
  return (
    <section className={styles.notice} data-kind="refused" role="alert">
      <b>{title}</b>
      <p>
        {why}
        {instead === undefined ? null : ` ${instead}`}
      </p>
      {closing === '' ? null : <p className="small">{closing}</p>}
    </section>
  );
}

/** This screen has lost the hall and something waits: what, since when, and what happens then. */
export function OfflineNotice({ title, children, note }: Props) {
  return (
    <section className={styles.notice} data-kind="offline" role="status">
      <b>
        <StateMark kind="off">{title}</StateMark>
      </b>
      {children}
      {note === undefined ? null : <p className={styles.quiet}>{note}</p>}
    </section>
  );
}
