import { type ReactNode, useId, useState } from 'react';
import { useT } from '../messages/use-t.ts';

type Missing = {
  /** Does the act, or says that something is missing. */
  readonly press: (act: () => void) => void;
  /** For the button of the act: it can be pressed also while something is missing, and then says so. */
  readonly button: { readonly 'aria-disabled'?: true; readonly 'aria-describedby'?: string };
  readonly note: ReactNode;
};

/** An act that waits for fields to be filled in: a button that does nothing and says nothing would leave people guessing. */
export function useMissing(incomplete: boolean): Missing {
  const t = useT();
  const id = useId();
  const [isPressed, setPressed] = useState(false);
  const isTold = incomplete && isPressed;
  return {
    press: (act) => {
      setPressed(incomplete);
      if (!incomplete) act();
    },
    button: {
      ...(incomplete ? { 'aria-disabled': true } : {}),
      ...(isTold ? { 'aria-describedby': id } : {}),
    },
    note: isTold ? (
      <p id={id} role="alert">
        {t('house.missing')}
      </p>
    ) : null,
  };
}
