import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { TextArea } from '../parts/field.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { CameraPart, hasCamera } from './camera-part.tsx';
import type { Compared } from './compare-with.ts';
import { noteIn } from './seen-link.ts';
import styles from './record.module.css';
import { useBrought } from './use-brought.ts';
import { useComparing } from './use-comparing.ts';

/** Holds what another browser was shown against what this one was: by link, by camera, by pasting it, or from a file. */
export function ComparePart() {
  const { t } = useTongue();
  const [brought, bring] = useBrought();
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const isUnreadable = text.trim() !== '' && noteIn(text) === null;
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('record.compare')}</h2>
      <p>{t('record.compare.how')}</p>
      <Result brought={brought} />
      {camera ? (
        <CameraPart
          onFound={(found) => {
            setCamera(false);
            bring(found);
          }}
          onEnd={() => setCamera(false)}
        />
      ) : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') bring(text);
        }}
      >
        <TextArea
          label={t('record.compare.paste')}
          hint={t('record.compare.paste-hint')}
          error={isUnreadable ? t('record.compare.unreadable') : undefined}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Acts>
          <ActButton type="submit">{t('record.compare.act')}</ActButton>
          {hasCamera() && !camera ? (
            <ActButton onClick={() => setCamera(true)}>{t('record.compare.camera')}</ActButton>
          ) : null}
        </Acts>
        <label className={styles.file}>
          <span>{t('record.compare.file')}</span>
          <input
            type="file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void file.text().then(bring);
            }}
          />
        </label>
      </form>
    </section>
  );
}

/** What came of it, spoken when it is there. */
function Result({ brought }: { readonly brought: string | null }) {
  const { record } = useHall();
  const { t } = useTongue();
  const found = useComparing(brought);
  const isWaiting = brought !== null && found === null;
  return (
    <div role="status" className={styles.result}>
      {isWaiting ? (
        <StateMark kind="wait">
          {t(record.phase === 'not-open' ? 'record.compare.not-open' : 'record.compare.waiting')}
        </StateMark>
      ) : null}
      {found === null ? null : <ComparedWords compared={found.compared} />}
    </div>
  );
}

/** A comparison in one sentence. */
export function ComparedWords({ compared }: { readonly compared: Compared }) {
  const { t, locale } = useTongue();
  const number = (count: number): string => count.toLocaleString(locale);
  switch (compared.kind) {
    case 'same':
      return <StateMark>{t('record.compared.same', { size: number(compared.size) })}</StateMark>;
    case 'earlier':
    case 'later': {
      const values = { size: number(compared.size), mine: number(compared.mine) };
      return <StateMark>{t(`record.compared.${compared.kind}`, values)}</StateMark>;
    }
    case 'disagree': {
      const values = { size: number(compared.size), mine: number(compared.mine) };
      return <StateMark kind="alert">{t('record.compared.disagree', values)}</StateMark>;
    }
    case 'elsewhere':
      return <StateMark kind="off">{t('record.compared.elsewhere', { origin: compared.origin })}</StateMark>;
    default:
      return <StateMark kind="off">{t(`record.compared.${compared.kind}`)}</StateMark>;
  }
}
