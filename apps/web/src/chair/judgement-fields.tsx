import { tableValues } from '@tauride/kernel';
import type { Motion, MotionId, SittingInSession } from '@tauride/procedure';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { MessageId } from '../messages/topics.ts';
import { Field, Select } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { type Findings, isNumbered, isYesNo, judgeable, type JudgementKey } from './judgements.ts';

type Props = {
  readonly names: readonly JudgementKey[];
  /** What the chair judges; without an id where it is about to be entered. */
  readonly motion: Pick<Motion, 'kind' | 'target'> & { readonly id: MotionId | null };
  readonly sitting: SittingInSession;
  readonly draft: Findings;
  readonly onChange: (change: Partial<Findings>) => void;
};

/** What the rules leave to the chair's judgement about a motion, one field for each. */
export function JudgementFields({ names, ...props }: Props) {
  return names.map((name) => <JudgementField key={name} name={name} {...props} />);
}

type FieldProps = Omit<Props, 'names'> & { readonly name: JudgementKey };

/** `winnersNotified` is said by `desk.judge.winners-notified`. */
function labelOf(name: JudgementKey): MessageId {
  return `desk.judge.${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}` as MessageId;
}

function JudgementField(props: FieldProps) {
  const { t } = useTongue();
  const { name, draft, onChange } = props;
  const label = t(labelOf(name));
  const value = draft.found[name] ?? '';
  const find = (found: string) => onChange({ found: { ...draft.found, [name]: found } });
  if (isYesNo(name))
    return (
      <Radios
        layout="across"
        legend={label}
        value={value}
        options={[
          { value: 'yes', label: t('parts.choice.yes') },
          { value: 'no', label: t('parts.choice.no') },
          { value: '', label: t('desk.judge.unchanged') },
        ]}
        onChange={find}
      />
    );
  if (isNumbered(name)) return <NumberJudgement {...props} label={label} onFind={find} />;
  if (name === 'excludes') return <Excludes {...props} />;
  return name === 'appealOn' ? (
    <Select label={label} value={value} onChange={({ target }) => find(target.value)}>
      <option value="">{t('desk.judge.unchanged')}</option>
      {(['decorum', 'priority-of-business', 'other'] as const).map((about) => (
        <option key={about} value={about}>
          {t(`desk.judge.appeal-on.${about}`)}
        </option>
      ))}
    </Select>
  ) : (
    <SameAs {...props} label={label} onFind={find} />
  );
}

type OneProps = FieldProps & { readonly label: string; readonly onFind: (found: string) => void };

function NumberJudgement({ name, draft, label, onFind }: OneProps) {
  const { t } = useTongue();
  const value = draft.found[name] ?? '';
  const wrong = value.trim() !== '' && !/^\d{1,9}$/u.test(value.trim());
  return (
    <Field
      label={label}
      inputMode="numeric"
      hint={
        name === 'submitted' ? undefined : t(`desk.judge.${name === 'distance' ? 'distance' : 'reach'}.hint`)
      }
      error={wrong ? t('desk.judge.number') : undefined}
      value={value}
      onChange={({ target }) => onFind(target.value)}
    />
  );
}

function SameAs({ name, motion, sitting, draft, label, onFind }: OneProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const others = tableValues(assembly.motions).filter(
    ({ id, body, kind }) => id !== motion.id && sitting.bodies.includes(body) && kind === motion.kind,
  );
  if (others.length === 0) return null;
  return (
    <Select label={label} value={draft.found[name] ?? ''} onChange={({ target }) => onFind(target.value)}>
      <option value="">{tongue.t('desk.judge.unchanged')}</option>
      {others.map((one) => (
        <option key={one.id} value={one.id}>
          {motionTitle(one, tongue)}: {motionText(assembly, one, tongue)}
        </option>
      ))}
    </Select>
  );
}

/** Other open questions that fall with the adoption of this one. */
function Excludes({ motion, sitting, draft, onChange }: FieldProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const others = judgeable(assembly, sitting).filter(({ id }) => id !== motion.id && id !== motion.target);
  if (others.length === 0) return null;
  const chosen = draft.excludes;
  return (
    <fieldset>
      <legend>{tongue.t('desk.judge.excludes')}</legend>
      {others.map((one) => (
        <Check
          key={one.id}
          label={motionTitle(one, tongue)}
          checked={chosen.includes(one.id)}
          onChange={(checked) =>
            onChange({
              excludes: checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id),
            })
          }
        />
      ))}
    </fieldset>
  );
}
