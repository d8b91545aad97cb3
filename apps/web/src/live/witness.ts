import type { Entry, Instant } from '@tauride/procedure';
import type { Head, Snapshot } from '@tauride/protocol';
import type { Range } from '@tauride/record';
import type { Api } from './api.ts';
import {
  compare,
  nothingSeen,
  withEntries,
  withEntry,
  type Witness,
  witnessOf,
  witnessText,
} from './record-check.ts';
import type { RecordCheck } from './types.ts';

/** Watches that the record only grows: over reloads, over gaps, and with every entry. */
export type RecordWitness = {
  readonly check: () => RecordCheck;
  /** Brings the tree from what this browser saw before to the snapshot, and compares. */
  readonly start: (snapshot: Pick<Snapshot, 'head' | 'seq'>) => Promise<void>;
  readonly grow: (entry: Entry) => void;
  /** The server's claim came with the stream. */
  readonly compare: (head: Head) => void;
};

type Options = {
  readonly api: Pick<Api, 'journal'>;
  readonly storage: Storage | null;
  readonly assembly: string;
  readonly now: () => Instant;
  readonly onChange: () => void;
};

const pageEntries = 1000;

export function createWitness({ api, storage, assembly, now, onChange }: Options): RecordWitness {
  const name = `tauride.record.${assembly}`;
  const kept = witnessOf(storage?.getItem(name) ?? null);
  let seen: Witness = kept ?? nothingSeen(now());
  let state: RecordCheck = { phase: 'checking', from: seen.range.size };
  /** Entries that came while the ones before them were still being read. */
  let ahead: Entry[] = [];
  let live = false;

  const conclude = (check: RecordCheck): void => {
    // A record that did not match once is not made good by matching later.
    if (state.phase !== 'mismatch') state = check;
    if (check.phase === 'checked') {
      seen = { ...seen, seenAt: check.at };
      storage?.setItem(name, witnessText(seen));
    }
    onChange();
  };
  const judge = (head: Head): void => conclude(compare(seen.range, head, { at: now(), seenAt: seen.seenAt }));
  const readTo = async (range: Range, size: number): Promise<Range | null> => {
    let grown: Range | null = range;
    while (grown !== null && grown.size < size) {
      const entries = await api.journal(grown.size, Math.min(size, grown.size + pageEntries));
      if (entries.length === 0) return null;
      grown = withEntries(grown, entries);
    }
    return grown;
  };
  return {
    check: () => state,
    start: async ({ head }) => {
      live = false;
      ahead = [];
      if (seen.range.size > head.size) return judge(head);
      const range = await readTo(seen.range, head.size).catch(() => undefined);
      if (range === undefined) return;
      if (range === null) return conclude({ phase: 'not-open' });
      seen = { ...seen, range };
      judge(head);
      for (const entry of ahead)
        if (entry.seq === seen.range.size) seen = { ...seen, range: withEntry(seen.range, entry) };
      live = true;
    },
    grow: (entry) => {
      if (!live) ahead.push(entry);
      else if (entry.seq === seen.range.size) seen = { ...seen, range: withEntry(seen.range, entry) };
    },
    compare: (head) => {
      if (live && head.size <= seen.range.size) judge(head);
    },
  };
}
