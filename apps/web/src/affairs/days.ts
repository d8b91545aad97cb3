import { hourInZone } from '../house/call/hour-in-zone.ts';
import { dayIn } from '../house/hours.ts';
import type { House } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';

/** A day such as `2027-12-31` in the assembly's own reckoning, in words. */
export function dayWords(house: House, day: string, tongue: Tongue): string {
  const noon = hourInZone(`${day}T12:00`, house.assembly.timeZone);
  return 'at' in noon ? dayIn(house, noon.at, tongue) : day;
}
