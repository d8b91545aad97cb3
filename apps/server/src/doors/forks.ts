import { tableGet } from '@tauride/kernel';
import { type Assembly, type Entry, narrowestDoors, type Sitting, type SittingId } from '@tauride/procedure';
import { type Audience, audienceOf, audiencesIn, guestsOf, withoutBodies } from './audience.ts';
import type { Circle } from './clearance.ts';

/** An audience that begins with an entry: what another knows before or after it is what it knows. */
export interface Fork {
  readonly from: Audience;
  readonly to: Audience;
  readonly when: 'before' | 'after';
}

export interface Forking {
  readonly before: Assembly;
  readonly after: Assembly;
  readonly entry: Entry;
  /** All bodies that have ever closed their doors. */
  readonly closed: ReadonlySet<Circle>;
  /** Those of them that close them with this entry. */
  readonly closing: readonly Circle[];
}

/** So that nothing has to be read again for whoever is told apart from here on. */
export function forksOf(forking: Forking): readonly Fork[] {
  return [...closings(forking), ...guests(forking), ...exclusions(forking)];
}

/** Until now the members of a body that closes its doors knew what all others knew. */
function closings({ after, closed, closing }: Forking): readonly Fork[] {
  if (closing.length === 0) return [];
  return [...audiencesIn(after, closed)].flatMap((to) => {
    const from = withoutBodies(to, closing);
    return from === to ? [] : [{ from, to, when: 'before' as const }];
  });
}

/** Until the doors are narrowed guests know what everybody knows. */
function guests({ before, after, entry: { event } }: Forking): readonly Fork[] {
  if (event.type !== 'SittingCalled' && event.type !== 'DoorsSet') return [];
  const isNarrow = (state: Assembly): boolean => {
    const found = sittingIn(state, event.sitting);
    return found !== undefined && narrowestDoors(found) !== 'public';
  };
  if (isNarrow(before) || !isNarrow(after)) return [];
  return [{ from: 'public', to: guestsOf(event.sitting), when: 'before' }];
}

/** Whoever is sent out knows what was known to that point. */
function exclusions({ before, after, entry: { event }, closed }: Forking): readonly Fork[] {
  if (event.type !== 'PersonExpelled' || !('member' in event.person)) return [];
  const viewer = { member: event.person.member, room: 'delegate' } as const;
  const [from, to] = [audienceOf(viewer, before, closed), audienceOf(viewer, after, closed)];
  return from === to ? [] : [{ from, to, when: 'after' }];
}

function sittingIn(state: Assembly, id: SittingId): Sitting | undefined {
  return state.phase === 'founded' ? tableGet(state.sittings, id) : undefined;
}
