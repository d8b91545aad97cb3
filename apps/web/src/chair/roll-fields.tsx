import {
  immediatelyPending,
  type MemberId,
  registerOf,
  type RollOrder,
  type SittingInSession,
} from '@tauride/procedure';
import { tableValues } from '@tauride/kernel';
import { useState } from 'react';
import { nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Radios } from '../parts/radios.tsx';
import { drawPlace } from '../roll/draw.ts';

type Props = {
  readonly sitting: SittingInSession;
  readonly roll: RollOrder;
  readonly onChange: (roll: RollOrder) => void;
};

/** How the names are called, and with which one the roll begins: drawn by this device, or in the hall. */
export function RollFields({ sitting, roll, onChange }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const names = namesOn(hall.assembly, sitting);
  const [drawn, setDrawn] = useState<MemberId | null>(null);
  const orders =
    sitting.bodies.length > 1 ? (['name', 'faction', 'body'] as const) : (['name', 'faction'] as const);
  const begin = (from: MemberId | null) => onChange({ by: roll.by, ...(from === null ? {} : { from }) });
  const draw = () => {
    const name = names[drawPlace(names.length)]!;
    setDrawn(name);
    begin(name);
  };
  const said = (from: MemberId): string =>
    from === drawn
      ? t('roll.drawn', { name: nameOf(hall, from), count: names.length })
      : t('roll.begins', { name: nameOf(hall, from) });
  return (
    <>
      <Radios
        legend={t('roll.order')}
        value={roll.by}
        options={orders.map((value) => ({ value, label: t(`roll.order.${value}`) }))}
        onChange={(by) => onChange({ ...roll, by })}
      />
      <p role="status">{roll.from === undefined ? t('roll.begins-first') : said(roll.from)}</p>
      {drawn === null && names.length > 0 ? <ActButton onClick={draw}>{t('roll.draw')}</ActButton> : null}
      <MemberField
        house={hall}
        label={t('roll.by-hand')}
        value={roll.from === drawn ? null : (roll.from ?? null)}
        onChange={begin}
        allow={(id) => names.includes(id)}
      />
    </>
  );
}

/** Those whose votes would be called if the question were put now. */
function namesOn(assembly: Parameters<typeof registerOf>[0], sitting: SittingInSession): readonly MemberId[] {
  const on = immediatelyPending(sitting) ?? undefined;
  return tableValues(registerOf(assembly, sitting, { on, secret: false }).who).map(({ of }) => of);
}
