import { readAudit } from '@tauride/server';
import { Stop } from '../stop.ts';

/** Lists the trail of a data folder.
 *  @throws Stop where a line does not follow the one before it */
export function listAudit({ data }: { readonly data: string }): void {
  const { entries, brokenAt } = readAudit(data);
  for (const { at, act, phase, options, counts = {} } of entries) {
    const numbers = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
    const given = options.map(
      (name) => `--${name.replaceAll(/[A-Z]/gu, (sign) => `-${sign.toLowerCase()}`)}`,
    );
    console.log([new Date(at).toISOString(), act, phase, ...given, ...numbers].join(' '));
  }
  if (entries.length === 0) console.log(`Nothing was kept in ${data} yet.`);
  if (brokenAt !== null)
    throw new Stop(
      1,
      `Line ${brokenAt} does not follow the one before it: the file was changed by other means.`,
    );
}
