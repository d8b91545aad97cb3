import { chooseAndRemember } from '../messages/catalogue.ts';
import { languageNames, languages } from '../messages/topics.ts';
import { useLocale, useT } from '../messages/use-t.ts';
import styles from './found.module.css';

/** The language of the screen, beside how far one has come. */
export function LanguageSwitch({ label }: { readonly label?: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {label === undefined ? null : <span>{label}</span>}
      <select
        className={styles.language}
        aria-label={t('found.screen-language')}
        value={locale}
        onChange={({ target }) => {
          const chosen = languages.find((one) => one === target.value);
          if (chosen !== undefined) void chooseAndRemember(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </>
  );
}
