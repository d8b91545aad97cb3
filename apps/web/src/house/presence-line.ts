import { quorumOf } from '@tauride/procedure';
import { type House, inSession } from './house.ts';
import type { Tongue } from './tongue.ts';

/** "163 of 180 present · quorum 91". */
export function presenceLine(house: House, { t }: Pick<Tongue, 't'>): string {
  const sitting = inSession(house);
  if (sitting === null) return '';
  const { present, members, needed } = quorumOf(house.assembly, sitting);
  if (present === null) return t('house.present.unknown');
  const counted = t('house.present', { present, seats: members });
  return needed === null ? counted : `${counted} · ${t('house.present.quorum', { quorum: needed })}`;
}
