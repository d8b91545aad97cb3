import { useEffect, useId, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useKeys } from '../keys/use-keys.ts';
import styles from './overlay.module.css';

type Props = {
  readonly title: string;
  /** Above the title: who raised it, with the citation. */
  readonly label?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Serif for a question of the assembly, sans for words of the software. */
  readonly voice?: 'assembly' | 'software';
};

/** Rises from the bottom edge. The question stays lit above the veil; everything behind is inert until it closes, and
 *  focus then returns to the act that opened it. */
export function Overlay({ title, label, onClose, children, voice = 'assembly' }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useCover(dialog);
  useKeys({ Escape: onClose }, { inOverlay: true });
  return createPortal(
    <div>
      <div className={styles.veil} />
      <div className={styles.place}>
        <div
          className={styles.dialog}
          data-voice={voice}
          role="dialog"
          aria-modal="true"
          aria-labelledby={id}
          ref={dialog}
          tabIndex={-1}
        >
          {label === undefined ? null : <p className="label">{label}</p>}
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      </div>
    </div>,
    document.body,
  );
}

/** Covers the page below: inert, with the question's end measured so that the dialog stays under it. */
function useCover(dialog: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const page = document.getElementById('root');
    const opener = document.activeElement;
    const measure = () => dialog.current?.style.setProperty('--question-end', `${questionEnd()}px`);
    if (page !== null) page.inert = true;
    document.documentElement.dataset['overlay'] = 'open';
    measure();
    focusFirst(dialog.current);
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
      delete document.documentElement.dataset['overlay'];
      if (page !== null) page.inert = false;
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialog]);
}

/** The lower edge of the question in the window, in px; 0 when it is scrolled away. */
function questionEnd(): number {
  const question = document.getElementById('question');
  return Math.max(0, Math.round(question?.getBoundingClientRect().bottom ?? 0));
}

/** The first field; of a group of radios the one that is chosen, as with the Tab key. */
function focusFirst(dialog: HTMLElement | null): void {
  const first = (selector: string) => dialog?.querySelector<HTMLElement>(selector);
  const field = first('input, textarea, select');
  const group = field instanceof HTMLInputElement && field.type === 'radio' ? CSS.escape(field.name) : null;
  const chosen = group === null ? null : first(`input[name="${group}"]:checked`);
  (chosen ?? field ?? first('button') ?? dialog)?.focus();
}
