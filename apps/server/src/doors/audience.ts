import { type Assembly, bodiesOfMember, type BodyId } from '@tauride/procedure';
import type { Viewer } from '@tauride/protocol';
import type { Clearance } from './clearance.ts';

/** Who reads the same: the public, the members of the assembly, and of those whoever sits in bodies that have closed their doors.
 *  `all` is the server itself. */
export type Audience = 'public' | 'members' | 'all' | `in ${string}`;

/** Rule DO-3: what a reader may follow.
 *  @param closing bodies that have ever closed their doors; to all others their members read what every member reads */
export function audienceOf(viewer: Viewer | null, state: Assembly, closing: ReadonlySet<BodyId>): Audience {
  if (viewer === null || state.phase === 'unfounded') return 'public';
  if (viewer.member === null) return viewer.room === 'display' ? 'members' : 'public';
  const bodies = bodiesOfMember(state, viewer.member);
  if (bodies.size === 0) return 'public';
  return inBodies([...closing].filter((body) => bodies.has(body)));
}

export function inBodies(bodies: readonly string[]): Audience {
  return bodies.length === 0 ? 'members' : `in ${bodies.toSorted().join(' ')}`;
}

/** The bodies that have closed their doors and to which the readers belong. */
export function bodiesIn(audience: Audience): readonly string[] {
  return audience.startsWith('in ') ? audience.slice(3).split(' ') : [];
}

/** Rule DO-8: whether readers get an entry, or its leaf alone. */
export function mayRead(audience: Audience, clearance: Clearance): boolean {
  if (clearance.level === 'public' || audience === 'all') return true;
  if (audience === 'public') return false;
  if (clearance.level !== 'closed') return true;
  const own = bodiesIn(audience);
  return clearance.bodies.some((body) => own.includes(body));
}
