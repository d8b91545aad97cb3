import { partsIn } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';

/** A day and hour as somebody wrote them, by the clocks of a zone. `skipped`: the clocks go forward over it; `twice`: they
 *  go back, it comes again, and `at` is the first of the two. */
export type HourInZone =
  | { readonly kind: 'unset' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'once' | 'twice'; readonly at: Instant };

const dayMs = 86_400_000;

/** The moment at which the clocks of the zone show this.
 *  @param written as a field for day and hour gives it, for example `2026-03-29T03:30`
 *  @param timeZone IANA name */
export function hourInZone(written: string, timeZone: string): HourInZone {
  const shown = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(written) ? Date.parse(`${written}Z`) : Number.NaN;
  if (Number.isNaN(shown)) return { kind: 'unset' };
  // A zone changes its offset at most once in two days: what holds the day before or the day after holds here.
  const moments = [shown - dayMs, shown + dayMs]
    .map((near) => shown - (shownAt(near, timeZone) - near))
    .filter((at) => shownAt(at, timeZone) === shown);
  if (moments.length === 0) return { kind: 'skipped' };
  const at = Math.min(...moments) as Instant;
  return { kind: new Set(moments).size === 1 ? 'once' : 'twice', at };
}

/** What the clocks of the zone show at a moment, in milliseconds as if they showed UTC. */
function shownAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(at as Instant, timeZone);
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, day);
  return shown.setUTCHours(hour, minute, second);
}

/** The zone by its name in the language of the screen, for example "Eastern European Summer Time". */
export function zoneName(at: Instant, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
