import { decode } from '@tauride/roster';
import { ListTable } from '../bodies/list-table.tsx';
import { useT } from '../messages/use-t.ts';
import { TextArea } from '../parts/field.tsx';
import { ListFileField } from '../parts/list-file-field.tsx';
import styles from './found.module.css';
import { namesIn, previewOf } from './people.ts';
import type { StepProps } from './wizard.tsx';

/** Who sits: a name a line, a list with everything that is known, or both. */
export function PeopleStep(props: StepProps) {
  const t = useT();
  return (
    <div className={styles.fields}>
      <section className={styles.part}>
        <h2 className="heading">{t('found.people.by.names')}</h2>
        <Names {...props} />
      </section>
      <section className={styles.part}>
        <h2 className="heading">{t('found.people.by.list')}</h2>
        <List {...props} />
      </section>
    </div>
  );
}

function Names({ draft, change, wrong }: StepProps) {
  const t = useT();
  return draft.bodies.map(({ id, name }) => {
    const written = draft.names[id] ?? '';
    return (
      <TextArea
        key={id}
        rows={6}
        label={
          draft.bodies.length === 1 ? t('found.people.names') : t('found.people.names.of', { body: name })
        }
        hint={t('found.people.names.hint', { count: namesIn(written).length })}
        error={draft.list.trim() === '' ? wrong('people') : undefined}
        value={written}
        onChange={({ target }) => change({ names: { ...draft.names, [id]: target.value } })}
      />
    );
  });
}

function List({ draft, change, people, wrong }: StepProps) {
  const t = useT();
  return (
    <>
      <ListFile onList={(list) => change({ list, offices: {} })} />
      <TextArea
        rows={6}
        label={t('found.people.paste')}
        spellCheck={false}
        value={draft.list}
        error={draft.list.trim() === '' ? undefined : wrong('people')}
        onChange={({ target }) => change({ list: target.value, offices: {} })}
      />
      {draft.list.trim() === '' ? null : (
        <section className={styles.looked}>
          <p className="label" role="status">
            {t('bodies.lists.totals', { ...people.read.totals })}
          </p>
          <ListTable key={people.read.totals.error > 0 ? 'wrong' : 'clean'} preview={previewOf(people)} />
        </section>
      )}
    </>
  );
}

function ListFile({ onList }: { readonly onList: (list: string) => void }) {
  const t = useT();
  const take = async (file: File | null) => {
    if (file !== null) onList(decode(new Uint8Array(await file.arrayBuffer())).text);
  };
  return <ListFileField hint={t('found.people.file.hint')} onFile={(file) => void take(file)} />;
}
