import { Field } from '../parts/field.tsx';
import { digits } from './codes.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
};

/** Digits that nobody who looks on can read; a phone shows its keys for numbers. */
export function CodeField({ label, value, onChange, ...more }: Props) {
  return (
    <Field
      {...more}
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      pattern={`[0-9]{${digits.least},${digits.most}}`}
      maxLength={digits.most}
      value={value}
      onChange={({ target }) => onChange(target.value.replaceAll(/[^0-9]/gu, ''))}
    />
  );
}
