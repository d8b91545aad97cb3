import { useId } from 'react';
import { useT } from '../messages/use-t.ts';
import styles from './list-file-field.module.css';

type Props = { readonly hint: string; readonly onFile: (file: File | null) => void };

/** Takes a list of members as a file, also the same file anew once it was corrected. */
export function ListFileField({ hint, onFile }: Props) {
  const t = useT();
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {t('bodies.lists.file')}
      </label>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-describedby={`${id}-hint`}
        onClick={({ currentTarget }) => void (currentTarget.value = '')}
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
      <p id={`${id}-hint`} className="small">
        {hint}
      </p>
    </div>
  );
}
