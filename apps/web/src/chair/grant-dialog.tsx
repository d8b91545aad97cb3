import { motionOf, type MotionId } from '@tauride/procedure';
import { DialogForm } from '../house/dialog-form.tsx';
import { motionText, motionTitle, shortCitation } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';

const answers = ['yes', 'no'] as const;

/** The chair decides a motion that the rules leave to the chair, or give to whoever demands it. */
export function GrantDialog({ desk, sitting, motion }: DialogProps & { readonly motion: MotionId }) {
  const tongue = useTongue();
  const { assembly } = useHall();
  const { t } = tongue;
  const [draft, change, clear] = useDraft(`chair.grant.${motion}`, { answer: '', reason: '' });
  const answer = answers.find((one) => one === draft.answer) ?? null;
  const decided = motionOf(assembly, motion);
  const choose = (chosen: string) => change({ answer: chosen });
  useKeys({ 1: () => choose('yes'), 2: () => choose('no') }, { inOverlay: true });
  const granted = answer === 'yes';
  const question = motionTitle(decided, tongue);
  return (
    <DialogForm
      title={motionText(assembly, decided, tongue)}
      label={
        <>
          {t('desk.decide.title', { question })} ·{' '}
          <bdi className="cite">{shortCitation(decided.citation)}</bdi>
        </>
      }
      submit={t('chair.point.announce')}
      incomplete={answer === null || draft.reason.trim() === ''}
      refused={refusedIn(desk, question, tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(
          desk,
          desk.send({ type: 'GrantMotion', sitting, motion, granted, reason: draft.reason }),
          clear,
        )
      }
    >
      <Radios
        layout="across"
        legend={t('desk.decide.legend')}
        value={answer}
        options={answers.map((value, place) => ({
          value,
          label: t(`desk.decide.${value}`),
          keys: String(place + 1),
        }))}
        onChange={choose}
      />
      <TextArea
        label={t('chair.point.reason')}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}
