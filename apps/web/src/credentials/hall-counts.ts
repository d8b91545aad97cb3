import { tableHas, tableValues } from '@tauride/kernel';
import {
  type Body,
  type FoundedAssembly,
  type Guest,
  type MemberId,
  membersOf,
  type SittingInSession,
} from '@tauride/procedure';

export type Count = { readonly present: number; readonly of: number };

/** A faction with how many of it are there; an empty name for those without one. */
export type FactionCount = Count & { readonly faction: string };

export type BodyCount = Count & {
  readonly body: Body;
  readonly factions: readonly FactionCount[];
  readonly advisory: Count;
};

/** Who is in the hall by body and faction; null where nobody records it. A seat is filled by its holder, or by the alternate who
 *  sits for them. */
export function hallCounts(
  state: FoundedAssembly,
  { bodies, presence, substitutions = [] }: Pick<SittingInSession, 'bodies' | 'presence' | 'substitutions'>,
): readonly BodyCount[] | null {
  if (presence.phase !== 'recorded') return null;
  const { present } = presence;
  const seatedFor = new Map(substitutions.map((one) => [one.for, one.alternate]));
  const isFilled = (member: MemberId): boolean => tableHas(present, seatedFor.get(member) ?? member);
  return bodies.flatMap((id) => {
    const body = state.bodies[id];
    if (body === undefined) return [];
    const seats = membersOf(state, id);
    const voting = seats.filter(({ seat }) => seat.voting === 'full');
    const advisory = seats.filter(({ seat }) => seat.voting === 'advisory');
    const count = (some: typeof seats): Count => ({
      present: some.filter(({ member }) => isFilled(member.id)).length,
      of: some.length,
    });
    const factions = [...new Set(voting.map(({ seat }) => seat.group ?? ''))].map((faction) => ({
      faction,
      ...count(voting.filter(({ seat }) => (seat.group ?? '') === faction)),
    }));
    return [{ body, ...count(voting), factions: factions.toSorted(byNumber), advisory: count(advisory) }];
  });
}

/** The largest first; those of no faction last. */
function byNumber(one: FactionCount, other: FactionCount): number {
  if ((one.faction === '') !== (other.faction === '')) return one.faction === '' ? 1 : -1;
  return other.of - one.of || (one.faction < other.faction ? -1 : 1);
}

/** Those who are no members, of a sitting: the newest first. */
export function guestsIn({ guests }: FoundedAssembly, sitting: string): readonly Guest[] {
  if (guests === undefined) return [];
  return tableValues(guests)
    .filter((guest) => guest.sitting === sitting)
    .toSorted((one, other) => other.id.localeCompare(one.id, 'en', { numeric: true }));
}
