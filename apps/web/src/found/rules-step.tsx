import { rulebookTitle } from '../bodies/rulebook-title.ts';
import { useT } from '../messages/use-t.ts';
import { Select } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { advised, type Advised, bookOf, shelves } from './advice.ts';
import styles from './found.module.css';
import type { StepProps } from './wizard.tsx';

const orders = ['last', 'far', 'given'] as const;
const stricts = ['full', 'plain'] as const;
const traditions = ['club', 'german', 'students', 'nations', 'parliament', 'other'] as const;

/** Three plain questions that come to a rulebook; any other may be taken instead. */
export function RulesStep({ draft, change, wrong }: StepProps) {
  const t = useT();
  const asked = [
    { field: 'order', options: orders },
    { field: 'strict', options: stricts },
    { field: 'tradition', options: traditions },
  ] as const;
  return (
    <div className={styles.fields}>
      {asked.map(({ field, options }) => (
        <div key={field} data-wrong={wrong(field) === undefined ? undefined : true}>
          <Radios
            legend={t(`found.rules.${field}`)}
            value={draft[field] === '' ? null : draft[field]}
            options={(options as readonly string[]).map((value) => ({
              value,
              label: t(`found.rules.${field}.${value}` as Parameters<typeof t>[0]),
            }))}
            onChange={(value) => change({ [field]: value, book: '' })}
          />
          {wrong(field) === undefined ? null : (
            <p className={styles.wrong} role="alert">
              {wrong(field)}
            </p>
          )}
        </div>
      ))}
      <Advice {...{ draft, change }} />
    </div>
  );
}

/** The book that the answers come to, why, and what else would fit. */
function Advice({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const t = useT();
  const answered = draft.order !== '' || draft.strict !== '' || draft.tradition !== '';
  const [first, ...others] = advised(draft);
  const book = bookOf(draft);
  return (
    <section className={styles.advice} aria-live="polite">
      {answered || draft.book !== '' ? (
        <>
          <p className="label">{t(draft.book === '' ? 'found.rules.advised' : 'found.rules.chosen')}</p>
          <p className={styles.book}>{rulebookTitle(book, t)}</p>
          {draft.book === '' ? <Why advised={first} /> : null}
          {draft.book === '' && draft.tradition === 'german' ? <p>{t('found.rules.none.german')}</p> : null}
          {answered ? (
            <p className="small">
              {t('found.rules.others', {
                books: others
                  .slice(0, 2)
                  .map((one) => rulebookTitle(one.book, t))
                  .join(' · '),
              })}
            </p>
          ) : null}
        </>
      ) : null}
      <Select
        label={t('found.rules.any')}
        value={draft.book}
        onChange={({ target }) => change({ book: target.value })}
      >
        <option value="">{t('found.rules.any.none')}</option>
        {(['whole', 'joint'] as const).map((shelf) => (
          <optgroup key={shelf} label={t(`found.rules.any.${shelf}`)}>
            {shelves()[shelf].map((id) => (
              <option key={id} value={id}>
                {rulebookTitle(id, t)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </section>
  );
}

function Why({ advised: { why } }: { readonly advised: Advised }) {
  const t = useT();
  return (
    <ul className={styles.why}>
      {why.map((reason) => (
        <li key={reason}>{t(`found.rules.why.${reason}`)}</li>
      ))}
    </ul>
  );
}
