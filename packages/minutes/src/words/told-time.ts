import type { Instant } from '@tauride/procedure';
import type { ToldTime } from '../act/statement-acts.ts';
import { dayText, hourText, monthText, yearText } from './date.ts';
import type { Words } from './words.ts';

/** A time as well as it is known: its earliest and latest moment to the unit that is known, then the words of whoever tells it. */
export function toldTimeText(when: ToldTime, timeZone: string, words: Words): string {
  return [rangeText(when, timeZone, words), when.words].filter((part) => part !== '').join('; ');
}

function rangeText({ from, until, ...unit }: ToldTime, timeZone: string, words: Words): string {
  const [first, last] = [from, until].map((at) =>
    at === undefined ? '' : momentText(at, unit, { timeZone, words }),
  );
  if (!first && !last) return '';
  if (!last) return words.text('minutes.when.from', { from: first! });
  if (!first) return words.text('minutes.when.until', { until: last });
  return first === last ? first : words.text('minutes.when.range', { from: first, until: last });
}

function momentText(
  at: Instant,
  { precision, calendar }: Pick<ToldTime, 'precision' | 'calendar'>,
  { timeZone, words }: { readonly timeZone: string; readonly words: Words },
): string {
  const reckoning = { timeZone, calendar };
  switch (precision) {
    case 'year':
      return yearText(at, reckoning);
    case 'month':
      return monthText(at, reckoning, words);
    case 'day':
      return dayText(at, reckoning, words);
    case 'hour':
    case 'minute':
      return `${dayText(at, reckoning, words)}, ${hourText(at, timeZone)}`;
  }
}
