import { hourText, type Minutes, type SpokenWords } from '@tauride/minutes';
import { minutesApproved, type Seq, type SittingId } from '@tauride/procedure';
import type { Clerk } from '../clerk/use-clerk.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select } from '../parts/field.tsx';
import styles from './debate.module.css';
import { HeardBar } from './heard-bar.tsx';
import { InterjectionForm } from './interjection-form.tsx';
import { RecordedPart } from './recorded-part.tsx';
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
            speaker.name,
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
  const [draft, change, clear] = useDraft<WordsDraft>(`debate.words.${sitting}.${speech}`, emptyWords);
  const place = { clerk, sitting, speech };
  return (
    <>
      <WriteForm {...place} draft={draft} onChange={change} onClear={clear} />
      <InterjectionForm {...place} />
      {spoken === null ? null : (
        <RecordedPart {...place} spoken={spoken} onEdit={(part) => change({ ...emptyWords, ...part })} />
      )}
    </>
  );
}
