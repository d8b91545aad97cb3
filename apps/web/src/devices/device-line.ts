import { hourText } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';
import type { DeviceLine } from '@tauride/protocol';
import type { Translate } from '../messages/use-t.ts';

export type DevicesAnswer = { readonly devices: readonly DeviceLine[] };

type Words = { readonly t: Translate; readonly locale: string; readonly timeZone: string };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The hour; for what is longer ago than a day the day as well. */
export function momentText(
  at: Instant,
  { now, locale, timeZone }: Pick<Words, 'locale' | 'timeZone'> & { readonly now: Instant },
): string {
  const hour = hourText(at, timeZone);
  if (now - at < DAY_MS) return hour;
  return `${new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(at)}, ${hour}`;
}

/** What is told of a device besides its name. */
export function deviceFacts(device: DeviceLine, words: Words & { readonly now: Instant }): string {
  const { t } = words;
  return [
    device.current ? t('devices.this') : '',
    t(`devices.by.${device.how}`),
    t('devices.since', { hour: momentText(device.enrolled, words) }),
    // It is kept by the hour alone: within the first one it would say less than nothing.
    device.seen > device.enrolled ? t('devices.seen', { hour: momentText(device.seen, words) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
