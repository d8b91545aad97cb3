import { languageNames, languages } from '../messages/topics.ts';
import { useT } from '../messages/use-t.ts';
import { Field, Select } from '../parts/field.tsx';
import styles from './found.module.css';
import type { StepProps } from './wizard.tsx';

/** What the assembly is called, and by which language and clocks it keeps its minutes. */
export function NameStep({ draft, change, wrong }: StepProps) {
  const t = useT();
  return (
    <div className={styles.fields}>
      <Field
        label={t('found.name.name')}
        autoComplete="organization"
        value={draft.name}
        error={wrong('name')}
        onChange={({ target }) => change({ name: target.value })}
      />
      <div className={styles.two}>
        <Select
          label={t('found.name.language')}
          value={draft.language}
          onChange={({ target }) => change({ language: target.value })}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </Select>
        <Field
          label={t('found.name.zone')}
          list="zones"
          spellCheck={false}
          value={draft.timeZone}
          error={wrong('timeZone')}
          onChange={({ target }) => change({ timeZone: target.value.trim() })}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
      </div>
    </div>
  );
}
