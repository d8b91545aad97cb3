import { hasOwnQuorums, quorumOf, type SittingInSession } from '@tauride/procedure';
import { presenceIn } from '../joint/body-presence.ts';
import { type House, inSession, nameOf } from './house.ts';
import type { Tongue } from './tongue.ts';

/** Bodies with a quorum of their own that are all named in one line. */
const mostNamed = 3;

/** "Aino Lehto presides · 163 of 180 present · quorum 91"; each body by itself where each needs its own quorum. */
export function presenceLine(house: House, { t }: Pick<Tongue, 't'>): string {
  const sitting = inSession(house);
  if (sitting === null) return '';
  const presides = t('house.presides', { name: nameOf(house, sitting.presiding) });
  return [presides, ...presentWords(house, sitting, t)].join(' · ');
}

function presentWords({ assembly }: House, sitting: SittingInSession, t: Tongue['t']): readonly string[] {
  const { present, members, needed } = quorumOf(assembly, sitting);
  if (present === null) return [t('house.present.unknown')];
  if (hasOwnQuorums(sitting) && sitting.bodies.length <= mostNamed)
    return presenceIn(assembly, sitting).bodies.map((row) =>
      [
        t('house.present.body', { body: row.name, present: row.present ?? 0, seats: row.seats }),
        ...(row.needed === null ? [] : [t('house.present.quorum', { quorum: row.needed })]),
      ].join(', '),
    );
  const counted = t('house.present', { present, seats: members });
  return needed === null ? [counted] : [counted, t('house.present.quorum', { quorum: needed })];
}
