import { Field, Select } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { choices, chosenOf } from './motion-draft.ts';
import { NumberField, type WritingProps } from './number-field.tsx';
import type { Said } from './motion-writing.ts';
import { useTongue } from './tongue.ts';

type Props = WritingProps & { readonly said: readonly Said[] };

/** What the mover says of the motion beyond its words. */
export function SaidFields({ said, ...props }: Props) {
  return said.map((field) => <SaidField key={field} {...props} field={field} />);
}

type FieldProps = WritingProps & { readonly field: Said };

function SaidField({ field, ...props }: FieldProps) {
  switch (field) {
    case 'hour':
    case 'on-behalf':
    case 'topic':
      return <LineField {...props} field={field} />;
    case 'speaker':
      return <SpeakerField {...props} />;
    case 'subject':
      return <SubjectField {...props} />;
    case 'session':
      return <SessionField {...props} />;
    case 'blank':
      return <BlankFields {...props} />;
    case 'suspends':
    case 'privilege':
      return <ChoiceField {...props} field={field} />;
    case 'special-order':
    case 'adds-special-order':
    case 'prevailing':
      return <CheckField {...props} field={field} />;
  }
}

const lines = {
  hour: { at: 'until', label: 'forms.hour', hint: 'forms.hour.hint' },
  'on-behalf': { at: 'onBehalfOf', label: 'forms.behalf', hint: 'forms.optional' },
  topic: { at: 'subject', label: 'forms.topic', hint: 'forms.optional' },
} as const;

function LineField({ field, draft, onChange }: WritingProps & { readonly field: keyof typeof lines }) {
  const { t } = useTongue();
  const { at, label, hint } = lines[field];
  return (
    <Field
      label={t(label)}
      hint={t(hint)}
      value={draft[at]}
      onChange={({ target }) => onChange({ [at]: target.value })}
    />
  );
}

function SpeakerField({ writing, draft, onChange }: WritingProps) {
  const { t } = useTongue();
  return (
    <NumberField
      label={t('forms.speaker')}
      hint={writing.kind === 'moderated-caucus' ? undefined : t('forms.optional')}
      value={draft.speaker}
      onChange={(speaker) => onChange({ speaker })}
    />
  );
}

function SubjectField({ writing, draft, onChange }: WritingProps) {
  const { t } = useTongue();
  return (
    <Select
      label={t('forms.subject')}
      value={chosenOf(writing.subjects, draft.subject)}
      onChange={({ target }) => onChange({ subject: target.value })}
    >
      {writing.subjects.map((subject) => (
        <option key={subject}>{subject}</option>
      ))}
    </Select>
  );
}

function ChoiceField({
  field,
  draft,
  onChange,
}: WritingProps & { readonly field: 'suspends' | 'privilege' }) {
  const { t } = useTongue();
  const options =
    field === 'suspends'
      ? choices.suspends.map((value) => ({ value: value as string, label: t(`forms.suspends.${value}`) }))
      : choices.privilege.map((value) => ({ value: value as string, label: t(`forms.privilege.${value}`) }));
  return (
    <Radios
      legend={t(`forms.${field}`)}
      value={chosenOf<string>(choices[field], draft[field])}
      options={options}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
}

function BlankFields({ draft, onChange }: WritingProps) {
  const { t } = useTongue();
  const blank = chosenOf(choices.blank, draft.blank);
  const wrong = draft.amount.trim() !== '' && !/^\d{1,15}$/u.test(draft.amount.trim());
  return (
    <>
      <Radios
        legend={t('forms.blank')}
        value={blank}
        options={choices.blank.map((value) => ({ value, label: t(`forms.blank.${value}`) }))}
        onChange={(value) => onChange({ blank: value })}
      />
      {blank === 'names' ? null : (
        <Field
          label={t('forms.amount')}
          inputMode="numeric"
          error={wrong ? t('forms.number') : undefined}
          value={draft.amount}
          onChange={({ target }) => onChange({ amount: target.value })}
        />
      )}
    </>
  );
}

function SessionField({ draft, onChange }: WritingProps) {
  const { t } = useTongue();
  return (
    <Select
      label={t('forms.session')}
      value={draft.session}
      onChange={({ target }) => onChange({ session: target.value })}
    >
      <option value="">{t('forms.session.unsaid')}</option>
      {choices.session.map((session) => (
        <option key={session} value={session}>
          {t(`forms.session.${session}`)}
        </option>
      ))}
    </Select>
  );
}

function CheckField({
  field,
  draft,
  onChange,
}: WritingProps & { readonly field: 'special-order' | 'adds-special-order' | 'prevailing' }) {
  const { t } = useTongue();
  switch (field) {
    case 'special-order':
      return (
        <Check
          label={t('forms.special-order')}
          hint={t('forms.special-order.hint')}
          checked={draft.specialOrder}
          onChange={(specialOrder) => onChange({ specialOrder })}
        />
      );
    case 'adds-special-order':
      return (
        <Check
          label={t('forms.adds-special-order')}
          checked={draft.addsSpecialOrder}
          onChange={(addsSpecialOrder) => onChange({ addsSpecialOrder })}
        />
      );
    case 'prevailing':
      return (
        <Check
          label={t('forms.prevailing')}
          hint={t('forms.prevailing.hint')}
          checked={draft.prevailing}
          onChange={(prevailing) => onChange({ prevailing })}
        />
      );
  }
}
