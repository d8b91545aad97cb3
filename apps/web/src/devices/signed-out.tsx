import { useState } from 'react';
import { rememberLetIn } from '../live/let-in.ts';
import { storageOrNull } from '../live/key.ts';
import { useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Question } from '../parts/question.tsx';
import { unsentIn } from './kept-here.ts';
import styles from './devices.module.css';

/** The room was left, by whoever ended it: what to do now, and what is kept. */
export function SignedOut({ by }: { readonly by: 'device' | 'link' }) {
  const t = useT();
  const [unsent] = useState(() => unsentIn(storageOrNull('localStorage')));
  const goOn = () => {
    rememberLetIn(storageOrNull('localStorage'), 'no');
    window.location.assign('/gallery');
  };
  return (
    <main className={styles.out}>
      <Question state="none" label={t('devices.ended.label')} text={t(`devices.ended.${by}.text`)} />
      <p role="alert">{t(`devices.ended.${by}.hint`)}</p>
      <p>{t('devices.ended.kept', { count: unsent })}</p>
      <Acts>
        <a className={styles.act} href="/enter">
          {t('devices.ended.enter')}
        </a>
        {by === 'link' ? null : (
          <ActButton variant="link" onClick={goOn}>
            {t('devices.ended.look')}
          </ActButton>
        )}
      </Acts>
    </main>
  );
}
