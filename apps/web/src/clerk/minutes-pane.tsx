import { hourText } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';
import { useEffect, useRef } from 'react';
import { presenceLine } from '../house/presence-line.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { MinutesList, type MinutesEntry } from '../parts/minutes-list.tsx';
import styles from './clerk.module.css';
import type { LineView } from './minutes-view.ts';

/** The minutes as they arise; the newest at the foot, kept in sight. */
export function MinutesPane({ lines }: { readonly lines: readonly LineView[] | null }) {
  const hall = useHall();
  const tongue = useTongue();
  const pane = useRef<HTMLElement>(null);
  const count = lines?.length ?? 0;
  useEffect(() => {
    pane.current?.scrollTo({ top: pane.current.scrollHeight });
  }, [count]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard has to reach it
    <section className={styles.minutes} ref={pane} tabIndex={0} aria-label={tongue.t('clerk.minutes.pane')}>
      {lines === null ? <p role="status">{tongue.t('clerk.minutes.loading')}</p> : null}
      <MinutesList
        note={presenceLine(hall, tongue)}
        entries={(lines ?? []).map((line) => entryOf(line, hall.assembly.timeZone, line === lines?.at(-1)))}
      />
    </section>
  );
}

function entryOf(line: LineView, timeZone: string, current: boolean): MinutesEntry {
  const hour = line.at === null ? null : hourText(line.at as Instant, timeZone);
  return {
    number: line.seq,
    kind: line.label,
    time: hour,
    text: <Line line={line} />,
    current,
    ...(line.known === null
      ? {}
      : {
          known: {
            known: line.known.known,
            ...(line.known.detail === '' ? {} : { detail: line.known.detail }),
          },
        }),
  };
}

/** Corrections stand beside what they correct; nothing is ever taken away. */
function Line({ line }: { readonly line: LineView }) {
  const { t } = useTongue();
  return (
    <>
      <MarkedText segments={line.spans.map(({ text, mark }) => ({ kind: mark ?? 'kept', text }))} />
      {line.notes.length === 0 ? null : <span className={styles.notes}>{line.notes.join(' · ')}</span>}
      {line.corrections.map(({ entry, text }) => (
        <span key={entry} className={styles.correction}>
          {t('clerk.minutes.corrected', { entry, text })}
        </span>
      ))}
    </>
  );
}
