import type { MotionKind, Rulebook } from '../rulebook/types.ts';

/** Rule DO-4: by which motion the house decides on the doors: one that excludes the public where the rulebook knows it, else one on
 *  the matter itself, as of a council that goes into executive session. */
export function doorsMotion({ motions }: Pick<Rulebook, 'motions'>): MotionKind {
  const rules = Object.values(motions);
  const excluding = rules.find((rule) => rule?.onAdopt === 'exclude-public');
  return (excluding ?? rules.find((rule) => rule?.class === 'main'))?.kind ?? 'main';
}
