import { Field } from '../parts/field.tsx';
import { type MotionDraft, wholeNumber } from './motion-draft.ts';
import type { Writing } from './motion-writing.ts';
import { useTongue } from './tongue.ts';

/** What every field of a motion's form is given. */
export type WritingProps = {
  readonly writing: Writing;
  readonly draft: MotionDraft;
  readonly onChange: (change: Partial<MotionDraft>) => void;
};

type NumberProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A whole number from 1 up; anything else is told at once. */
export function NumberField({ label, hint, value, onChange }: NumberProps) {
  const { t } = useTongue();
  const wrong = value.trim() !== '' && wholeNumber(value) === null;
  return (
    <Field
      label={label}
      hint={hint}
      inputMode="numeric"
      error={wrong ? t('forms.number') : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
