import type { MemberId, SittingAct, SittingId, Wording } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { wordingOf } from '../house/motion-draft.ts';
import { chairsDraft, MotionFields } from './motion-fields.tsx';
import type { ChosenMotion } from './steps.ts';

type Make = Extract<SittingAct, { type: 'MakeMotion' }>;

/** The command that makes a motion. The member answers for having voted on the prevailing side. */
export function makeMotion(sitting: SittingId, { kind, target }: ChosenMotion, wording: Wording): Make {
  return {
    type: 'MakeMotion',
    sitting,
    kind,
    target,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: kind === 'reconsider',
  };
}

/** Enters a motion for a member who made it in the hall; whoever has the floor is offered first. */
export function MoveDialog({ desk, sitting, motion }: DialogProps & { readonly motion: ChosenMotion }) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const floor = inSession(hall)?.floor;
  const [member, setMember] = useState<MemberId | null>(floor?.phase === 'held' ? floor.member : null);
  const [draft, change, clear] = useDraft(`chair.motion.${motion.kind}`, chairsDraft);
  const wording = wordingOf(motion.kind, draft);
  return (
    <DialogForm
      voice="software"
      title={motion.name}
      submit={t('chair.move.enter')}
      incomplete={member === null || wording === null}
      refused={refusedIn(desk, motion.name, tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(makeMotion(sitting, motion, wording!), member), clear)}
    >
      <MemberField house={hall} label={t('chair.move.mover')} value={member} onChange={setMember} />
      <MotionFields
        kind={motion.kind}
        target={motion.target}
        assembly={hall.assembly}
        draft={draft}
        onChange={change}
      />
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}
