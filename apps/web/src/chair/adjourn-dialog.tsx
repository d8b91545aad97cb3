import { type AdjournGround, decideAct, motionOf, type SittingAct, type SittingId } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';

type Ground = AdjournGround | 'consent';

function adjourning(sitting: SittingId, ground: Ground, reason: string): SittingAct {
  if (ground === 'consent') return { type: 'AskConsent', sitting, matter: { kind: 'adjourn' } };
  return { type: 'AdjournSitting', sitting, ground, reason };
}

const grounds: readonly Ground[] = ['consent', 'agenda-done', 'hour-fixed', 'no-quorum', 'emergency'];

/** Adjourns on a ground that the rules accept now, after saying what would stay undecided. */
export function AdjournDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const [draft, change, clear] = useDraft('chair.adjourn', { reason: '' });
  const [chosen, setChosen] = useState<Ground | null>(null);
  const open = inSession(hall);
  const context = {
    now: hall.now(),
    actor: { kind: 'member', member: open?.presiding ?? hall.me.member! },
  } as const;
  const inOrder = grounds.filter(
    (one) => decideAct(hall.assembly, adjourning(sitting, one, '…'), context).ok,
  );
  const ground = inOrder.find((one) => one === chosen) ?? inOrder[0] ?? null;
  return (
    <DialogForm
      voice="software"
      title={t('chair.adjourn.title')}
      submit={t(ground === 'consent' ? 'chair.act.ask' : 'chair.adjourn.title')}
      incomplete={ground === null || (ground === 'emergency' && draft.reason.trim() === '')}
      refused={refusedIn(desk, t('chair.adjourn.title'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(adjourning(sitting, ground!, draft.reason)), clear)}
    >
      <Radios
        legend={t('chair.adjourn.ground')}
        value={ground}
        options={inOrder.map((value) => ({ value, label: t(`chair.adjourn.${value}`) }))}
        onChange={setChosen}
      />
      {ground === 'emergency' ? (
        <TextArea
          label={t('chair.point.reason')}
          rows={2}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      ) : null}
      <Undecided />
    </DialogForm>
  );
}

function Undecided() {
  const tongue = useTongue();
  const hall = useHall();
  const motions = (inSession(hall)?.stack ?? []).map((id) => motionOf(hall.assembly, id));
  if (motions.length === 0) return <p>{tongue.t('chair.adjourn.nothing')}</p>;
  return (
    <div>
      <p>
        <b>{tongue.t('chair.adjourn.stays')}</b>
      </p>
      <ul>
        {motions.map((motion) => (
          <li key={motion.id}>
            {motionTitle(motion, tongue)}: {motionText(hall.assembly, motion, tongue)}
          </li>
        ))}
      </ul>
    </div>
  );
}
