import { type MemberId, rulebookOf, type SittingInSession } from '@tauride/procedure';
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
import { JudgementFields } from './judgement-fields.tsx';
import {
  type Findings,
  judgedOf,
  type JudgementKey,
  judgementsFor,
  noFindings,
  withFindings,
} from './judgements.ts';
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
  const finding = useDraft<Findings>(`chair.finds.${motion.kind}`, noFindings);
  const names = open === null ? [] : judgementsFor(rulebookOf(hall.assembly, open), motion);
  const made = writing === null ? null : makeMotion(sitting, writing, draft);
  const command = withFindings(made, judgedOf(names, finding[0]));
  const sent = () => {
    clear();
    finding[2]();
  };
  return (
    <DialogForm
      voice="software"
      title={motion.name}
      submit={t('chair.move.enter')}
      incomplete={member === null || command === null}
      refused={refusedIn(desk, motion.name, tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(command!, member), sent)}
    >
      <MemberField house={hall} label={t('chair.move.mover')} value={member} onChange={setMember} />
      {writing === null ? null : <ChairsMotionFields writing={writing} draft={draft} onChange={change} />}
      {open === null || names.length === 0 ? null : (
        <Finding motion={motion} names={names} sitting={open} finding={finding} />
      )}
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}

type FindingProps = {
  readonly motion: ChosenMotion;
  readonly names: readonly JudgementKey[];
  readonly sitting: SittingInSession;
  readonly finding: ReturnType<typeof useDraft<Findings>>;
};

/** Few motions need it: what is left open is found later, if at all. */
function Finding({ motion, names, sitting, finding: [draft, change] }: FindingProps) {
  const { t } = useTongue();
  const about = { ...motion, id: null };
  return (
    <details>
      <summary>{t('desk.judge.at-once')}</summary>
      <JudgementFields names={names} motion={about} sitting={sitting} draft={draft} onChange={change} />
    </details>
  );
}
