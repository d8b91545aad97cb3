import { pointName } from '@tauride/minutes';
import { answersTo, motionOf } from '@tauride/procedure';
import type { MemberId, MotionId, PointKind, RulingAnswer } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession, seatName } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { capitalised, motionTitle, shortCitation } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';

/** The chair's answer to the point that waits, with its reason. */
export function RuleDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t, words, locale } = tongue;
  const point = inSession(hall)?.point ?? null;
  const answers = point === null ? [] : answersTo(point.kind);
  const [draft, change, clear] = useDraft(`chair.ruling.${point?.id ?? ''}`, { answer: '', reason: '' });
  const only = answers.length === 1 ? answers[0] : undefined;
  const answer = answers.find((one) => one === draft.answer) ?? only ?? null;
  const choose = (chosen: RulingAnswer) => {
    change({ answer: chosen });
    // The reason is what is left to write.
    document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')?.focus();
  };
  useKeys(Object.fromEntries(answers.map((one, place) => [String(place + 1), () => choose(one)])), {
    inOverlay: true,
  });
  if (point === null) return null;
  const kind = capitalised(pointName(point.kind, words), locale);
  return (
    <DialogForm
      title={point.text}
      label={
        <>
          {t('chair.point.by', { kind, name: seatName(hall, point.by) })} ·{' '}
          <bdi className="cite">{shortCitation(point.citation)}</bdi>
        </>
      }
      submit={t(only === undefined ? 'chair.point.announce' : 'chair.act.answer')}
      incomplete={answer === null || draft.reason.trim() === ''}
      refused={refusedIn(desk, t('chair.act.rule'), tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(
          desk,
          desk.send({ type: 'Rule', sitting, point: point.id, answer: answer!, reason: draft.reason }),
          clear,
        )
      }
    >
      {only === undefined ? (
        <Answers answers={answers} chosen={answer} onChoose={(chosen) => change({ answer: chosen })} />
      ) : null}
      <TextArea
        label={t(only === undefined ? 'chair.point.reason' : 'chair.point.answer-text')}
        hint={only === undefined ? t('chair.point.appeal') : undefined}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}

type AnswersProps = {
  readonly answers: readonly RulingAnswer[];
  readonly chosen: RulingAnswer | null;
  readonly onChoose: (answer: RulingAnswer) => void;
};

function Answers({ answers, chosen, onChoose }: AnswersProps) {
  const { t } = useTongue();
  return (
    <Radios
      layout="across"
      legend={t('chair.point.ruling')}
      value={chosen}
      options={answers.map((value, place) => ({
        value,
        label: t(`chair.point.${value}`),
        keys: String(place + 1),
      }))}
      onChange={onChoose}
    />
  );
}

/** A motion that is not in order, ruled so with a reason. */
export function RuleOutDialog({ desk, sitting, motion }: DialogProps & { readonly motion: MotionId }) {
  const tongue = useTongue();
  const { t } = tongue;
  const { assembly } = useHall();
  const [draft, change, clear] = useDraft(`chair.rule-out.${motion}`, { reason: '' });
  const question = motionTitle(motionOf(assembly, motion), tongue);
  return (
    <DialogForm
      voice="software"
      title={t('chair.ruleout.title', { question })}
      submit={t('chair.point.announce')}
      incomplete={draft.reason.trim() === ''}
      refused={refusedIn(desk, t('chair.act.rule-out'), tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(desk, desk.send({ type: 'RuleOutOfOrder', sitting, motion, reason: draft.reason }), clear)
      }
    >
      <TextArea
        label={t('chair.point.reason')}
        hint={t('chair.point.appeal')}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </DialogForm>
  );
}

/** A point that a member raised by calling out. */
export function PointDialog({ desk, sitting, kind }: DialogProps & { readonly kind: PointKind }) {
  const tongue = useTongue();
  const hall = useHall();
  const { t, words, locale } = tongue;
  const [member, setMember] = useState<MemberId | null>(null);
  const [draft, change, clear] = useDraft(`chair.point.${kind}`, { text: '' });
  const name = capitalised(pointName(kind, words), locale);
  return (
    <DialogForm
      voice="software"
      title={name}
      submit={t('chair.point.enter')}
      incomplete={member === null || draft.text.trim() === ''}
      refused={refusedIn(desk, name, tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(desk, desk.send({ type: 'RaisePoint', sitting, kind, text: draft.text }, member), clear)
      }
    >
      <MemberField house={hall} label={t('chair.for.member')} value={member} onChange={setMember} />
      <TextArea
        label={t('chair.move.words')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}
