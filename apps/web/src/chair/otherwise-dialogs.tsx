import type { MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession, seatName } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { refusalWhy } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select, TextArea } from '../parts/field.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { makeMotion } from '../house/motion-draft.ts';
import { writingOf } from '../house/motion-writing.ts';
import { chairsDraft, ChairsMotionFields } from './motion-fields.tsx';
import { rowNames } from './order-view.ts';
import type { OtherwiseAct } from './steps.ts';

type Props = DialogProps & { readonly act: OtherwiseAct; readonly member: MemberId };

/** Lets a refused act stand, with the chair's reason. */
export function OtherwiseDialog({ desk, act, member }: Props) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const [draft, change, clear] = useDraft('chair.otherwise', { reason: '' });
  return (
    <DialogForm
      voice="software"
      title={t('chair.otherwise.title')}
      label={seatName(hall, member)}
      submit={t('chair.act.otherwise')}
      incomplete={draft.reason.trim() === ''}
      refused={refusedIn(desk, t('chair.act.otherwise'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.ruleOtherwise(act, member, draft.reason), clear)}
    >
      <Reason reason={draft.reason} onReason={(reason) => change({ reason })} />
    </DialogForm>
  );
}

function Reason({
  reason,
  onReason,
}: {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTongue();
  return (
    <TextArea
      label={t('chair.point.reason')}
      hint={t('chair.otherwise.note')}
      value={reason}
      onChange={({ target }) => onReason(target.value)}
    />
  );
}

/** Lets a member make a motion that the rules bar at this moment. */
export function OtherwiseMotionDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const barred = desk.motions.notInOrder;
  const names = rowNames(hall, barred, tongue);
  const [chosen, setChosen] = useState(0);
  const [member, setMember] = useState<MemberId | null>(null);
  const [draft, change, clear] = useDraft('chair.otherwise.motion', { ...chairsDraft, reason: '' });
  const motion = barred[chosen];
  const open = inSession(hall);
  const writing = motion === undefined || open === null ? null : writingOf(hall.assembly, open, motion);
  const act = writing === null ? null : makeMotion(sitting, writing, draft);
  const submit = () => {
    if (act === null || member === null) return;
    closing(desk, desk.ruleOtherwise(act, member, draft.reason), clear);
  };
  return (
    <DialogForm
      voice="software"
      title={t('chair.otherwise.title')}
      submit={t('chair.act.otherwise')}
      incomplete={member === null || act === null || draft.reason.trim() === ''}
      refused={refusedIn(desk, t('chair.act.otherwise'), tongue)}
      onClose={desk.close}
      onSubmit={submit}
    >
      <Select
        label={t('parts.order.not-now')}
        value={chosen}
        hint={motion === undefined ? undefined : refusalWhy(motion.refusal, tongue)}
        onChange={({ target }) => setChosen(Number(target.value))}
      >
        {barred.map((one, place) => (
          <option key={`${one.kind} ${one.target ?? ''}`} value={place}>
            {names[place]}
          </option>
        ))}
      </Select>
      <MemberField house={hall} label={t('chair.move.mover')} value={member} onChange={setMember} />
      {writing === null ? null : <ChairsMotionFields writing={writing} draft={draft} onChange={change} />}
      <Reason reason={draft.reason} onReason={(reason) => change({ reason })} />
    </DialogForm>
  );
}
