import { machineTime } from '@tauride/minutes';
import type { Instant } from '@tauride/procedure';

/** A moment with its offset, to the second: what all formats take. Source: RFC 3339; XML Schema part 2, 3.2.7. */
export function zonedTime(at: Instant, timeZone: string): string {
  return machineTime(at, timeZone).replace(/\.\d+Z$/u, 'Z');
}
