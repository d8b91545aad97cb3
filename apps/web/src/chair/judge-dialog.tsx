import { rulebookOf, type SittingInSession } from '@tauride/procedure';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Select, TextArea } from '../parts/field.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { emptyJudgement, judgeable, judgedOf, type JudgementDraft, judgementsFor } from './judgements.ts';

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
      {motion === undefined ? null : (
        <JudgementFields names={keys} motion={motion} sitting={sitting} draft={draft} onChange={change} />
      )}
      <TextArea
        label={t('chair.point.reason')}
        hint={t('desk.judge.note')}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}
