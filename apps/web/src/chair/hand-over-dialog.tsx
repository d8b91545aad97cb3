import type { MemberId } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';
import { handingOver, officeWords } from './hand-over.ts';

/** The chair is left to another who may preside: the rules say to whom. */
export function HandOverDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const to = handingOver(desk.available.acts);
  const [chosen, choose] = useState<MemberId | null>(to[0] ?? null);
  const taking = to.every((member) => member === hall.me.member);
  const title = t(taking ? 'desk.hand-over.take' : 'desk.hand-over');
  return (
    <DialogForm
      voice="software"
      title={title}
      submit={t(taking ? 'desk.hand-over.take' : 'desk.hand-over.submit')}
      incomplete={chosen === null}
      refused={refusedIn(desk, title, tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send({ type: 'HandOverChair', sitting, to: chosen! }))}
    >
      <Radios
        legend={t('desk.hand-over.to')}
        value={chosen}
        options={to.map((member) => ({
          value: member,
          label: [isolated(nameOf(hall, member)), officeWords(hall, member, tongue)]
            .filter(Boolean)
            .join(', '),
        }))}
        onChange={choose}
      />
      <p className="small">{t('desk.hand-over.note')}</p>
    </DialogForm>
  );
}
