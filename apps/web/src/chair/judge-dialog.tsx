import { tableValues } from '@tauride/kernel';
import { type Motion, rulebookOf, type SittingInSession } from '@tauride/procedure';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import type { MessageId } from '../messages/topics.ts';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import {
  emptyJudgement,
  isNumbered,
  isYesNo,
  judgeable,
  judgedOf,
  type JudgementDraft,
  type JudgementKey,
  judgementsFor,
} from './judgements.ts';

/** The chair finds on what the rules leave to judgement; a ruling, with its reason. */
export function JudgeDialog({ desk }: DialogProps) {
  const hall = useHall();
  const sitting = inSession(hall);
  return sitting === null ? null : <Judging desk={desk} sitting={sitting} />;
}

type JudgingProps = Pick<DialogProps, 'desk'> & { readonly sitting: SittingInSession };

function Judging({ desk, sitting }: JudgingProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const motions = judgeable(assembly, sitting);
  const [draft, change, clear] = useDraft<JudgementDraft>(`chair.judge.${sitting.id}`, emptyJudgement);
  const motion = motions.find(({ id }) => id === draft.motion) ?? motions[0];
  const keys = motion === undefined ? [] : judgementsFor(rulebookOf(assembly, sitting), motion);
  const judged = judgedOf(keys, draft);
  const nothing = judged === null || Object.keys(judged).length === 0;
  const submit = () => {
    if (motion === undefined || judged === null) return;
    const { reason } = draft;
    const command = { type: 'JudgeMotion', sitting: sitting.id, motion: motion.id, judged, reason } as const;
    closing(desk, desk.send(command), clear);
  };
  return (
    <DialogForm
      voice="software"
      title={t('desk.judge.title')}
      submit={t('chair.point.announce')}
      incomplete={motion === undefined || nothing || draft.reason.trim() === ''}
      refused={refusedIn(desk, t('desk.judge.title'), tongue)}
      onClose={desk.close}
      onSubmit={submit}
    >
      <Select
        label={t('desk.judge.which')}
        value={motion?.id ?? ''}
        onChange={({ target }) => change({ motion: target.value, found: {}, excludes: [] })}
      >
        {motions.map((one) => (
          <option key={one.id} value={one.id}>
            {motionTitle(one, tongue)}: {motionText(assembly, one, tongue)}
          </option>
        ))}
      </Select>
      {motion === undefined
        ? null
        : keys.map((key) => (
            <JudgementField
              key={key}
              name={key}
              motion={motion}
              sitting={sitting}
              draft={draft}
              onChange={change}
            />
          ))}
      <TextArea
        label={t('chair.point.reason')}
        hint={t('desk.judge.note')}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}

type FieldProps = {
  readonly name: JudgementKey;
  readonly motion: Motion;
  readonly sitting: SittingInSession;
  readonly draft: JudgementDraft;
  readonly onChange: (change: Partial<JudgementDraft>) => void;
};

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
