import { methodName } from '@tauride/minutes';
import {
  confirmLevelOf,
  decideAct,
  immediatelyPending,
  type PollMethod,
  type RollOrder,
  rulebookOf,
} from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { refusalWhy } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field } from '../parts/field.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { RollFields } from './roll-fields.tsx';
import { wholeNumber } from '../house/motion-draft.ts';

/** How the next vote is taken; the ways that the rules refuse are named with the reason. */
export function MethodDialog({ desk }: DialogProps) {
  const { t, words } = useTongue();
  const [chosen, setChosen] = useState(desk.method);
  const [roll, setRoll] = useState<RollOrder>(desk.roll ?? { by: 'name' });
  const [confirm, setConfirm] = useState(desk.confirm);
  const hall = useHall();
  const sitting = inSession(hall);
  const marks = sitting !== null && confirmLevelOf(hall.assembly, sitting) === 'important';
  const barred = useBarredMethods(desk.methods);
  return (
    <DialogForm
      voice="software"
      title={t('chair.put.how')}
      submit={t('chair.put.change')}
      incomplete={chosen === null}
      refused={null}
      onClose={desk.close}
      onSubmit={() => {
        desk.chooseMethod(chosen!, roll, marks && confirm);
        desk.close();
      }}
    >
      <Radios
        hideLegend
        legend={t('chair.put.how')}
        value={chosen}
        options={desk.methods.map((value) => ({ value, label: methodName(value, words) }))}
        onChange={setChosen}
      />
      {chosen === 'roll-call' && sitting !== null ? (
        <RollFields sitting={sitting} roll={roll} onChange={setRoll} />
      ) : null}
      {marks && (chosen === 'recorded' || chosen === 'roll-call') ? (
        <Check label={t('chair.put.confirm')} checked={confirm} onChange={setConfirm} />
      ) : null}
      {barred.map(({ method, why }) => (
        <p className="small" key={method}>
          <b>{methodName(method, words)}</b>: {why}
        </p>
      ))}
    </DialogForm>
  );
}

function useBarredMethods(
  allowed: readonly PollMethod[],
): readonly { readonly method: PollMethod; readonly why: string }[] {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  const motion = sitting === null ? null : immediatelyPending(sitting);
  if (sitting === null || motion === null) return [];
  const all: readonly PollMethod[] = ['voice', 'hands', 'recorded', 'roll-call', 'ballot'];
  const listed = rulebookOf(hall.assembly, sitting).voting.methods;
  return all.flatMap((method) => {
    if (allowed.includes(method) || (!listed.includes(method) && listed.length === 0)) return [];
    const decided = decideAct(
      hall.assembly,
      { type: 'PutQuestion', sitting: sitting.id, motion, method },
      { now: hall.now(), actor: { kind: 'member', member: sitting.presiding } },
    );
    return decided.ok ? [] : [{ method, why: refusalWhy(decided.error, tongue) }];
  });
}

export function ItemDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const { t } = tongue;
  const [draft, change, clear] = useDraft('chair.item', { title: '' });
  return (
    <DialogForm
      voice="software"
      title={t('chair.agenda.add')}
      submit={t('chair.agenda.add')}
      incomplete={draft.title.trim() === ''}
      refused={refusedIn(desk, t('chair.agenda.add'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send({ type: 'AddAgendaItem', sitting, title: draft.title }), clear)}
    >
      <Field
        label={t('chair.agenda.title')}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
    </DialogForm>
  );
}

export function RecessDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const { t } = tongue;
  const [minutes, setMinutes] = useState('10');
  const whole = wholeNumber(minutes);
  return (
    <DialogForm
      voice="software"
      title={t('chair.recess.title')}
      submit={t('chair.act.ask')}
      incomplete={whole === null}
      refused={refusedIn(desk, t('chair.recess.title'), tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(desk, desk.send({ type: 'AskConsent', sitting, matter: { kind: 'recess', minutes: whole! } }))
      }
    >
      <Field
        label={t('chair.move.minutes')}
        inputMode="numeric"
        hint={t('chair.recess.note')}
        value={minutes}
        onChange={({ target }) => setMinutes(target.value)}
      />
    </DialogForm>
  );
}
