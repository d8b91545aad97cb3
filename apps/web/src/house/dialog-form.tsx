import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Overlay } from '../parts/overlay.tsx';
import styles from './dialog-form.module.css';
import type { RefusalView } from './refusal-view.ts';
import { useMissing } from './use-missing.tsx';

type Props = {
  readonly title: string;
  readonly label?: ReactNode;
  readonly voice?: 'assembly' | 'software';
  readonly submit: string;
  /** Something is missing yet. */
  readonly incomplete?: boolean;
  /** It is on its way. */
  readonly busy?: boolean;
  readonly refused: RefusalView | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** An overlay that asks for what an act needs. It stays, with all that was written, when the rules say no. */
export function DialogForm({
  submit,
  incomplete = false,
  busy = false,
  refused,
  onSubmit,
  onClose,
  children,
  ...frame
}: Props) {
  const t = useT();
  const missing = useMissing(incomplete);
  const send = () => {
    if (!busy) missing.press(onSubmit);
  };
  useKeys({ 'Ctrl+Enter': send }, { inOverlay: true });
  return (
    <Overlay {...frame} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children}
        {refused === null ? null : <Refusal {...refused} />}
        {missing.note}
        <div className={styles.acts}>
          <Acts>
            <ActButton variant="act" type="submit" keys="Ctrl Enter" disabled={busy} {...missing.button}>
              {submit}
            </ActButton>
            <ActButton variant="quiet" keys="Esc" onClick={onClose}>
              {t('house.not-yet')}
            </ActButton>
          </Acts>
        </div>
      </form>
    </Overlay>
  );
}
