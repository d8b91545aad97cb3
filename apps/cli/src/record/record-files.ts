import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '@tauride/record/log';
import { Stop } from '../stop.ts';

/** Reads the files of a record from its folder or its address.
 *  @throws Stop when there is no such folder or address */
export function recordFiles(record: string): ReadFile {
  if (/^https?:\/\//.test(record))
    return async (path) => await fetched(`${record.replace(/\/$/, '')}/${path}`);
  if (!existsSync(record) || !statSync(record).isDirectory())
    throw new Stop(2, `${record} is neither a folder nor an address that begins with http:// or https://.`);
  return async (path) => {
    const file = join(record, path);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
}

async function fetched(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Stop(2, `${address} answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(2, `${address} can't be reached: ${(error as Error).message}.`, { cause: error });
  }
}
