import type { MotionKind } from '@tauride/procedure';
import { useTongue } from '../../house/tongue.ts';
import { Field, TextArea } from '../../parts/field.tsx';
import { Check, Radios } from '../../parts/radios.tsx';
import { formFor, type MotionDraft, wholeNumber } from '../../house/motion-draft.ts';

type Props = {
  readonly kind: MotionKind;
  readonly draft: MotionDraft;
  readonly onChange: (change: Partial<MotionDraft>) => void;
};

/** What each kind of motion asks for, besides amendments. */
export function SimpleFields({ kind, draft, onChange }: Props) {
  const { t } = useTongue();
  switch (formFor(kind)) {
    case 'text':
      return <MainFields kind={kind} draft={draft} onChange={onChange} />;
    case 'committee':
      return (
        <Field
          label={t('delegate.form.committee')}
          hint={t('delegate.form.committee.hint')}
          value={draft.committee}
          onChange={(event) => onChange({ committee: event.target.value })}
        />
      );
    case 'until':
      return (
        <Field
          label={t('delegate.form.until')}
          hint={t('delegate.form.until.hint')}
          value={draft.until}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      );
    case 'limit':
      return <LimitFields kind={kind} draft={draft} onChange={onChange} />;
    case 'scope':
      return (
        <Radios
          legend={t('delegate.form.scope')}
          value={draft.scope}
          options={(['immediate', 'all-pending'] as const).map((value) => ({
            value,
            label: t(`delegate.form.scope.${value}`),
          }))}
          onChange={(scope) => onChange({ scope })}
        />
      );
    case 'minutes':
      return (
        <NumberField
          label={t('delegate.form.minutes')}
          value={draft.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      );
    default:
      return kind === 'reconsider' ? (
        <Check
          label={t('delegate.form.prevailing')}
          hint={t('delegate.form.prevailing.hint')}
          checked={draft.prevailing}
          onChange={(prevailing) => onChange({ prevailing })}
        />
      ) : (
        <p>{t('delegate.form.bare')}</p>
      );
  }
}

function MainFields({ draft, onChange }: Props) {
  const { t } = useTongue();
  return (
    <>
      <TextArea
        label={t('delegate.form.text')}
        hint={t('delegate.form.text.hint')}
        rows={5}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Field
        label={t('delegate.form.behalf')}
        hint={t('parts.field.optional')}
        value={draft.onBehalfOf}
        onChange={(event) => onChange({ onBehalfOf: event.target.value })}
      />
    </>
  );
}

function LimitFields({ draft, onChange }: Props) {
  const { t } = useTongue();
  return (
    <>
      <NumberField
        label={t('delegate.form.speech-minutes')}
        hint={t('parts.field.optional')}
        value={draft.speechMinutes}
        onChange={(speechMinutes) => onChange({ speechMinutes })}
      />
      <NumberField
        label={t('delegate.form.speeches')}
        hint={t('parts.field.optional')}
        value={draft.speeches}
        onChange={(speeches) => onChange({ speeches })}
      />
    </>
  );
}

type NumberProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function NumberField({ label, hint, value, onChange }: NumberProps) {
  const { t } = useTongue();
  const wrong = value.trim() !== '' && wholeNumber(value) === null;
  return (
    <Field
      label={label}
      hint={hint}
      inputMode="numeric"
      error={wrong ? t('delegate.form.number') : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
