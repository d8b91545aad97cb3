import { markAmendment } from '@tauride/text';
import { amendmentOf, problemWith, wordsToAmend } from '../house/amendment-draft.ts';
import { emptyDraft, type MotionDraft } from '../house/motion-draft.ts';
import { MotionFields } from '../house/motion-fields.tsx';
import type { WritingProps } from '../house/number-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useT } from '../messages/use-t.ts';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import styles from './chair.module.css';

/** What the chair begins with: an insertion goes to the end until words are named that it follows. */
export const chairsDraft: MotionDraft = { ...emptyDraft, where: 'end', prevailing: true };

type Props = WritingProps;

/** The fields that a kind of motion needs, as the chair fills them in for a member; who prevailed the member answers for. */
export function ChairsMotionFields(props: Props) {
  return <MotionFields {...props} amendment={<AmendmentFields {...props} />} without={['prevailing']} />;
}

const operations = ['strike-insert', 'insert', 'strike', 'substitute'] as const;

function AmendmentFields(props: Props) {
  const t = useT();
  const { draft, onChange } = props;
  const { op } = draft;
  return (
    <>
      <Select
        label={t('chair.move.op')}
        value={op}
        onChange={({ target }) => onChange({ op: target.value as MotionDraft['op'] })}
      >
        {operations.map((one) => (
          <option key={one} value={one}>
            {t(`chair.move.op.${one}`)}
          </option>
        ))}
      </Select>
      {op === 'strike' || op === 'strike-insert' ? (
        <Field
          label={t('chair.move.struck')}
          value={draft.struck}
          onChange={({ target }) => onChange({ struck: target.value })}
        />
      ) : null}
      {op === 'insert' ? (
        <Field
          label={t('chair.move.after')}
          hint={t('chair.move.after.hint')}
          value={draft.beside}
          onChange={({ target: { value } }) =>
            onChange({ beside: value, where: value.trim() === '' ? 'end' : 'after' })
          }
        />
      ) : null}
      {op === 'strike' ? null : (
        <TextArea
          label={t('chair.move.inserted')}
          rows={2}
          value={draft.inserted}
          onChange={({ target }) => onChange({ inserted: target.value })}
        />
      )}
      <Preview {...props} />
    </>
  );
}

/** The text as it would read, or why the words do not fit. */
function Preview({ writing: { on }, draft }: Props) {
  const { t } = useTongue();
  const amendment = amendmentOf(draft);
  const text = on === null ? null : wordsToAmend(on);
  if (on === null || amendment === null || text === null) return null;
  const problem = problemWith(on, amendment)?.code ?? null;
  if (problem === 'words-not-found' || problem === 'words-ambiguous')
    return <p role="status">{t(`refusals.${problem}`)}</p>;
  return (
    <div>
      <p className="label">{t('chair.move.reads')}</p>
      <p className={styles.reads}>
        <MarkedText segments={markAmendment(text, amendment)} />
      </p>
    </div>
  );
}
