import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { CodeField } from './code-field.tsx';
import { isCode } from './codes.ts';
import { CodesForm } from './codes-form.tsx';
import styles from './pressure.module.css';
import { useCodes } from './use-codes.ts';

type Props = {
  /** What is about to be cast, as it is read. */
  readonly chosen: ReactNode;
  /** What casts it. */
  readonly act: string;
  readonly busy: boolean;
  readonly onConfirm: (code: string) => void;
  readonly onBack: () => void;
};

/** Between the choice and the vote: this member's own code. Whoever has none chooses one first. */
export function ConfirmStep({ chosen, act, busy, onConfirm, onBack }: Props) {
  const { t } = useTongue();
  const codes = useCodes();
  const [code, setCode] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // Whoever pressed the key of the vote goes on with digits.
  useEffect(() => form.current?.querySelector('input')?.focus(), [codes.isSet]);
  const back = (
    <ActButton variant="quiet" onClick={onBack}>
      {t('pressure.confirm.back')}
    </ActButton>
  );
  if (codes.isSet === null) return <>{chosen}</>;
  if (!codes.isSet)
    return (
      <div className={styles.form}>
        {chosen}
        <p>{t('pressure.confirm.none')}</p>
        <CodesForm codes={codes} onDone={() => undefined} />
        <Acts>{back}</Acts>
      </div>
    );
  return (
    <form
      className={styles.form}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isCode(code) || busy) return;
        onConfirm(code);
        setCode('');
      }}
    >
      {chosen}
      <CodeField
        label={t('pressure.confirm.code')}
        hint={t('pressure.confirm.hint')}
        value={code}
        onChange={setCode}
      />
      <Acts>
        <ActButton variant="act" type="submit" disabled={!isCode(code)} aria-disabled={busy}>
          {act}
        </ActButton>
        {back}
      </Acts>
    </form>
  );
}
