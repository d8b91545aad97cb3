import { tableGet } from '@tauride/kernel';
import type { Edition, Words } from '@tauride/minutes';
import { type Line, minutesOfSitting, type SittingId } from '@tauride/procedure';
import { useMemo } from 'react';
import { dayIn } from '../house/hours.ts';
import { MinutesFiles } from '../house/minutes-files.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { useMinutesWords } from '../live/use-minutes-words.ts';
import { Question } from '../parts/question.tsx';
import styles from './approval.module.css';
import { DeskPart } from './desk-part.tsx';
import { DifferencesPart } from './differences-part.tsx';
import { HousePart } from './house-part.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { Standing } from './sittings-page.tsx';
import { TextPart } from './text-part.tsx';
import { useJournal } from './use-journal.ts';
import {
  documentOfVersion,
  endView,
  type Proposal,
  proposalsOf,
  sectionsView,
  versionsOf,
} from './versions-view.ts';
import { VersionsPart } from './versions-part.tsx';

type Props = { readonly sitting: SittingId; readonly version: number | null };

/** The minutes of one sitting: where they stand, what may be done, every version, and the text of one. */
export function SittingMinutes({ sitting, version }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const found = tableGet(assembly.sittings, sitting);
  const lines = useJournal();
  const words = useMinutesWords();
  if (found?.phase !== 'adjourned') return <p>{t('approval.unknown')}</p>;
  if (lines === null || words === null) return <p role="status">{t('approval.reading')}</p>;
  return <Read {...{ sitting, version, lines, words }} />;
}

/** What the page shows, made from the journal that was read. */
export type Minuted = {
  readonly sitting: SittingId;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly words: Words;
  readonly editions: readonly Edition[];
  readonly proposals: readonly Proposal[];
};

function useMinuted({ sitting, lines, words }: Pick<Minuted, 'sitting' | 'lines' | 'words'>): Minuted {
  const { assembly, directory } = useHall();
  const standing = minutesOfSitting(assembly, sitting);
  return useMemo(() => {
    const named = (member: string) => directory[member];
    return {
      sitting,
      title: tableGet(assembly.sittings, sitting)?.call.title ?? sitting,
      lines,
      words,
      editions: versionsOf(lines, sitting, named),
      proposals: proposalsOf(assembly, lines, sitting),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the assembly changes them
  }, [sitting, lines, words, directory, standing]);
}

function Read({ version, ...read }: Props & Pick<Minuted, 'lines' | 'words'>) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const minuted = useMinuted(read);
  const { editions, sitting, lines, words, title } = minuted;
  const edition = editions.find((one) => one.version === version) ?? editions.at(-1) ?? null;
  const { directory } = hall;
  const { sections, ends } = useMemo(() => {
    const document = documentOfVersion(lines, { sitting, edition }, (member) => directory[member]);
    if (document === null) return { sections: [], ends: [] };
    return { sections: sectionsView(document, words), ends: endView(document, words) };
  }, [lines, sitting, edition, directory, words]);
  const label = edition === null ? t('approval.draft') : t('approval.version', { version: edition.version });
  const { startsAt, publicity } = tableGet(hall.assembly.sittings, sitting)!.call;
  return (
    <>
      <Question state="none" label={label} detail={dayIn(hall, startsAt, tongue)} text={title}>
        <Standing sitting={{ id: sitting }} />
      </Question>
      <DeskPart minuted={minuted} />
      <HousePart minuted={minuted} />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <DifferencesPart minuted={minuted} edition={edition} sections={sections} />
          <TextPart {...{ minuted, edition, sections, ends }} />
        </div>
        <div className={styles.parts}>
          <ProposalsPart minuted={minuted} />
          <VersionsPart minuted={minuted} shown={edition} />
          {publicity === 'public' ? (
            <p className={styles.acts}>
              <MinutesFiles sitting={sitting} />
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}
