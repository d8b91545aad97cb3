import type { MemberId } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { makeMotion } from '../house/motion-draft.ts';
import { writingOf } from '../house/motion-writing.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { chairsDraft, ChairsMotionFields } from './motion-fields.tsx';
import type { ChosenMotion } from './steps.ts';

/** Enters a motion for a member who made it in the hall; whoever has the floor is offered first. */
export function MoveDialog({ desk, sitting, motion }: DialogProps & { readonly motion: ChosenMotion }) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const open = inSession(hall);
  const floor = open?.floor;
  const [member, setMember] = useState<MemberId | null>(floor?.phase === 'held' ? floor.member : null);
  const [draft, change, clear] = useDraft(`chair.motion.${motion.kind}`, chairsDraft);
  const writing = open === null ? null : writingOf(hall.assembly, open, motion);
  const command = writing === null ? null : makeMotion(sitting, writing, draft);
  return (
    <DialogForm
      voice="software"
      title={motion.name}
      submit={t('chair.move.enter')}
      incomplete={member === null || command === null}
      refused={refusedIn(desk, motion.name, tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command!, member), clear)}
    >
      <MemberField house={hall} label={t('chair.move.mover')} value={member} onChange={setMember} />
      {writing === null ? null : <ChairsMotionFields writing={writing} draft={draft} onChange={change} />}
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}
