import { namedDay } from '@tauride/minutes';
import type { House } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';

/** A day such as `2027-12-31` in the assembly's own reckoning, in words. */
export function dayWords({ assembly }: Pick<House, 'assembly'>, day: string, { words }: Tongue): string {
  return namedDay(day, assembly.calendar, words);
}
