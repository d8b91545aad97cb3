import { dayIn } from '../assembly/day.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant } from '../ids.ts';

const DAY_MS = 86_400_000;

/** The year by which resolutions of that moment are numbered, in the zone and the reckoning of the assembly. */
export function yearOf(
  { timeZone, calendar }: Pick<FoundedAssembly, 'timeZone' | 'calendar'>,
  at: Instant,
): number {
  const shown = calendar === 'julian' ? ((at - lagDays(at) * DAY_MS) as Instant) : at;
  return Number(dayIn(timeZone, shown).slice(0, 4));
}

/** By how many days the Julian calendar is behind. The figure changes at the end of a February and never near a turn of the year, so
 *  that for years it is enough to ask what year it was two months before.
 *  Source: Explanatory Supplement to the Astronomical Almanac (3rd ed.), 15.11. */
function lagDays(at: Instant): number {
  const year = new Date(at - 60 * DAY_MS).getUTCFullYear();
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
