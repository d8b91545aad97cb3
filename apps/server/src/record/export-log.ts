import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LogWriter, logWriter, verifierKeyText } from '@tauride/record/log';
import { clearanceIn } from '../doors/book.ts';
import { emptyLedger, entryIn, replayed } from '../hall/ledger.ts';
import { sha256 } from '../hall/sha.ts';
import { Fault } from '../store/fault.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { linesFile } from './lines-file.ts';
import { createLogSigner } from './log-signer.ts';

export interface ExportedLog {
  readonly entries: number;
  /** Entries that the public may not read and that stand there as they are: of a journal older than commitments. */
  readonly hidden: number;
  /** Entries of which the log has the commitments alone. */
  readonly sealed: number;
  /** The log's public key. */
  readonly key: string;
}

export interface ExportOptions {
  /** File for the words and salts of the sealed entries, a line for each: for those alone who may read them. */
  readonly openings?: string;
}

/** Writes the record of a data folder as a log of static files, also while a server has the folder: entries, tiles, and the signed
 *  checkpoint last, so that after a crash no checkpoint speaks of what is not there. A log that was written there before grows.
 *  @throws Fault when the data can't be read, Error when a file can't be written */
export async function exportLog(
  dataDir: string,
  out: string,
  { openings }: ExportOptions = {},
): Promise<ExportedLog> {
  const store = openSqliteStore(dataDir, { readOnly: true });
  try {
    let ledger = emptyLedger;
    let [hidden, sealed] = [0, 0];
    const opened = openings === undefined ? null : linesFile(openings);
    const writer: LogWriter = logWriter((path, bytes) => writeFile(join(out, path), bytes), sha256);
    for (const stored of store.read(0)) {
      const entry = entryIn(stored.text);
      ledger = replayed(ledger, entry, stored.leaf);
      if (stored.sealed) sealed += 1;
      else if (clearanceIn(ledger.book, entry.seq).level !== 'public') hidden += 1;
      if (stored.sealed) opened?.add(stored.text);
      writer.add(stored.sealed ?? stored.bytes);
    }
    opened?.close();
    const { state } = ledger;
    if (state.phase === 'unfounded')
      throw new Fault('give-up', 'store-missing', `There is no assembly in ${dataDir}.`);
    const signer = createLogSigner(store, state);
    const key = verifierKeyText(signer.key);
    const tree = writer.finish();
    const keyFile = join(out, 'key.vkey');
    const writeKey = (): void => writeFile(keyFile, new TextEncoder().encode(`${key}\n`));
    // From an older key a newer one follows by the entries, but a checkpoint from before does not know the newer one.
    if (!existsSync(keyFile)) writeKey();
    writeFile(join(out, 'checkpoint'), signer.sign(tree));
    writeKey();
    return { entries: tree.size, hidden, sealed, key };
  } finally {
    await store.close();
  }
}

/** Nothing but the whole file ever stands under its name. */
function writeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const handle = openSync(unfinished, 'w', 0o644);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, path);
  flush(dirname(path));
}

/** Until the folder itself is on the disk, a power cut could take back the renaming. */
function flush(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
