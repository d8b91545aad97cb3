import { hourText, type ShownPiece } from '@tauride/minutes';
import { wordDifference } from '@tauride/text';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import styles from './debate.module.css';

/** Every version of a piece with what it changed; nothing that was shown is lost. */
export function Versions({ piece: { versions } }: { readonly piece: ShownPiece }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  if (versions.length < 2) return null;
  return (
    <details className={styles.versions}>
      <summary>{t('debate.versions', { count: versions.length })}</summary>
      <ol>
        {versions.map(({ entry, at, text, request }, index) => (
          <li key={entry}>
            <span className="small">
              {t('debate.entry', { entry })}
              {at === null ? null : ` · ${hourText(at, assembly.timeZone)}`}
              {request === null ? null : ` · ${t('debate.as-asked', { entry: request })}`}
            </span>
            <span dir="auto">
              {index === 0 ? text : <MarkedText segments={wordDifference(versions[index - 1]!.text, text)} />}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
