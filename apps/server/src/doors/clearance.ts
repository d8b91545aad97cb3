import type { BodyId, Publicity, Sitting, SittingId } from '@tauride/procedure';

/** Who sits in a body or serves it; or chair and clerk of a body alone, as `desk:body`. No id has a colon in it. */
export type Circle = BodyId | `desk:${string}`;

export function deskCircle(body: BodyId): Circle {
  return `desk:${body}`;
}

/** Who may read an entry: everybody, the members of the assembly, or who belongs to one of these circles. */
export type Clearance =
  | { readonly level: 'public' }
  | (Of & { readonly level: 'members' })
  | (Of & { readonly level: 'closed'; readonly bodies: readonly Circle[] });

interface Of {
  /** The sitting that it is of. */
  readonly sitting?: SittingId;
  /** It is about something else as well that was begun behind doors. */
  readonly mixed?: true;
}

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

/** Who may read what is of the sitting of the first, and about the second too. */
export function narrower(one: Clearance, other: Clearance): Clearance {
  if (one.level === 'public') return other;
  if (other.level === 'public') return one;
  const of = ofBoth(one, other);
  if (one.level === 'closed' && other.level === 'closed') {
    const both = one.bodies.filter((body) => other.bodies.includes(body));
    return { level: 'closed', bodies: both.length === 0 ? one.bodies : both, ...of };
  }
  const { sitting: _sitting, ...rest } = order.indexOf(one.level) <= order.indexOf(other.level) ? one : other;
  return { ...rest, ...of };
}

function ofBoth(one: Of, other: Of): Of {
  const sitting = one.sitting ?? other.sitting;
  const isMixed = one.mixed ?? other.mixed ?? one.sitting !== other.sitting;
  return { ...(sitting === undefined ? {} : { sitting }), ...(isMixed ? { mixed: true } : {}) };
}
