import type { Result } from '@tauride/kernel';
import { treeHead } from '@tauride/record';
import { clearanceIn } from '../doors/book.ts';
import { emptyLedger, entryOf, replayed } from '../hall/ledger.ts';
import { sha256 } from '../hall/sha.ts';
import { Fault } from '../store/fault.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { extractOf, type ExtractOf, type NoExtract } from './extract.ts';
import { createRecordLog } from './record-log.ts';

export interface ExportedExtract {
  readonly text: string;
  /** It tells of a sitting that the public may not follow. */
  readonly hidden: boolean;
}

/** Makes a signed extract from a data folder, also while a server has it.
 *  @throws Fault when the data can't be read */
export async function exportExtract(
  dataDir: string,
  what: ExtractOf,
): Promise<Result<ExportedExtract, NoExtract>> {
  const store = openSqliteStore(dataDir, { readOnly: true });
  try {
    let ledger = emptyLedger;
    const hidden = new Set<number>();
    for (const { bytes, leaf } of store.read(0)) {
      const entry = entryOf(bytes);
      ledger = replayed(ledger, entry, leaf);
      if (clearanceIn(ledger.book, entry.seq).level !== 'public') hidden.add(entry.seq);
    }
    const { state } = ledger;
    if (state.phase === 'unfounded')
      throw new Fault('give-up', 'store-missing', `There is no assembly in ${dataDir}.`);
    const head = treeHead(ledger.range, sha256);
    const journal = {
      state,
      head,
      read: (_audience: string, from: number, to: number) => store.read(from, to),
    };
    const record = createRecordLog(journal, store);
    const extract = await extractOf(
      { state, journal: { read: (from, to) => store.read(from, to) }, record },
      what,
      'all',
    );
    if (!extract.ok) return extract;
    const { entries } = JSON.parse(extract.value) as { entries: { index: number }[] };
    return {
      ok: true,
      value: { text: extract.value, hidden: entries.some(({ index }) => hidden.has(index)) },
    };
  } finally {
    await store.close();
  }
}
