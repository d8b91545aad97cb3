import { thresholdText } from '@tauride/minutes';
import { type FoundedAssembly, type MotionId, motionOf } from '@tauride/procedure';
import { bodyNames, inSession } from '../../house/house.ts';
import { emptyDraft, makeMotion, type MotionDraft, targetIn } from '../../house/motion-draft.ts';
import { MotionFields } from '../../house/motion-fields.tsx';
import { capitalised, motionText, motionTitle, shortCitation } from '../../house/motion-text.ts';
import { formsToChoose, writingOf } from '../../house/motion-writing.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Select } from '../../parts/field.tsx';
import { moveName } from '../move-name.ts';
import type { MovableKind } from '../turn-view.ts';
import { useActs } from '../use-turn.ts';
import { AmendmentFields } from './amendment-fields.tsx';
import { FormOverlay } from './form-overlay.tsx';

type Props = { readonly motion: MovableKind; readonly onClose: () => void };

/** Everything a motion needs before it can be made; what was written is kept until it was taken. */
export function MotionForm({ motion: movable, onClose }: Props) {
  const hall = useHall();
  const motion = { ...movable, targets: amendmentsLast(hall.assembly, movable.targets) };
  const tongue = useTongue();
  const { t, words } = tongue;
  const { send, busy, refused } = useActs();
  const sitting = inSession(hall);
  const names = sitting === null ? {} : bodyNames(hall.assembly, sitting);
  const [draft, change, clear] = useDraft<MotionDraft>(
    `delegate.${hall.me.member ?? ''}.${sitting?.id ?? ''}.${motion.kind}`,
    emptyDraft,
  );
  const target = targetIn(motion.targets, draft);
  const writing = sitting === null ? null : writingOf(hall.assembly, sitting, { ...motion, target });
  if (sitting === null || writing === null) return null;
  const command = makeMotion(sitting.id, writing, draft);
  const { on } = writing;
  const shows = on === null || formsToChoose(writing)[0] === 'amendment' || motion.targets.length > 1;
  const move = async () => {
    if (command === null || !(await send(command, moveName(motion.kind, tongue)))) return;
    clear();
    onClose();
  };
  return (
    <FormOverlay
      title={moveName(motion.kind, tongue)}
      label={`${capitalised(thresholdText(motion.threshold, words, names), tongue.locale)} · ${shortCitation(motion.citation)}`}
      submit={t('member.form.move')}
      ready={command !== null}
      busy={busy}
      refused={refused}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      {shows ? null : <p>{t('member.form.on', { motion: motionTitle(on, tongue) })}</p>}
      {motion.targets.length > 1 ? <Targets motion={motion} draft={draft} onChange={change} /> : null}
      <MotionFields
        writing={writing}
        draft={draft}
        onChange={change}
        amendment={on === null ? null : <AmendmentFields on={on} draft={draft} onChange={change} />}
      />
    </FormOverlay>
  );
}

/** Of several that are open together a proposal is meant rather than an amendment to it. */
function amendmentsLast(assembly: FoundedAssembly, targets: readonly MotionId[]): readonly MotionId[] {
  const isAmendment = (id: MotionId): boolean => motionOf(assembly, id).kind === 'amend';
  return [...targets.filter((id) => !isAmendment(id)), ...targets.filter(isAmendment)];
}

type TargetsProps = {
  readonly motion: MovableKind;
  readonly draft: MotionDraft;
  readonly onChange: (change: Partial<MotionDraft>) => void;
};

/** Which of several motions is meant: those that are open, laid aside, or decided. */
function Targets({ motion, draft, onChange }: TargetsProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  return (
    <Select
      label={tongue.t('member.form.which')}
      value={targetIn(motion.targets, draft) ?? ''}
      onChange={(event) => onChange({ target: event.target.value })}
    >
      {motion.targets.map((id) => {
        const one = motionOf(assembly, id);
        return (
          <option key={id} value={id}>
            {motionTitle(one, tongue)}: {motionText(assembly, one, tongue)}
          </option>
        );
      })}
    </Select>
  );
}
