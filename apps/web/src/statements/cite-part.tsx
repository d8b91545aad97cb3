import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import type { Row } from './rows.ts';
import styles from './statements.module.css';

type Props = { readonly title: string; readonly rows: readonly Row[] };

/** What to write where the page is quoted: the entries, and the record in which they stand. */
export function CitePart({ title, rows }: Props) {
  const { assembly, record } = useHall();
  const { t, locale } = useTongue();
  const [copied, setCopied] = useState(false);
  if (rows.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const entries = list.format(rows.map(({ recorded }) => String(recorded.seq)));
  const words = [
    t('statements.cite.text', { assembly: assembly.name, title, entries }),
    record.phase === 'checked'
      ? t('statements.cite.record', { size: record.head.size, root: record.head.root })
      : '',
    `${window.location.origin}${window.location.pathname}`,
  ].filter(Boolean);
  const copy = () => {
    // Only secure addresses have a clipboard; the text can be selected in any.
    void navigator.clipboard?.writeText(words.join(' ')).then(() => setCopied(true));
  };
  return (
    <section className={styles.cite} id="cite" tabIndex={-1}>
      <h2 className="heading">{t('statements.cite')}</h2>
      <p>{words.join(' ')}</p>
      {navigator.clipboard === undefined ? null : (
        <p className={styles.copy}>
          <ActButton variant="quiet" onClick={copy}>
            {t('statements.cite.copy')}
          </ActButton>
          <span role="status">{copied ? t('statements.cite.copied') : ''}</span>
        </p>
      )}
    </section>
  );
}
