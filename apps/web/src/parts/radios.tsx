import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './radios.module.css';

export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  /** The key that chooses it. */
  readonly keys?: string;
};

type Props<Value extends string> = {
  readonly legend: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Rows under each other, side by side, or joined in one frame. */
  readonly layout?: 'rows' | 'across' | 'joined';
  readonly hideLegend?: boolean;
};

/** One of several: rows in a form, or kinds joined in a frame where the chosen one is inverted. */
export function Radios<Value extends string>({
  layout = 'rows',
  hideLegend = false,
  ...props
}: Props<Value>) {
  const name = useId();
  const { legend, options, value, onChange } = props;
  return (
    <fieldset>
      <legend className={hideLegend ? 'vh' : styles.legend}>{legend}</legend>
      <div className={styles.radios} data-layout={layout}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.keys === undefined ? null : <kbd aria-hidden="true">{option.keys}</kbd>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type SwitchProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** On or off. */
export function Check({ label, hint, checked, onChange }: SwitchProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
