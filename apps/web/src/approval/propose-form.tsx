import type { Seq, SittingId } from '@tauride/procedure';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './approval.module.css';
import { useMinutesActs } from './use-minutes-acts.ts';
import type { LineView } from './versions-view.ts';

type Props = {
  readonly sitting: SittingId;
  readonly version: number;
  /** The line that is corrected; `null` for the end of the minutes. */
  readonly line: LineView | null;
  readonly onClose: () => void;
};

type Draft = { readonly how: 'replace' | 'add'; readonly text: string; readonly reason: string };

const start: Draft = { how: 'replace', text: '', reason: '' };

/** What should stand instead of a line, or after it. */
export function ProposeForm({ sitting, version, line, onClose }: Props) {
  const { t } = useTongue();
  const acts = useMinutesActs();
  const place: Seq | null = line?.seq ?? null;
  const [draft, change, clear] = useDraft<Draft>(`approval.${sitting}.${place ?? 'end'}`, start);
  const how = line === null ? 'add' : draft.how;
  const act = t('approval.act.propose');
  const send = async () => {
    const { text, reason } = draft;
    const command = { type: 'ProposeCorrection', of: sitting, version, place, how, text, reason } as const;
    if (!(await acts.send(act, command))) return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      voice="software"
      label={t('approval.version', { version })}
      title={line === null ? t('approval.propose.end') : t('approval.line.correct', { entry: line.seq })}
      submit={act}
      incomplete={draft.text.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      {line === null ? null : <p className={styles.words}>{line.text}</p>}
      {line === null ? null : (
        <Radios
          legend={t('approval.propose.how')}
          value={how}
          options={[
            { value: 'replace', label: t('approval.propose.replace') },
            { value: 'add', label: t('approval.propose.add') },
          ]}
          onChange={(value) => change({ how: value })}
        />
      )}
      <TextArea
        label={t('approval.propose.text')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextArea
        label={t('approval.propose.reason')}
        rows={2}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}
