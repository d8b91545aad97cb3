import { motionOf, rulebookOf, seatIn } from '@tauride/procedure';
import type { MemberId, Side, SittingAct } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { inSession } from '../house/house.ts';
import { listName } from '../house/list-name.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Radios } from '../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from './dialog-props.ts';

type VoiceProps = DialogProps & {
  readonly title: string;
  /** `division` asks for one on the vote that is being announced. */
  readonly command: SittingAct | 'division';
};

/** Something that a member does by calling out in the hall. */
export function VoiceDialog({ desk, title, command, sitting }: VoiceProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const [member, setMember] = useState<MemberId | null>(null);
  const poll = inSession(hall)?.poll ?? null;
  const act: SittingAct | null =
    command === 'division' ? (poll === null ? null : { type: 'DemandDivision', sitting, poll }) : command;
  const mover = act?.type === 'SecondMotion' ? motionOf(hall.assembly, act.motion).by : null;
  return (
    <DialogForm
      voice="software"
      title={title}
      submit={t('chair.act.enter')}
      incomplete={member === null || act === null}
      refused={refusedIn(desk, title, tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send(act!, member))}
    >
      <MemberField
        house={hall}
        label={title}
        value={member}
        onChange={setMember}
        allow={(id) => id !== mover && hasVote(hall, id)}
      />
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}

function hasVote({ assembly, sitting }: ReturnType<typeof useHall>, member: MemberId): boolean {
  return sitting !== null && seatIn(assembly, sitting, member)?.voting === 'full';
}

const sides = ['for', 'against', 'none'] as const;

/** Puts a member without a device on the speakers' list. */
export function FloorDialog({ desk, sitting }: DialogProps) {
  const tongue = useTongue();
  const hall = useHall();
  const { t } = tongue;
  const [member, setMember] = useState<MemberId | null>(null);
  const [side, setSide] = useState<(typeof sides)[number]>('none');
  const pending = (inSession(hall)?.stack.length ?? 0) > 0;
  const [list, setList] = useState('');
  const open = inSession(hall);
  const lists = open === null ? [] : (rulebookOf(hall.assembly, open).floor.lists ?? []);
  const on = lists.find((one) => one === list) ?? lists.at(-1);
  const named = pending && on !== undefined ? { list: on } : {};
  const asked: Side | null = side === 'none' ? null : side;
  return (
    <DialogForm
      voice="software"
      title={t('chair.for.floor')}
      submit={t('chair.act.enter')}
      incomplete={member === null}
      refused={refusedIn(desk, t('chair.for.floor'), tongue)}
      onClose={desk.close}
      onSubmit={() =>
        closing(
          desk,
          desk.send(
            { type: 'RequestFloor', sitting, side: asked, purpose: pending ? 'debate' : 'motion', ...named },
            member,
          ),
        )
      }
    >
      <MemberField house={hall} label={t('chair.for.floor')} value={member} onChange={setMember} />
      {pending ? (
        <Radios
          layout="across"
          legend={t('chair.for.side')}
          value={side}
          options={sides.map((value) => ({
            value,
            label: value === 'none' ? t('chair.for.side.none') : t(`chair.floor.${value}`),
          }))}
          onChange={setSide}
        />
      ) : null}
      {pending && lists.length > 0 ? (
        <Radios
          layout="across"
          legend={t('forms.list')}
          value={on ?? null}
          options={lists.map((value) => ({ value, label: listName(value, t) }))}
          onChange={setList}
        />
      ) : null}
      <p className="small">{t('chair.for.note')}</p>
    </DialogForm>
  );
}
