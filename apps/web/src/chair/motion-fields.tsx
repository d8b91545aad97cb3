import type { FoundedAssembly, MotionKind, MotionId } from '@tauride/procedure';
import { motionOf } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { wordingLine } from '../house/motion-text.ts';
import { useT } from '../messages/use-t.ts';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Radios } from '../parts/radios.tsx';
import { amendableWords, applyAmendment, markAmendment } from '@tauride/text';
import { emptyDraft, type MotionDraft, wordingOf } from '../house/motion-draft.ts';
import styles from './chair.module.css';

/** What the chair begins with: an insertion goes to the end until words are named that it follows. */
export const chairsDraft: MotionDraft = { ...emptyDraft, where: 'end' };

type TextField = 'committee' | 'until' | 'speechMinutes' | 'speeches' | 'minutes';

type Props = {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly assembly: FoundedAssembly;
  readonly draft: MotionDraft;
  readonly onChange: (part: Partial<MotionDraft>) => void;
};

/** The fields that a kind of motion needs. */
export function MotionFields(props: Props) {
  const t = useT();
  const { kind, draft, onChange } = props;
  const field = (name: TextField, label: string, more: object = {}) => (
    <Field
      label={label}
      value={draft[name]}
      onChange={({ target }) => onChange({ [name]: target.value })}
      {...more}
    />
  );
  switch (kind) {
    case 'main':
      return (
        <TextArea
          label={t('chair.move.text')}
          value={draft.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      );
    case 'amend':
      return <AmendmentFields {...props} />;
    case 'commit':
      return field('committee', t('chair.move.committee'));
    case 'postpone-certain':
      return field('until', t('chair.move.until'));
    case 'limit-extend-debate':
      return (
        <div className={styles.pair}>
          {field('speechMinutes', t('chair.move.speech-minutes'), { inputMode: 'numeric' })}
          {field('speeches', t('chair.move.speeches'), { inputMode: 'numeric' })}
        </div>
      );
    case 'previous-question':
      return <ScopeField draft={draft} onChange={onChange} />;
    case 'recess':
      return field('minutes', t('chair.move.minutes'), { inputMode: 'numeric' });
    default:
      return null;
  }
}

function ScopeField({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useT();
  return (
    <Radios
      legend={t('chair.move.scope')}
      value={draft.scope}
      options={[
        { value: 'immediate', label: t('chair.move.scope.immediate') },
        { value: 'all-pending', label: t('chair.move.scope.all') },
      ]}
      onChange={(scope) => onChange({ scope })}
    />
  );
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
function Preview({ assembly, target, kind, draft }: Props) {
  const tongue = useTongue();
  const { t } = tongue;
  const wording = wordingOf(kind, draft);
  if (target === null || wording?.form !== 'amendment') return null;
  const under = motionOf(assembly, target).wording;
  const text =
    under.form === 'text'
      ? under.text
      : under.form === 'amendment'
        ? amendableWords(under.amendment)
        : wordingLine(under, tongue);
  const applied = applyAmendment(text, wording.amendment);
  const problem = applied.ok ? null : applied.error.code;
  if (problem === 'words-not-found' || problem === 'words-ambiguous')
    return <p role="status">{t(`refusals.${problem}`)}</p>;
  return (
    <div>
      <p className="label">{t('chair.move.reads')}</p>
      <p className={styles.reads}>
        <MarkedText segments={markAmendment(text, wording.amendment)} />
      </p>
    </div>
  );
}
