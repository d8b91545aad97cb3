import type { Instant } from '../ids.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return at.toISOString().startsWith(text);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone, as `YYYY-MM-DD`; days are compared as texts. */
export function dayIn(timeZone: string, at: Instant): string {
  const parts = formatFor(timeZone).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/** Kept, since making one takes a thousand times as long as asking it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
