import { preparedReason } from '@tauride/minutes';
import { doorsOf, isNarrower, type ItemId, type Publicity, type SittingAct } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../../house/dialog-form.tsx';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Select, TextArea } from '../../parts/field.tsx';
import { Radios } from '../../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';

type SetDoors = SittingAct & { readonly type: 'SetDoors' };

/** Who may follow from now on, or while an item is dealt with. A reason is written already, and can be changed first. */
export function DoorsDialog({ desk, sitting: id }: DialogProps) {
  const tongue = useTongue();
  const { t, locale } = tongue;
  const { sitting } = useHall();
  const offered = desk.available.acts.filter((act): act is SetDoors => act.type === 'SetDoors');
  const widths = [...new Set(offered.map(({ publicity }) => publicity))];
  const [publicity, choose] = useState<Publicity | null>(
    widths.find((width) => width === sitting?.call.publicity) ?? widths.at(-1) ?? null,
  );
  const [item, setItem] = useState('');
  const [own, setReason] = useState<string | null>(null);
  if (sitting === null) return null;
  const closes = publicity !== null && isNarrower(publicity, doorsOf(sitting));
  const reason = own ?? preparedReason(closes ? 'doors-close' : 'doors-open', locale);
  const toCome = sitting.agenda.filter(({ phase }) => phase === 'to-come');
  const send = () => {
    // As the house has decided last, where the rules leave it to the house.
    const act = offered.find((one) => one.publicity === publicity)!;
    const of = item === '' ? {} : { item: item as ItemId };
    closing(desk, desk.send({ ...act, sitting: id, reason: reason.trim(), ...of }));
  };
  return (
    <DialogForm
      voice="software"
      title={t('chair.doors.title')}
      submit={t(closes ? 'chair.doors.submit.close' : 'chair.doors.submit.open')}
      incomplete={publicity === null || reason.trim() === ''}
      refused={refusedIn(desk, t('chair.doors.title'), tongue)}
      onClose={desk.close}
      onSubmit={send}
    >
      <Radios
        legend={t('chair.doors.who')}
        value={publicity}
        options={widths.map((value) => ({ value, label: t(`chair.doors.${value}`) }))}
        onChange={choose}
      />
      {toCome.length === 0 ? null : (
        <Select label={t('chair.doors.while')} value={item} onChange={({ target }) => setItem(target.value)}>
          <option value="">{t('chair.doors.now')}</option>
          {toCome.map(({ id: one, title }) => (
            <option key={one} value={one}>
              {t('chair.doors.item', { title })}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        label={t('chair.doors.reason')}
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="small">{t('chair.doors.note')}</p>
    </DialogForm>
  );
}
