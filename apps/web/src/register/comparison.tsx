import type { RegisterLine } from '@tauride/procedure';
import { useMemo } from 'react';
import { useTongue } from '../house/tongue.ts';
import { Refusal } from '../parts/notice.tsx';
import { digestOf } from './register-lines.ts';
import styles from './register.module.css';

type Props = {
  readonly lines: readonly RegisterLine[];
  /** What the journal has; null where it is older than registers. */
  readonly sealed: string | null;
};

/** The digest of the lines, worked out in this browser, against the one in the record. */
export function Comparison({ lines, sealed }: Props) {
  const { t } = useTongue();
  const own = useMemo(() => digestOf(lines), [lines]);
  if (sealed === null) return <p className="small">{t('register.unsealed')}</p>;
  if (own !== sealed)
    return (
      <Refusal
        title={t('register.differs')}
        why={t('register.differs.why', { own: short(own), sealed: short(sealed) })}
      />
    );
  return (
    <section className={styles.same}>
      <h2 className="heading">{t('register.same')}</h2>
      <p className="small">{t('register.same.why')}</p>
      <p className={styles.digest}>
        <span className="vh">{t('register.digest')}: </span>
        <bdi>{own.replaceAll(/(.{8})(?=.)/gu, '$1 ')}</bdi>
      </p>
    </section>
  );
}

function short(digest: string): string {
  return digest.slice(0, 12).replaceAll(/(.{4})(?=.)/gu, '$1 ');
}
