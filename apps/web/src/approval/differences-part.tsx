import type { Edition } from '@tauride/minutes';
import { useMemo } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import styles from './approval.module.css';
import type { Minuted } from './sitting-minutes.tsx';
import { differencesOf, documentOfVersion, type SectionView, sectionsView } from './versions-view.ts';

type Props = {
  readonly minuted: Minuted;
  readonly edition: Edition | null;
  readonly sections: readonly SectionView[];
};

/** What a version changed in the one before it. */
export function DifferencesPart({ minuted, edition, sections }: Props) {
  const { directory } = useHall();
  const { t } = useTongue();
  const { editions, lines, sitting, words } = minuted;
  const before =
    edition === null ? undefined : editions.find(({ version }) => version === edition.version - 1);
  const changes = useMemo(() => {
    if (before === undefined) return [];
    const document = documentOfVersion(lines, { sitting, edition: before }, (member) => directory[member]);
    return document === null ? [] : differencesOf(sectionsView(document, words), sections);
  }, [before, lines, sitting, directory, words, sections]);
  if (before === undefined || edition === null) return null;
  return (
    <section aria-labelledby="approval-differences">
      <h2 className="heading" id="approval-differences">
        {t('approval.differences', { version: edition.version, before: before.version })}
      </h2>
      {changes.length === 0 ? (
        <p>{t('approval.differences.none')}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map(({ seq, label, segments }) => (
            <li key={seq} className={styles.line}>
              <span className={styles.entry}>
                <b>{label}</b>
                <span>{t('approval.entry', { entry: seq })}</span>
              </span>
              <span className={styles.words}>
                <MarkedText segments={segments} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
