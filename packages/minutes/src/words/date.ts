import type { Instant } from '@tauride/procedure';
import { type CalendarDay, julianDay } from './julian.ts';
import type { Terms } from './words.ts';

/** The place and reckoning in which an assembly keeps its dates. */
export interface Reckoning {
  /** IANA name. */
  readonly timeZone: string;
  readonly calendar: 'gregorian' | 'julian';
}

/** The day in words; a Julian day is marked as such (rule MIN-6). */
export function dayText(at: Instant, { timeZone, calendar }: Reckoning, words: Terms): string {
  return shownDay(dayIn(at, timeZone), calendar, words);
}

/** A day that is not that of a moment, in words.
 *  @param day `YYYY-MM-DD`, Gregorian */
export function namedDay(day: string, calendar: Reckoning['calendar'], words: Terms): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return shownDay({ year, month, day: date }, calendar, words);
}

function shownDay(gregorian: CalendarDay, calendar: Reckoning['calendar'], words: Terms): string {
  if (calendar === 'gregorian') return dayInWords(gregorian, words);
  return words.text('minutes.date.oldStyle', { date: dayInWords(julianDay(gregorian), words) });
}

/** The month in words and the year, without a day. */
export function monthText(at: Instant, { timeZone, calendar }: Reckoning, words: Terms): string {
  const { year, month } = calendarDay(at, { timeZone, calendar });
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, 11);
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return formatter(`${words.language} month`, words.language, options).format(shown);
}

export function yearText(at: Instant, reckoning: Reckoning): string {
  return String(calendarDay(at, reckoning).year);
}

function calendarDay(at: Instant, { timeZone, calendar }: Reckoning): CalendarDay {
  const day = dayIn(at, timeZone);
  return calendar === 'julian' ? julianDay(day) : day;
}

/** Hours and minutes in the zone, from 00:00 to 23:59. */
export function hourText(at: Instant, timeZone: string): string {
  const { hour, minute } = partsIn(at, timeZone);
  return `${pad(hour)}:${pad(minute)}`;
}

/** The offset of the zone at that moment, for example `+03:00`; `null` where it is not a whole number of minutes. */
export function offsetText(at: Instant, timeZone: string): string | null {
  const name = formatter(`${timeZone} offset`, 'en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  if (name === 'GMT') return '+00:00';
  return /^GMT([+-]\d\d:\d\d)$/u.exec(name ?? '')?.[1] ?? null;
}

/** Date, hour and offset as machines read them; always Gregorian. An offset of the time before zones has seconds, which the
 *  form cannot carry: such a moment is given in UTC. Source: RFC 3339. */
export function machineTime(at: Instant, timeZone: string): string {
  const offset = offsetText(at, timeZone);
  if (offset === null) return new Date(at).toISOString();
  const { year, month, day, hour, minute, second } = partsIn(at, timeZone);
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${offset}`;
}

/** Minutes and seconds of a duration, for example `2:05`. */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
}

function dayIn(at: Instant, timeZone: string): CalendarDay {
  const { year, month, day } = partsIn(at, timeZone);
  return { year, month, day };
}

/** The date is formatted for another day of its month and given its day afterwards: 29 February 1900 exists only in the
 *  Julian calendar, and `Intl` would make another day of it. */
function dayInWords({ year, month, day }: CalendarDay, words: Terms): string {
  const other = new Date(0);
  other.setUTCFullYear(year, month - 1, 11);
  const parts = formatter('day', words.language, { dateStyle: 'long', timeZone: 'UTC' }).formatToParts(other);
  return parts.map(({ type, value }) => (type === 'day' ? String(day) : value)).join('');
}

type TimeParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

/** What the clocks and the Gregorian calendar of a zone show at that moment. */
export function partsIn(at: Instant, timeZone: string): TimeParts {
  const options = { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const parts = formatter(timeZone, 'en', { ...options, ...time }).formatToParts(at);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const [year, month, day] = [numberOf('year'), numberOf('month'), numberOf('day')];
  return { year, month, day, hour: numberOf('hour'), minute: numberOf('minute'), second: numberOf('second') };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it. */
function formatter(key: string, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const full = `${language} ${key}`;
  const known = formatters.get(full);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(full, made);
  return made;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
