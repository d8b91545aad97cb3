import type { Seq, SittingId } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { Select, TextArea } from '../parts/field.tsx';
import styles from './clerk.module.css';
import { EntryForm } from './entry-form.tsx';
import { type LineView, lineWords } from './minutes-view.ts';
import type { Clerk } from './use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId; readonly lines: readonly LineView[] };

/** A correction names the entry it corrects, and stands beside it. */
export function CorrectionForm({ clerk, sitting, lines }: Props) {
  const { t } = useTongue();
  const [draft, change, clear] = useDraft(`clerk.correction.${sitting}`, { entry: '', text: '', reason: '' });
  const chosen = lines.find(({ seq }) => String(seq) === draft.entry);
  const submit = () =>
    clerk.send(t('clerk.kind.correction'), {
      type: 'CorrectEntry',
      sitting,
      entry: Number(draft.entry) as Seq,
      text: draft.text,
      reason: draft.reason,
    });
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.submit')}
      incomplete={chosen === undefined || draft.text.trim() === ''}
      onSubmit={submit}
      onClear={clear}
    >
      <Select
        label={t('clerk.correction.entry')}
        value={draft.entry}
        onChange={({ target }) => change({ entry: target.value })}
      >
        <option value="">{t('clerk.correction.choose')}</option>
        {lines.toReversed().map((line) => (
          <option key={line.seq} value={line.seq}>
            {line.seq} · {lineWords(line).slice(0, 80)}
          </option>
        ))}
      </Select>
      {chosen === undefined ? null : <p className={styles.quoted}>{lineWords(chosen)}</p>}
      <TextArea
        label={t('clerk.correction.text')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextArea
        label={t('clerk.correction.reason')}
        rows={2}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </EntryForm>
  );
}
