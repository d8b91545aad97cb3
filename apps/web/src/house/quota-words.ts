import type { Motion, Rulebook, Side } from '@tauride/procedure';
import type { Tongue } from './tongue.ts';

type Speakers = NonNullable<Rulebook['motions'][Motion['kind']]>['speakers'];

/** "0 of 2 speeches for it, 1 of 2 speeches against it"; empty where the rules set no number. */
export function quotaWords(
  speakers: Speakers,
  { speeches, by }: Pick<Motion, 'speeches' | 'by'>,
  t: Tongue['t'],
): string {
  if (speakers === undefined) return '';
  const words = (side: Side): readonly string[] => {
    const allowed = speakers[side];
    if (allowed === null) return [];
    if (allowed === 0) return [t(`caucus.quota.none.${side}`)];
    const made = Object.entries(speeches).reduce((sum, [member, speech]) => {
      // The mover's own first speech is not one of those that are counted.
      const own = side === 'for' && member === by ? 1 : 0;
      return speech.side === side ? sum + Math.max(0, speech.times - own) : sum;
    }, 0);
    return [t(`caucus.quota.${side}`, { allowed, made })];
  };
  return [...words('for'), ...words('against')].join(', ');
}
