import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Select, TextArea } from '../parts/field.tsx';
import { ListFileField } from '../parts/list-file-field.tsx';
import styles from './bodies.module.css';
import { useManaged } from './use-acts.ts';

type Props = { readonly busy: boolean; readonly onLook: (file: Blob | string, body: string) => void };

/** A list of members: a file, or rows that are pasted. */
export function ListSource({ busy, onLook }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const managed = useManaged();
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [body, setBody] = useState('');
  const given = file ?? (pasted.trim() === '' ? null : pasted);
  return (
    <form
      className={styles.source}
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== null && !busy) onLook(given, body);
      }}
    >
      <ListFileField hint={t('bodies.lists.file.hint')} onFile={setFile} />
      {file === null ? (
        <TextArea
          label={t('bodies.lists.paste')}
          value={pasted}
          spellCheck={false}
          onChange={({ target }) => setPasted(target.value)}
        />
      ) : null}
      {managed.length < 2 ? null : (
        <Select
          label={t('bodies.lists.body')}
          hint={t('bodies.lists.body.hint')}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        >
          <option value="">{t('bodies.lists.body.none')}</option>
          {managed.map((one) => (
            <option key={one} value={one}>
              {assembly.bodies[one]?.name}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.acts}>
        <ActButton type="submit" disabled={given === null || busy}>
          {t('bodies.lists.look')}
        </ActButton>
      </div>
    </form>
  );
}
