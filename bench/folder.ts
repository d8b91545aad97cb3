import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the work a folder of its own and removes it afterwards. It lies in the repository, because a system's
 *  temporary folder may lie in memory, where a sync costs nothing. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(import.meta.dirname, '.run-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
