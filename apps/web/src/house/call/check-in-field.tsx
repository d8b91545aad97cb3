import { Radios } from '../../parts/radios.tsx';
import { useTongue } from '../tongue.ts';
import { checkIns } from './call-draft.ts';
import type { Calling } from './use-call.ts';

/** How whoever comes to the sitting is entered as present. */
export function CheckInField({ calling: { draft, change } }: { readonly calling: Calling }) {
  const { t } = useTongue();
  return (
    <Radios
      legend={t('call.check-in.legend')}
      value={draft.checkIn}
      options={checkIns.map((value) => ({ value, label: t(`call.check-in.${value}`) }))}
      onChange={(checkIn) => change({ checkIn })}
    />
  );
}
