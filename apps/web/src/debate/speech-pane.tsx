import { hourText, type Minutes, type SpokenWords } from '@tauride/minutes';
import { minutesApproved, type Seq, type SittingId } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import type { Clerk } from '../clerk/use-clerk.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Select } from '../parts/field.tsx';
import styles from './debate.module.css';
import { HeardBar } from './heard-bar.tsx';
import { InterjectionForm } from './interjection-form.tsx';
import { RecordedPart, Requests } from './recorded-part.tsx';
import { runningSpeech } from './running.ts';
import { emptyWords, type WordsDraft, WriteForm } from './write-form.tsx';

type Props = {
  readonly clerk: Clerk;
  readonly sitting: SittingId;
  readonly minutes: Minutes | null;
};

/** The desk beside a speech: what is said, what is heard, and what the speaker asked to be changed. */
export function SpeechPane({ clerk, sitting, minutes }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [{ chosen }, choose] = useDraft(`debate.speech.${sitting}`, { chosen: 0 });
  const debate = minutes?.debate ?? [];
  const running = runningSpeech(hall.assembly, hall.sitting)?.speech ?? null;
  const speech =
    debate.find((spoken) => spoken.speech === chosen)?.speech ?? running ?? debate.at(-1)?.speech ?? null;
  if (minutesApproved(hall.assembly, sitting)) return <p>{t('debate.approved')}</p>;
  return (
    <div className={styles.pane}>
      <HeardBar key={`heard-${sitting}`} clerk={clerk} sitting={sitting} speech={speech} />
      {speech === null ? (
        <p className="small">{t('debate.nobody-spoke')}</p>
      ) : (
        <>
          <Asking debate={debate} value={speech} onChoose={(next) => choose({ chosen: next })} />
          <SpeechSelect
            debate={debate}
            running={running}
            value={speech}
            onChoose={(next) => choose({ chosen: next === running ? 0 : next })}
          />
          <Writing
            key={speech}
            clerk={clerk}
            sitting={sitting}
            speech={speech}
            spoken={debate.find((spoken) => spoken.speech === speech) ?? null}
          />
        </>
      )}
    </div>
  );
}

/** Other speeches whose speakers wait for an answer: the desk need not look for them. */
function Asking({ debate, value, onChoose }: Omit<SelectProps, 'running'>) {
  const { t } = useTongue();
  const others = debate.filter(
    ({ speech, requests }) => speech !== value && requests.some(({ answer }) => answer.kind === 'open'),
  );
  return others.map(({ speech, speaker }) => (
    <ActButton key={speech} variant="quiet" onClick={() => onChoose(speech)}>
      {t('debate.asks', { name: speaker.name })}
    </ActButton>
  ));
}

type SelectProps = {
  readonly debate: readonly SpokenWords[];
  readonly running: Seq | null;
  readonly value: Seq;
  readonly onChoose: (speech: Seq) => void;
};

function SpeechSelect({ debate, running, value, onChoose }: SelectProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  return (
    <Select
      label={t('debate.speech')}
      value={value}
      onChange={({ target }) => onChoose(Number(target.value) as Seq)}
    >
      {debate.toReversed().map(({ speech, speaker, startedAt, requests }) => (
        <option key={speech} value={speech}>
          {[
            speech === running ? t('debate.now') : null,
            startedAt === null ? null : hourText(startedAt, assembly.timeZone),
            isolated(speaker.name),
            requests.some(({ answer }) => answer.kind === 'open') ? t('debate.asked.mark') : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </option>
      ))}
    </Select>
  );
}

type WritingProps = Omit<Props, 'minutes'> & { readonly speech: Seq; readonly spoken: SpokenWords | null };

function Writing({ clerk, sitting, speech, spoken }: WritingProps) {
  const [draft, change] = useDraft<WordsDraft>(`debate.words.${sitting}.${speech}`, emptyWords);
  const place = { clerk, sitting, speech };
  const edit = (part: Partial<WordsDraft>) => change({ ...emptyWords, ...part });
  return (
    <>
      {spoken === null ? null : <Requests {...place} spoken={spoken} onEdit={edit} />}
      <WriteForm
        {...place}
        draft={draft}
        onChange={change}
        onClear={() => change({ ...emptyWords, kind: draft.kind })}
      />
      <InterjectionForm {...place} />
      {spoken === null ? null : <RecordedPart spoken={spoken} onEdit={edit} />}
    </>
  );
}
