import { tableValues } from '@tauride/kernel';
import type { MotionId, PersonInHall, SittingInSession } from '@tauride/procedure';
import { useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { DialogForm } from '../house/dialog-form.tsx';
import { motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select, TextArea } from '../parts/field.tsx';

type Props = {
  readonly sitting: SittingInSession;
  readonly person: PersonInHall;
  readonly name: string;
  /** Already sent out: to be let in again. */
  readonly isOut: boolean;
  readonly onClose: () => void;
};

/** Sends somebody out of a sitting, or lets them in again, with the reason that the minutes give. */
export function ExpelForm({ sitting, person, name, isOut, onClose }: Props) {
  const acts = useActs();
  const { t } = useTongue();
  const [reason, setReason] = useState('');
  const [motion, setMotion] = useState<MotionId | null>(null);
  const act = t(isOut ? 'credentials.readmit' : 'credentials.expel');
  const submit = async () => {
    const about = { sitting: sitting.id, person, reason: reason.trim() };
    const by = motion === null ? {} : { motion };
    const command = isOut
      ? ({ type: 'ReadmitPerson', ...about } as const)
      : ({ type: 'ExpelPerson', ...about, ...by } as const);
    if (await acts.send(act, command)) onClose();
  };
  return (
    <DialogForm
      title={t(isOut ? 'credentials.readmit.sure' : 'credentials.expel.sure', { name })}
      voice="software"
      submit={act}
      incomplete={reason.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {isOut ? null : <p>{t('credentials.expel.hint')}</p>}
      {isOut ? null : <MotionField sitting={sitting} value={motion} onChange={setMotion} />}
      <TextArea
        label={t('credentials.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  );
}

type MotionProps = {
  readonly sitting: SittingInSession;
  readonly value: MotionId | null;
  readonly onChange: (motion: MotionId | null) => void;
};

/** Where the rules leave it to the house, it has adopted a motion. */
function MotionField({ sitting, value, onChange }: MotionProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const adopted = tableValues(hall.assembly.motions).filter(
    (motion) => motion.sitting === sitting.id && motion.phase === 'adopted',
  );
  if (adopted.length === 0) return null;
  return (
    <Select
      label={t('credentials.expel.motion')}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : (target.value as MotionId))}
    >
      <option value="">{t('credentials.expel.motion.none')}</option>
      {adopted.map((motion) => (
        <option key={motion.id} value={motion.id}>
          {motionTitle(motion, tongue)}
        </option>
      ))}
    </Select>
  );
}
