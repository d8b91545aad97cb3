import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';

type Words = {
  readonly label: string;
  /** What to write, or what follows from it. */
  readonly hint?: ReactNode;
  /** What is wrong with what was written, and what to do. What was typed stays. */
  readonly error?: string | undefined;
};

type FrameProps = Words & {
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
};

function Frame({ label, hint, error, children }: FrameProps) {
  const id = useId();
  const described = hint !== undefined || error !== undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: described ? `${id}-note` : undefined })}
      {described ? (
        <p id={`${id}-note`} className={error === undefined ? 'small' : styles.error}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  );
}

/** One line of text, a number, a date or a search. */
export function Field({ label, hint, error, ...input }: Words & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <input
          type="text"
          {...input}
          id={id}
          className={styles.control}
          aria-describedby={describedBy}
          aria-invalid={error === undefined ? undefined : true}
        />
      )}
    </Frame>
  );
}

/** Words of the assembly, in serif: a statement, a reason, the text of a motion. */
export function TextArea({
  label,
  hint,
  error,
  ...input
}: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <textarea
          rows={3}
          {...input}
          id={id}
          className={styles.words}
          aria-describedby={describedBy}
          aria-invalid={error === undefined ? undefined : true}
        />
      )}
    </Frame>
  );
}

/** A choice from a list; its `option` elements are the children. */
export function Select({
  label,
  hint,
  error,
  children,
  ...input
}: Words & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <select {...input} id={id} className={styles.control} aria-describedby={describedBy}>
          {children}
        </select>
      )}
    </Frame>
  );
}
