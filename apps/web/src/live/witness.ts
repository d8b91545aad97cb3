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
  readonly start: (snapshot: Pick<Snapshot, 'head'>) => Promise<void>;
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
  /** Counts the starts: of two that overlap, the later one holds. */
  let starts = 0;
  let reading = false;

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
  const start: RecordWitness['start'] = async ({ head }) => {
    starts += 1;
    const mine = starts;
    live = false;
    ahead = [];
    if (seen.range.size > head.size) return judge(head);
    reading = true;
    const range = await readTo(api, seen.range, head.size).catch(() => undefined);
    if (mine !== starts) return;
    reading = false;
    if (range === undefined) return;
    if (range === null) return conclude({ phase: 'not-open' });
    seen = { ...seen, range };
    judge(head);
    seen = ahead.reduce(grownBy, seen);
    live = true;
  };
  return {
    check: () => state,
    start,
    grow: (entry) => {
      if (!live) ahead.push(entry);
      else seen = grownBy(seen, entry);
    },
    compare: (head) => {
      // The journal could not be read at the start: with each claim it is tried again.
      if (!live && !reading && state.phase === 'checking') void start({ head });
      // The answer to an act of one's own may be here before the heads of the acts before it.
      if (live && head.size === seen.range.size) judge(head);
    },
  };
}

/** What was seen, with an entry more where that is the next one. */
function grownBy(seen: Witness, entry: Entry): Witness {
  return entry.seq === seen.range.size ? { ...seen, range: withEntry(seen.range, entry) } : seen;
}

/** The tree up to a size, with what lies between read from the journal; null when this audience does not get it all. */
async function readTo(api: Options['api'], range: Range, size: number): Promise<Range | null> {
  let grown: Range | null = range;
  while (grown !== null && grown.size < size) {
    const entries = await api.journal(grown.size, Math.min(size, grown.size + pageEntries));
    if (entries.length === 0) return null;
    grown = withEntries(grown, entries);
  }
  return grown;
}
