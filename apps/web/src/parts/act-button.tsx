import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './act-button.module.css';

/** Act: the one thing this person should do now, in red. Plain and quiet: other acts. Link: within a sentence. */
export type ActVariant = 'act' | 'plain' | 'quiet' | 'link';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: ActVariant;
  /** The key that does the same, as it is written on the keyboard. */
  readonly keys?: string;
  /** Takes the whole width and the height of a vote. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A button that names an act. */
export function ActButton({
  variant = 'plain',
  keys,
  wide = false,
  children,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-variant={variant}
      data-wide={wide || undefined}
    >
      <span>{children}</span>
      {keys === undefined ? null : <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}

/** A row of acts that wraps; the red one comes first. */
export function Acts({ children }: { readonly children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}
