import type { BodyId, Publicity, Sitting, SittingId } from '@tauride/procedure';

/** Who may read an entry: everybody, the members of the assembly, or who sits in one of these bodies; and of which one sitting it is. */
export type Clearance =
  | { readonly level: 'public' }
  | { readonly level: 'members'; readonly sitting?: SittingId }
  | { readonly level: 'closed'; readonly bodies: readonly BodyId[]; readonly sitting?: SittingId };

export const everybody: Clearance = { level: 'public' };

/** Rule DO-3: whom doors let in that stand so. */
export function clearanceOf(
  { id, bodies }: Pick<Sitting, 'bodies'> & Partial<Pick<Sitting, 'id'>>,
  publicity: Publicity,
): Clearance {
  if (publicity === 'public') return everybody;
  const of = id === undefined ? {} : { sitting: id };
  return publicity === 'closed' ? { level: publicity, bodies, ...of } : { level: publicity, ...of };
}

const order = ['closed', 'members', 'public'] as const;

/** Who may read what is about both. */
export function narrower(one: Clearance, other: Clearance): Clearance {
  if (one.level === 'public') return other;
  if (other.level === 'public') return one;
  const of = one.sitting !== undefined && one.sitting === other.sitting ? { sitting: one.sitting } : {};
  if (one.level === 'closed' && other.level === 'closed') {
    const both = one.bodies.filter((body) => other.bodies.includes(body));
    return { level: 'closed', bodies: both.length === 0 ? one.bodies : both, ...of };
  }
  const { sitting: _sitting, ...rest } = order.indexOf(one.level) <= order.indexOf(other.level) ? one : other;
  return { ...rest, ...of };
}
