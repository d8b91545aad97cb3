import { hourText, type Minutes } from '@tauride/minutes';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './debate.module.css';

/** Who spoke, and when: each leads to the words. */
export function SpeechLinks({ minutes: { debate } }: { readonly minutes: Minutes }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  // A speech that goes on stands in the minutes once it is over.
  const over = debate.filter(({ ended }) => ended !== null);
  if (over.length === 0) return null;
  return (
    <nav className={styles.aside} aria-labelledby="debate-contents">
      <h2 className="heading" id="debate-contents">
        {t('debate.contents')}
      </h2>
      <ol className={styles.links}>
        {over.map(({ speech, speaker, startedAt, side }) => (
          <li key={speech}>
            <a href={`#speech-${speech}`}>
              <bdi>{speaker.name}</bdi>
            </a>
            <span className="small">
              {startedAt === null ? '' : hourText(startedAt, assembly.timeZone)}
              {side === null ? '' : ` ${t(`debate.side.${side}`)}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
