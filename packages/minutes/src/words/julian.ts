export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The day in the Julian calendar. Integers only. Source: E. G. Richards, Explanatory Supplement to the Astronomical Almanac
 *  (3rd ed.), 15.11, for days from -4716 on. */
export function julianDay(gregorian: CalendarDay): CalendarDay {
  return fromDayNumber(dayNumber(gregorian));
}

function dayNumber({ year, month, day }: CalendarDay): number {
  const shift = Math.floor((14 - month) / 12);
  const y = year + 4800 - shift;
  const m = month + 12 * shift - 3;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32_045;
}

function fromDayNumber(number: number): CalendarDay {
  const f = number + 1401;
  const e = 4 * f + 3;
  const g = Math.floor((e % 1461) / 4);
  const h = 5 * g + 2;
  const day = Math.floor((h % 153) / 5) + 1;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  const year = Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12);
  return { year, month, day };
}
