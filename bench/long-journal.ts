import { canonicalBytes } from '@tauride/kernel';
import {
  type Assembly,
  type Context,
  decide,
  type Entry,
  evolve,
  initialAssembly,
  type Instant,
  type Seq,
  type SittingId,
} from '@tauride/procedure';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { type Act, bringing, CHAIR, deciding, delegate, founding, opening, putting } from './congress.ts';

const DELEGATES = 500;
const MOTIONS_IN_A_SITTING = 80;
const SPEECHES_TO_A_QUESTION = 9;
const ENTRIES_IN_A_WRITE = 1_000;

/** Fills a data folder with the journal of a long congress: sittings of many motions, each debated, amended and voted on.
 *  Every entry is decided by the rules, as the server would.
 *  @param size number of entries */
export async function writeLongJournal(folder: string, size: number): Promise<void> {
  const store = openSqliteStore(folder);
  let batch: Uint8Array[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    const done = await store.append({ expectedSeq: written, entries: batch });
    if (!done.ok) throw new Error(`The store refused the entries: ${done.error}`);
    written += batch.length;
    batch = [];
  };
  for (const entry of entriesOf(acts(), size)) {
    batch.push(canonicalBytes(entry));
    if (batch.length === ENTRIES_IN_A_WRITE) await write();
  }
  if (batch.length > 0) await write();
  await store.close();
}

function* entriesOf(script: Iterable<Act>, size: number): Generator<Entry> {
  let state: Assembly = initialAssembly;
  for (const { by, command } of script) {
    const now = (Date.UTC(2026, 0, 1) + state.seq * 7_000) as Instant;
    const actor =
      by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
    const decided = decide(state, command, { now, actor, sealed });
    if (!decided.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decided.error)}`);
    for (const event of decided.value) {
      const entry: Entry = { v: 1, seq: state.seq as Seq, at: now, by, event };
      yield entry;
      if (entry.seq === size - 1) return;
      state = evolve(state, entry);
    }
  }
}

/** What the ballot box of every poll comes to. */
const sealed: NonNullable<Context['sealed']> = {
  seal: { root: 'ab'.repeat(32), count: DELEGATES },
  tally: { yes: 320, no: 160, abstain: 20 },
};

/** Goes on for ever. */
function* acts(): Generator<Act> {
  yield* founding(DELEGATES);
  let motions = 0;
  for (let day = 1; ; day += 1) {
    const sitting = `day-${day}` as SittingId;
    yield* opening(sitting, DELEGATES, Date.UTC(2026, 0, day) as Instant);
    for (let at = 0; at < MOTIONS_IN_A_SITTING; at += 1, motions += 2) yield* question(sitting, motions);
    yield {
      by: CHAIR,
      command: { type: 'AdjournSitting', sitting, ground: 'agenda-done', reason: '' },
    };
  }
}

/** A motion and an amendment to it: each is made, debated, put and announced. */
function* question(sitting: SittingId, before: number): Generator<Act> {
  const [motion, amendment] = [before + 1, before + 2];
  const mover = 1 + ((before * 7) % (DELEGATES - 40));
  const text = `That the congress build cold store ${motion} at the harbour, paid for by all branches alike.`;
  yield* bringing(sitting, { mover, wording: { form: 'text', text }, kind: 'main', motion });
  yield* debate(sitting, mover + 3);
  const words = { op: 'strike-insert', words: 'by all branches alike', by: 'by tonnage landed' } as const;
  const wording = { form: 'amendment', amendment: words } as const;
  yield* bringing(sitting, { mover: mover + 20, wording, kind: 'amend', motion: amendment });
  yield* debate(sitting, mover + 23);
  for (const [poll, put] of [amendment, motion].entries()) {
    yield putting(sitting, put, 'recorded');
    yield* deciding(sitting, before + poll + 1);
  }
}

function* debate(sitting: SittingId, first: number): Generator<Act> {
  for (let at = 0; at < SPEECHES_TO_A_QUESTION; at += 1) {
    const member = delegate(first + at);
    const side = at % 2 === 0 ? 'for' : 'against';
    yield { by: member, command: { type: 'RequestFloor', sitting, side, purpose: 'debate' } };
    yield { by: CHAIR, command: { type: 'GiveFloor', sitting, member } };
    yield { by: member, command: { type: 'YieldFloor', sitting } };
  }
}
