import type { MemberId } from '@tauride/procedure';

/** Before the id of a member in the address, which tells it from the names of parts. */
const personMark = 'of:';

/** The page of somebody at this desk. */
export function personPage(member: MemberId): string {
  return `credentials/${personMark}${encodeURIComponent(member)}`;
}

/** Whose page a part of the address names, if it is one's. */
export function personIn(part: string): MemberId | null {
  const decoded = decodeURIComponent(part);
  return decoded.startsWith(personMark) ? (decoded.slice(personMark.length) as MemberId) : null;
}
