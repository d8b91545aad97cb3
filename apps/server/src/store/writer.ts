import type { DatabaseSync } from 'node:sqlite';
import { createCommitQueue } from './commit-queue.ts';
import { inTransaction, purgeLog, translated } from './database.ts';

/** The one way by which anything is written to the database. */
export interface Writer {
  /** Resolves with what `work` returned, once it is on the disk. */
  write<T>(work: () => T): Promise<T>;
  /** Removes bytes that were deleted before from the write-ahead log as well; when another process is reading just
   *  then, the next writes do it. False when it is still to be done. */
  purge(): boolean;
  close(): void;
}

export function createWriter(db: DatabaseSync, onCommit: () => void): Writer {
  let purgeDue = false;
  const purge = (): boolean => {
    purgeDue = !purgeLog(db);
    return !purgeDue;
  };
  const queue = createCommitQueue((work) => {
    translated(() => inTransaction(db, work));
    onCommit();
    // The work is on the disk by now: nothing that goes wrong here may deny it.
    if (purgeDue) purge();
  });
  return { write: (work) => queue.add(work), purge, close: () => queue.close() };
}
