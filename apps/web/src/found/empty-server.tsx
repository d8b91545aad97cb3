import { useT } from '../messages/use-t.ts';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './found.module.css';

/** How the line begins that a server prints, in whatever language its page is read. */
const PRINTED = 'found an assembly: http…/found#founding=…';

/** What whoever has no founding link finds on a server without an assembly. */
export function EmptyServer({ wrong }: { readonly wrong: boolean }) {
  const t = useT();
  return (
    <div className={styles.page}>
      <Head name="Tauride" where={t('found.title')} end={<LanguageSwitch />} />
      <main className={styles.plain}>
        <Question state="none" label={t('found.empty.label')} text={t('found.empty.text')} />
        {wrong ? <p role="alert">{t('found.empty.wrong')}</p> : null}
        <p>{t('found.empty.where')}</p>
        <pre className={styles.printed}>{PRINTED}</pre>
        <p className="small">{t('found.empty.safe')}</p>
      </main>
    </div>
  );
}

/** The founding link opens nothing any more. */
export function FoundedAlready() {
  const t = useT();
  return (
    <div className={styles.page}>
      <Head name="Tauride" where={t('found.title')} />
      <main className={styles.plain}>
        <Question state="none" label={t('found.already.label')} text={t('found.already.text')} />
        <p>{t('found.already.hint')}</p>
        <p>
          <a href="/gallery">{t('found.already.gallery')}</a>
        </p>
      </main>
    </div>
  );
}
