import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine, type StandingOrders, standingOrdersFrom } from '@tauride/standing-orders';

/** Reads standing orders from this folder.
 *  @throws Error with everything that is wrong with them */
export function standingOrders(file: string): StandingOrders {
  const read = standingOrdersFrom(readFileSync(join(import.meta.dirname, file), 'utf8'));
  if (read.ok) return read.value;
  throw new Error(read.error.map((problem) => problemLine(problem, file)).join('\n'));
}
