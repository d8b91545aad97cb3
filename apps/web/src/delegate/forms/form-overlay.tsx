import type { ReactNode } from 'react';
import { refusalView } from '../../house/refusal-view.ts';
import { useTongue } from '../../house/tongue.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import { Refusal } from '../../parts/notice.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import type { Refused } from '../use-turn.ts';
import styles from './forms.module.css';

type Props = {
  readonly title: string;
  readonly label?: string;
  readonly submit: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Asks for what an act needs, under the question. It stays open with everything in it when the rules say no. */
export function FormOverlay({ submit, ready, busy, refused, onSubmit, onClose, children, ...frame }: Props) {
  const tongue = useTongue();
  const send = () => {
    if (ready && !busy) onSubmit();
  };
  useKeys({ 'Ctrl+Enter': send }, { inOverlay: true });
  return (
    <Overlay {...frame} voice="software" onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children}
        {refused === null ? null : <Refusal {...refusalView(refused.problem, refused.act, tongue)} />}
        <Acts>
          <ActButton variant="act" type="submit" keys="Ctrl Enter" disabled={!ready} aria-disabled={busy}>
            {submit}
          </ActButton>
          <ActButton variant="quiet" keys="Esc" onClick={onClose}>
            {tongue.t('member.form.close')}
          </ActButton>
        </Acts>
      </form>
    </Overlay>
  );
}
