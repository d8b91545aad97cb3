import type { ReactNode } from 'react';
import { useId } from 'react';
import { useT } from '../messages/use-t.ts';
import { Acts } from './act-button.tsx';
import styles from './say.module.css';

type Props = {
  /** The chair's words, ready to be read aloud, with their quotation marks. */
  readonly words: string;
  /** The acts that do what the words say. */
  readonly children?: ReactNode;
};

/** What the chair says now, with the acts that do it. One on a screen. */
export function Say({ words, children }: Props) {
  const t = useT();
  const id = useId();
  return (
    <section className={styles.say} aria-labelledby={id}>
      <h2 className="label" id={id}>
        {t('parts.say.heading')}
      </h2>
      <p>{words}</p>
      {children === undefined ? null : (
        <div className={styles.acts}>
          <Acts>{children}</Acts>
        </div>
      )}
    </section>
  );
}
