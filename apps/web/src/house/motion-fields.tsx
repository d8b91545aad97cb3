import { methodName } from '@tauride/minutes';
import type { ReactNode } from 'react';
import type { MessageId } from '../messages/topics.ts';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { chosenOf, formOf } from './motion-draft.ts';
import { SaidFields } from './said-fields.tsx';
import { NumberField, type WritingProps } from './number-field.tsx';
import {
  declares,
  formsToChoose,
  isReplaced,
  mayStayBare,
  type Said,
  saidOf,
  type Writing,
} from './motion-writing.ts';
import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { useTongue } from './tongue.ts';

const DeclareFields = later(async () => {
  const words = needTopics(['affairs']);
  const { DeclareFields: fields } = await import('../affairs/declare-fields.tsx');
  await words;
  return fields;
});

type Props = WritingProps & {
  /** How this room writes a change of words. */
  readonly amendment: ReactNode;
  /** What this room does not ask. */
  readonly without?: readonly Said[];
};

/** Everything that a motion asks its mover for, whatever its kind. */
export function MotionFields({ amendment, without = [], ...props }: Props) {
  const { t } = useTongue();
  const { writing, draft } = props;
  const said = saidOf(writing).filter((field) => !without.includes(field));
  const form = formOf(writing, draft);
  const replaced = form === 'amendment' && isReplaced(writing);
  const filled = said.includes('blank') && draft.blank !== '' && draft.blank !== 'names';
  const wordless = form === 'bare' && said.length === 0 && formsToChoose(writing).length === 1;
  return (
    <>
      <FormChoice {...props} />
      {form === 'amendment' && !replaced ? amendment : null}
      {replaced ? <InsteadField {...props} /> : null}
      {filled ? null : <WordsFields {...props} />}
      <SaidFields {...props} said={said} />
      {declares(writing) ? <DeclareFields draft={draft} onChange={props.onChange} /> : null}
      {wordless ? <p>{t('forms.bare')}</p> : null}
    </>
  );
}

/** Rescinding, and changing what was adopted, are one motion in several forms. */
function FormChoice({ writing, draft, onChange }: WritingProps) {
  const { t } = useTongue();
  const forms = formsToChoose(writing).filter(
    (form) => form === 'bare' || form === 'amendment' || form === 'text',
  );
  if (forms.length < 2) return null;
  return (
    <Radios
      legend={t('forms.rescind')}
      value={chosenOf(forms, draft.form)}
      options={forms.map((value) => ({ value, label: t(`forms.rescind.${value}`) }))}
      onChange={(form) => onChange({ form })}
    />
  );
}

/** What is no text is changed by putting something else in its place. */
function InsteadField({ writing, draft, onChange }: WritingProps) {
  const { t, words } = useTongue();
  const label = t('forms.instead');
  const change = (inserted: string) => onChange({ op: 'substitute', inserted });
  switch (writing.on?.wording.form) {
    case 'minutes':
    case 'limit':
      return <NumberField label={label} value={draft.inserted} onChange={change} />;
    case 'method':
      return (
        <Select label={label} value={draft.inserted} onChange={({ target }) => change(target.value)}>
          <option value="">…</option>
          {writing.methods.map((method) => (
            <option key={method} value={method}>
              {methodName(method, words)}
            </option>
          ))}
        </Select>
      );
    default:
      return (
        <TextArea
          label={label}
          hint={writing.on?.wording.form === 'parts' ? t('forms.instead.parts') : undefined}
          value={draft.inserted}
          onChange={({ target }) => change(target.value)}
        />
      );
  }
}

type OneField = 'text' | 'committee' | 'until' | 'parts';

function WordsFields(props: WritingProps) {
  const { t, words } = useTongue();
  const { writing, draft, onChange } = props;
  const form = formOf(writing, draft);
  switch (form) {
    case 'text':
    case 'committee':
    case 'until':
    case 'parts':
      return <OneField {...props} form={form} />;
    case 'limit':
      return <LimitFields {...props} />;
    case 'scope':
      return <ScopeField {...props} legend={t('forms.scope')} />;
    case 'minutes':
      return (
        <NumberField
          label={t(writing.rule.onAdopt === 'caucus' ? 'forms.caucus' : 'forms.minutes')}
          hint={mayStayBare(writing) ? t('forms.optional') : undefined}
          value={draft.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      );
    case 'method':
      return (
        <Radios
          legend={t('forms.method')}
          value={chosenOf(writing.methods, draft.method)}
          options={writing.methods.map((value) => ({ value, label: methodName(value, words) }))}
          onChange={(method) => onChange({ method })}
        />
      );
    default:
      return null;
  }
}

function OneField({ writing, draft, onChange, form }: WritingProps & { readonly form: OneField }) {
  const { t } = useTongue();
  const label = t(form === 'text' ? textLabel(writing) : `forms.${form}`);
  const hint = hintOf(writing, form, t);
  const field = {
    label,
    hint,
    value: draft[form],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ [form]: target.value }),
  };
  const long = form === 'parts' || (form === 'text' && textLabel(writing) === 'forms.text');
  return long ? <TextArea rows={5} {...field} /> : <Field {...field} />;
}

/** What the words of a motion are. */
function textLabel({ rule, kind }: Writing): MessageId {
  if (rule.onAdopt === 'suspend-rule') return 'forms.rule';
  if (rule.onAdopt === 'grant-privilege') return 'forms.asked';
  if (rule.onAdopt === 'fill-blank') return 'forms.fill';
  if (kind === 'nominate') return 'forms.nominate';
  return rule.class === 'main' || rule.class === 'subsidiary' || rule.class === 'bring-back'
    ? 'forms.text'
    : 'forms.words';
}

function hintOf(writing: Writing, form: OneField, t: ReturnType<typeof useTongue>['t']): string | undefined {
  if (form === 'parts') return t('forms.parts.hint');
  if (mayStayBare(writing)) return t('forms.optional');
  if (form === 'text') return textLabel(writing) === 'forms.text' ? t('forms.text.hint') : undefined;
  return t(`forms.${form}.hint`);
}

function LimitFields({ writing, draft, onChange }: WritingProps) {
  const { t } = useTongue();
  return (
    <>
      <NumberField
        label={t('forms.speech-minutes')}
        hint={t('forms.optional')}
        value={draft.speechMinutes}
        onChange={(speechMinutes) => onChange({ speechMinutes })}
      />
      <NumberField
        label={t('forms.speeches')}
        hint={t('forms.optional')}
        value={draft.speeches}
        onChange={(speeches) => onChange({ speeches })}
      />
      {writing.on === null ? null : (
        <ScopeField writing={writing} draft={draft} onChange={onChange} legend={t('forms.limits')} />
      )}
    </>
  );
}

function ScopeField({ draft, onChange, legend }: WritingProps & { readonly legend: string }) {
  const { t } = useTongue();
  return (
    <Radios
      legend={legend}
      value={draft.scope}
      options={(['immediate', 'all-pending'] as const).map((value) => ({
        value,
        label: t(`forms.scope.${value}`),
      }))}
      onChange={(scope) => onChange({ scope })}
    />
  );
}
