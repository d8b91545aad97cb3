import type { MemberId } from '@tauride/procedure';
import type { SlipLine } from '@tauride/protocol';

export const whos = ['body', 'missing', 'selected'] as const;
export type Who = (typeof whos)[number];

/** Whom a sheet is for. Those whose slip is good, or was used, need none. */
export function printedFor(
  who: Who,
  members: readonly MemberId[],
  { slips, selected }: { readonly slips: readonly SlipLine[]; readonly selected: ReadonlySet<MemberId> },
): readonly MemberId[] {
  if (who === 'selected') return [...selected];
  if (who === 'body') return members;
  const served = new Set(
    slips.filter(({ standing }) => standing === 'open' || standing === 'used').map(({ member }) => member),
  );
  return members.filter((member) => !served.has(member));
}
