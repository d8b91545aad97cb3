import { documentOf, type Minutes } from '@tauride/minutes';
import { tableGet } from '@tauride/kernel';
import type { SittingId } from '@tauride/procedure';
import { useState } from 'react';
import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { inSession } from '../house/house.ts';
import { questionView } from '../house/question-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { Ways } from '../house/ways.tsx';
import { useHall } from '../live/hall-context.tsx';
import { useMinutes } from '../live/use-minutes.ts';
import { Select } from '../parts/field.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import styles from './debate.module.css';
import { DebateList } from './debate-list.tsx';
import { OwnWords } from './own-words.tsx';
import { SpeechLinks } from './speech-links.tsx';

type Props = { readonly page: 'debate' | 'words'; readonly rest: readonly string[] };

/** The debate of a sitting, speech by speech; `words` is what a member said in it. */
export function DebatePages({ page, rest }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const named = rest[0] === undefined ? null : (decodeURIComponent(rest[0]) as SittingId);
  const [chosen, choose] = useState<SittingId | null>(null);
  const sitting = chosen ?? named ?? hall.sitting?.id ?? null;
  const minutes = useMinutes(sitting);
  const title = t(page === 'words' ? 'debate.own' : 'debate.page');
  useWindowTitle(title);
  useFocusOnGoing(`${page}/${sitting ?? ''}`);
  return (
    <div className={styles.page}>
      <Head compact name={hall.assembly.name} where={title} end={<PageEnd />} />
      <Ways back={t('debate.back')}>
        {page === 'words' || hall.me.room !== 'delegate' ? null : (
          <PlaceLink page="words">{t('debate.own')}</PlaceLink>
        )}
        {page === 'debate' ? null : <PlaceLink page="debate">{t('debate.page')}</PlaceLink>}
      </Ways>
      <main className={styles.main}>
        <Top isNow={page === 'debate' && sitting !== null && sitting === inSession(hall)?.id} title={title} />
        <div className={styles.columns}>
          <div className={styles.speeches}>
            <SittingSelect value={sitting} onChoose={choose} />
            {sitting === null ? (
              <p>{t('debate.no-sitting')}</p>
            ) : minutes === null ? (
              <p role="status">{t('debate.loading')}</p>
            ) : (
              <Told page={page} sitting={sitting} minutes={minutes} />
            )}
          </div>
          {page === 'debate' && minutes !== null ? <SpeechLinks minutes={minutes} /> : null}
        </div>
      </main>
    </div>
  );
}

type TopProps = { readonly isNow: boolean; readonly title: string };

/** While the sitting goes on, the question before the house stands over its debate, as in every room. */
function Top({ isNow, title }: TopProps) {
  const hall = useHall();
  const tongue = useTongue();
  if (isNow) return <Question {...questionView(hall, tongue)} />;
  return (
    <h1 id="question" tabIndex={-1}>
      {title}
    </h1>
  );
}

function Told({
  page,
  sitting,
  minutes,
}: Pick<Props, 'page'> & { readonly sitting: SittingId; readonly minutes: Minutes }) {
  if (page === 'words') return <OwnWords sitting={sitting} minutes={minutes} />;
  const document = documentOf(minutes, null);
  return document === null ? null : <DebateList document={document} minutes={minutes} />;
}

type SelectProps = { readonly value: SittingId | null; readonly onChoose: (sitting: SittingId) => void };

function SittingSelect({ value, onChoose }: SelectProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  if (assembly.sittingOrder.length < 2) return null;
  return (
    <Select
      label={t('debate.sitting')}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value as SittingId)}
    >
      {assembly.sittingOrder.toReversed().map((id) => (
        <option key={id} value={id}>
          {tableGet(assembly.sittings, id)?.call.title || id}
        </option>
      ))}
    </Select>
  );
}
