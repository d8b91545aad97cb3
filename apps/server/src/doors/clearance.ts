import type { BodyId, Publicity, Sitting } from '@tauride/procedure';

/** Who may read an entry: everybody, the members of the assembly, or who sits in one of these bodies. */
export type Clearance =
  | { readonly level: 'public' | 'members' }
  | { readonly level: 'closed'; readonly bodies: readonly BodyId[] };

export const everybody: Clearance = { level: 'public' };

/** Rule DO-3: whom doors let in that stand so. */
export function clearanceOf({ bodies }: Pick<Sitting, 'bodies'>, publicity: Publicity): Clearance {
  return publicity === 'closed' ? { level: publicity, bodies } : { level: publicity };
}

const order = ['closed', 'members', 'public'] as const;

/** Who may read what is about both. */
export function narrower(one: Clearance, other: Clearance): Clearance {
  if (one.level === 'closed' && other.level === 'closed') {
    const both = one.bodies.filter((body) => other.bodies.includes(body));
    return both.length === 0 ? one : { level: 'closed', bodies: both };
  }
  return order.indexOf(one.level) <= order.indexOf(other.level) ? one : other;
}
