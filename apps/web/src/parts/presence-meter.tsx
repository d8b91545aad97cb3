import { useT } from '../messages/use-t.ts';
import { Meter } from './meter.tsx';
import styles from './presence-meter.module.css';

type Props = {
  readonly body: string;
  /** Null when nobody recorded it: unknown is not zero. */
  readonly present: number | null;
  readonly seats: number;
  /** Null where nothing is asked of this body alone. */
  readonly quorum: number | null;
  /** Such as "not sitting on this item". */
  readonly note?: string;
};

/** How many of a body are present, against its quorum, in words and as a thin meter. */
export function PresenceMeter({ body, present, seats, quorum, note }: Props) {
  const t = useT();
  const words = usePresenceWords(present, quorum);
  if (present === null) {
    return (
      <div>
        <b>{body}</b>
        <p className="small">{words}</p>
      </div>
    );
  }
  const said = [words, note].filter(Boolean).join('; ');
  return (
    <div className={styles.presence}>
      <div className={styles.row}>
        <b>{body}</b>
        <bdi>
          {present}
          {'\u202f/\u202f'}
          {seats}
        </bdi>
      </div>
      <Meter
        value={present}
        of={seats}
        {...(quorum === null ? {} : { notch: quorum })}
        label={`${body}: ${present} ${t('parts.turnout.of', { present: seats })}. ${said}`.trim()}
      />
      {said === '' ? null : <p className="small">{said}</p>}
    </div>
  );
}

function usePresenceWords(present: number | null, quorum: number | null): string {
  const t = useT();
  if (present === null) return t('parts.presence.unknown');
  if (quorum === null) return '';
  if (present >= quorum) return t('parts.presence.quorum-met', { quorum });
  return t('parts.presence.quorum-short', { quorum, missing: quorum - present });
}
