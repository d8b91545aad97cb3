import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field } from '../parts/field.tsx';
import { isBackwards, type WhenDraft, whenOf } from './draft.ts';
import styles from './form.module.css';
import { timeWords } from './words.ts';

type Props = { readonly value: WhenDraft; readonly onChange: (when: WhenDraft) => void };

/** When something was, as well as it is known: a day, hours of it, free words, or any of them. */
export function WhenFields({ value, onChange }: Props) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const backwards = isBackwards(value);
  // A day is written in the calendar of today; how the assembly reckons it is read out below.
  const reads =
    value.day === '' ? '' : timeWords(whenOf({ ...value, words: '' }, assembly.timeZone), assembly, tongue);
  return (
    <>
      <div className={styles.when}>
        <Field
          type="date"
          label={t('statements.form.day')}
          value={value.day}
          onChange={({ target }) => onChange({ ...value, day: target.value })}
        />
        <Field
          type="time"
          label={t('statements.form.from')}
          value={value.from}
          disabled={value.day === ''}
          onChange={({ target }) => onChange({ ...value, from: target.value })}
        />
        <Field
          type="time"
          label={t('statements.form.until')}
          value={value.until}
          disabled={value.day === ''}
          error={backwards ? t('statements.form.backwards') : undefined}
          onChange={({ target }) => onChange({ ...value, until: target.value })}
        />
      </div>
      {reads === '' || backwards ? null : <p className="small">{reads}</p>}
      <Field
        label={t('statements.form.when')}
        hint={t('statements.form.when.hint')}
        value={value.words}
        onChange={({ target }) => onChange({ ...value, words: target.value })}
      />
    </>
  );
}
