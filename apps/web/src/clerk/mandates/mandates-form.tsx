import { useState } from 'react';
import { inSession } from '../../house/house.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Radios } from '../../parts/radios.tsx';
import type { Clerk } from '../use-clerk.ts';
import { AlternatesForm } from './alternates-form.tsx';
import { PaperProxies } from './paper-proxies.tsx';

const ways = ['alternates', 'paper'] as const;

/** Who votes in whose place: alternates who sit for members, and proxies that were given on paper. */
export function MandatesForm({ clerk }: { readonly clerk: Clerk }) {
  const sitting = inSession(useHall());
  const { t } = useTongue();
  const [way, choose] = useState<(typeof ways)[number]>('alternates');
  return (
    <>
      <Radios
        hideLegend
        layout="across"
        legend={t('clerk.kind.mandates')}
        value={way}
        options={ways.map((value) => ({ value, label: t(`mandates.${value}`) }))}
        onChange={choose}
      />
      {way === 'paper' ? <PaperProxies clerk={clerk} /> : null}
      {way === 'alternates' && sitting !== null ? <AlternatesForm clerk={clerk} sitting={sitting} /> : null}
      {way === 'alternates' && sitting === null ? <p>{t('mandates.alternates.record')}</p> : null}
    </>
  );
}
