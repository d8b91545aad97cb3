import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** The shelf in a data folder. A store of the caller's own has none: its files are gone when the server is closed.
 *  @returns the shelf, and what to do with it at the end */
export function shelfFor({ dataDir, store }: { readonly dataDir: string; readonly store?: Store }): {
  readonly shelf: Shelf;
  readonly close: () => void;
} {
  if (store === undefined) return { shelf: openShelf(join(dataDir, 'attachments')), close: () => undefined };
  const folder = join(tmpdir(), `tauride-files-${randomUUID()}`);
  return { shelf: openShelf(folder), close: () => rmSync(folder, { recursive: true, force: true }) };
}
