import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { useTongue } from '../house/tongue.ts';
import { useMissing } from '../house/use-missing.tsx';
import styles from './clerk.module.css';
import type { Clerk } from './use-clerk.ts';

type Props = {
  readonly clerk: Clerk;
  readonly submit: string;
  readonly incomplete: boolean;
  /** Resolves to whether it was taken: only then is the form emptied. */
  readonly onSubmit: () => Promise<boolean>;
  readonly onClear: () => void;
  readonly children: ReactNode;
};

/** One kind of entry: Ctrl with Enter submits, and nothing typed is lost before the hall has taken it. */
export function EntryForm({ clerk, submit, incomplete, onSubmit, onClear, children }: Props) {
  const { t } = useTongue();
  const missing = useMissing(incomplete);
  const send = () => {
    void onSubmit().then((taken) => {
      if (taken) onClear();
    });
  };
  const press = () => missing.press(send);
  useKeys({ 'Ctrl+Enter': press });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      {children}
      {clerk.refused === null ? null : <Refusal {...clerk.refused} />}
      {missing.note}
      <Acts>
        <ActButton variant="act" type="submit" keys="Ctrl Enter" {...missing.button}>
          {submit}
        </ActButton>
        <ActButton variant="quiet" onClick={onClear}>
          {t('clerk.clear')}
        </ActButton>
      </Acts>
      <p className="vh" role="status" key={clerk.entered}>
        {clerk.entered === 0 || clerk.refused !== null ? '' : t('clerk.taken')}
      </p>
    </form>
  );
}
