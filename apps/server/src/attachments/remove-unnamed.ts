import type { Hall } from '../hall/hall.ts';
import { attachedIn } from './attached.ts';
import { shelfFor } from './shelf-for.ts';

/** Removes the files of a data folder that no statement names any more. */
export function removeUnnamedFiles(hall: Hall, dataDir: string): void {
  attachedIn(hall, shelfFor({ dataDir }).shelf, Date.now);
}
