import { tableGet, tableValues } from '@tauride/kernel';
import type { RecordHead, SealedVote, Sources } from '@tauride/minutes';
import { type Entry, type FoundedAssembly, narrowestDoors, type PollId } from '@tauride/procedure';
import { treeHead } from '@tauride/record';
import { emptyLedger, entryOf, type Ledger, replayed } from '../hall/ledger.ts';
import { createNames, type Names } from '../hall/names.ts';
import { createSealedBoxes } from '../hall/sealed-boxes.ts';
import { sealedVotes } from '../hall/sealing.ts';
import { sha256 } from '../hall/sha.ts';
import { Fault } from '../store/fault.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';

/** What a data folder held at the moment of reading. */
export interface ReadAssembly extends Sources {
  readonly state: FoundedAssembly;
  readonly people: Names['people'];
  readonly journal: readonly Entry[];
  readonly head: RecordHead;
  /** SHA-256 of the founding, in hexadecimal: no other assembly has the same. */
  readonly fingerprint: string;
  /** Sittings that the public may not follow. */
  readonly hidden: ReadonlySet<string>;
}

/** Reads the assembly of a data folder, also while a server has it.
 *  @throws Fault when the data can't be read */
export async function readAssembly(dataDir: string): Promise<ReadAssembly> {
  const store = openSqliteStore(dataDir, { readOnly: true });
  try {
    return readFrom(store, dataDir);
  } finally {
    await store.close();
  }
}

function readFrom(store: Store, dataDir: string): ReadAssembly {
  const journal: Entry[] = [];
  let ledger: Ledger = emptyLedger;
  let fingerprint = '';
  for (const { bytes, leaf } of store.read(0)) {
    const entry = entryOf(bytes);
    if (journal.length === 0) fingerprint = Buffer.from(leaf).toString('hex');
    journal.push(entry);
    ledger = replayed(ledger, entry, leaf);
  }
  const { state } = ledger;
  if (state.phase === 'unfounded')
    throw new Fault('give-up', 'store-missing', `There is no assembly in ${dataDir}.`);
  const { all: names, people } = createNames(store.directory, () => undefined);
  const votes = openVotes(store, state);
  const hidden = state.sittingOrder.filter(
    (id) => narrowestDoors(tableGet(state.sittings, id)!) !== 'public',
  );
  return {
    state,
    people,
    journal,
    fingerprint,
    head: treeHead(ledger.range, sha256),
    hidden: new Set(hidden),
    directory: (member) => (Object.hasOwn(names, member) ? names[member] : undefined),
    sealed: (poll) => votes.get(poll),
  };
}

/** Who voted how, in the votes that are announced and were open. */
function openVotes(store: Store, state: FoundedAssembly): ReadonlyMap<PollId, readonly SealedVote[]> {
  const boxes = createSealedBoxes(store.box);
  const announced = tableValues(state.polls).filter(({ phase }) => phase === 'announced');
  return new Map(
    announced.flatMap(({ id }) => {
      const box = boxes.find(id);
      if (box === undefined || box.secret) return [];
      return [[id, sealedVotes(box)] as const];
    }),
  );
}
