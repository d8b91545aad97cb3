import { dayText, hourText } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';
import type { House } from './house.ts';
import type { Tongue } from './tongue.ts';

/** The hour in the assembly's zone; null where the sitting doesn't record hours. */
export function hourIn({ assembly, sitting }: House, at: Instant): string | null {
  if (sitting !== null && !sitting.call.hoursRecorded) return null;
  return hourText(at, assembly.timeZone);
}

/** The day in the assembly's own reckoning. */
export function dayIn({ assembly }: House, at: Instant, { words }: Tongue): string {
  return dayText(at, assembly, words);
}
