import { tableHas } from '@tauride/kernel';
import type { MemberId, SittingInSession } from '@tauride/procedure';
import { findMembers, type Found, membersByName } from '../house/find-members.ts';
import type { House } from '../house/house.ts';

export type Shown = 'all' | 'away' | 'here';

/** Rows that a list shows at once; more are found by writing more of the name. */
const mostRows = 40;

export function isHere(sitting: SittingInSession, member: MemberId): boolean {
  return sitting.presence.phase === 'recorded' && tableHas(sitting.presence.present, member);
}

/** Members of the sitting whose name or group begins with what was written, and who are here, or not. */
export function deskRows(
  house: House,
  sitting: SittingInSession,
  { written, shown }: { readonly written: string; readonly shown: Shown },
): { readonly rows: readonly Found[]; readonly more: number } {
  const allow = (id: MemberId): boolean => shown === 'all' || isHere(sitting, id) === (shown === 'here');
  if (written.trim() !== '') {
    const { found, more } = findMembers(house, written, { limit: mostRows, allow });
    if (found.length > 0) return { rows: found, more };
    // Whoever is sought by name is shown, also where they are here already.
    const anybody = findMembers(house, written, { limit: mostRows });
    return { rows: anybody.found, more: anybody.more };
  }
  const fits = membersByName(house).filter(({ id }) => allow(id));
  return { rows: fits.slice(0, mostRows), more: Math.max(0, fits.length - mostRows) };
}
