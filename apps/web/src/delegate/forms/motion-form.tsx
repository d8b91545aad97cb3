import { thresholdText } from '@tauride/minutes';
import { motionOf } from '@tauride/procedure';
import { inSession } from '../../house/house.ts';
import { capitalised, motionText, motionTitle, shortCitation } from '../../house/motion-text.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Select } from '../../parts/field.tsx';
import { problemWith } from '../../house/amendment-draft.ts';
import { moveName } from '../move-name.ts';
import { emptyDraft, formFor, makeMotion, type MotionDraft } from '../../house/motion-draft.ts';
import type { MovableKind } from '../turn-view.ts';
import { useActs } from '../use-turn.ts';
import { AmendmentFields } from './amendment-fields.tsx';
import { FormOverlay } from './form-overlay.tsx';
import { SimpleFields } from './simple-fields.tsx';

type Props = { readonly motion: MovableKind; readonly onClose: () => void };

/** Everything a motion needs before it can be made; what was written is kept until it was taken. */
export function MotionForm({ motion, onClose }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words } = tongue;
  const { send, busy, refused } = useActs();
  const sitting = inSession(hall);
  const [draft, change, clear] = useDraft<MotionDraft>(
    `delegate.${hall.me.member ?? ''}.${sitting?.id ?? ''}.${motion.kind}`,
    emptyDraft,
  );
  if (sitting === null) return null;
  const command = makeMotion(sitting.id, motion, draft);
  const target = command?.target ?? motion.targets.at(-1) ?? null;
  const on = target === null ? null : motionOf(hall.assembly, target);
  const unfit =
    on !== null &&
    command?.wording.form === 'amendment' &&
    problemWith(on, command.wording.amendment) !== null;
  const move = async () => {
    if (command === null || !(await send(command, moveName(motion.kind, tongue)))) return;
    clear();
    onClose();
  };
  return (
    <FormOverlay
      title={moveName(motion.kind, tongue)}
      label={`${capitalised(thresholdText(motion.threshold, words), tongue.locale)} · ${shortCitation(motion.citation)}`}
      submit={t('delegate.form.move')}
      ready={command !== null && !unfit}
      busy={busy}
      refused={refused}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      {on === null || formFor(motion.kind) === 'amendment' || motion.targets.length > 1 ? null : (
        <p>{t('delegate.form.on', { motion: motionTitle(on, tongue) })}</p>
      )}
      {motion.targets.length > 1 ? <Targets motion={motion} draft={draft} onChange={change} /> : null}
      {on !== null && formFor(motion.kind) === 'amendment' ? (
        <AmendmentFields on={on} draft={draft} onChange={change} />
      ) : (
        <SimpleFields kind={motion.kind} draft={draft} onChange={change} />
      )}
    </FormOverlay>
  );
}

type TargetsProps = {
  readonly motion: MovableKind;
  readonly draft: MotionDraft;
  readonly onChange: (change: Partial<MotionDraft>) => void;
};

/** Which of several motions is meant: those on the table, or those decided. */
function Targets({ motion, draft, onChange }: TargetsProps) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const chosen = motion.targets.find((id) => id === draft.target) ?? motion.targets.at(-1);
  return (
    <Select
      label={tongue.t('delegate.form.which')}
      value={chosen}
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
