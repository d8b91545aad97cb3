import { useState } from 'react';
import { chooseAndRemember } from '../messages/catalogue.ts';
import { languageNames, languages } from '../messages/topics.ts';
import { useLocale, useT } from '../messages/use-t.ts';
import { chooseTheme, storedTheme, themes } from '../theme.ts';
import styles from './menus.module.css';
import { Radios } from './radios.tsx';

/** Every language by its own name; choosing one switches the page and is remembered. */
export function LanguageMenu() {
  const t = useT();
  const locale = useLocale();
  return (
    <nav className={styles.languages} aria-label={t('parts.language.label')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={language === locale ? 'true' : undefined}
          onClick={() => void chooseAndRemember(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </nav>
  );
}

/** Paper, night, or as the system is set. */
export function ThemeSwitch() {
  const t = useT();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <Radios
      layout="joined"
      legend={t('parts.theme.label')}
      value={theme}
      options={themes.map((value) => ({ value, label: t(`parts.theme.${value}`) }))}
      onChange={(value) => {
        setTheme(value);
        chooseTheme(value);
      }}
    />
  );
}
