import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalBytes } from '@tauride/kernel';
import {
  type Context,
  createWordsOf,
  type Entry,
  type ErasedEntry,
  type ErasureCommand,
  type Event,
  type MemberId,
  type Seq,
  withoutPersonalText,
} from '@tauride/procedure';
import { commitmentTo, SALT_LENGTH } from '@tauride/record';
import type { Erasing, Store } from '../store/store.ts';
import { entryIn } from './ledger.ts';
import { sha256 } from './sha.ts';

/** Words that can be erased, and what is left of their entries. */
export interface Erasable {
  /** For the decision; undefined where an entry was named that has no words to erase. */
  readonly context: Pick<Context, 'erasing'>;
  /** For the store, once it was decided.
   *  @param from number of the first entry that tells of it */
  readonly erasing: (events: readonly Event[], from: number) => Erasing;
}

type Left = Omit<Erasing['entries'][number], 'told'>;

/** The words of members as far as the journal was searched for them. */
export interface Survey {
  readonly isTheirs: (entry: Entry) => boolean;
  readonly found: readonly Seq[];
  /** How many entries were searched. */
  readonly upTo: number;
}

/** Searches all of the journal that there is, and lets others go on in between: for members it has to be read whole. */
export async function surveyFor(
  store: Pick<Store, 'read' | 'tail'>,
  { members }: Pick<ErasureCommand, 'members'>,
): Promise<Survey> {
  let survey = startOf(members);
  if (members.length === 0) return { ...survey, upTo: store.tail() };
  while (survey.upTo < store.tail()) {
    survey = searched(store, survey, Math.min(store.tail(), survey.upTo + AT_ONCE));
    await nextTurn();
  }
  return survey;
}

/** Entries that are read together: a few milliseconds. */
const AT_ONCE = 128;

function startOf(members: readonly MemberId[]): Survey {
  return { isTheirs: createWordsOf(members), found: [], upTo: 0 };
}

function searched(store: Pick<Store, 'read'>, { isTheirs, found, upTo }: Survey, to: number): Survey {
  const more: Seq[] = [];
  for (const { text } of store.read(upTo, to)) {
    const entry = entryIn(text);
    if (isTheirs(entry)) more.push(entry.seq);
  }
  return { isTheirs, found: [...found, ...more], upTo: to };
}

/** Finds the words that a command means: of entries by number, which all must have some, and of members wherever they stand.
 *  @param survey what was searched before, of the same members */
export function erasableBy(
  store: Pick<Store, 'read' | 'tail'>,
  command: ErasureCommand,
  survey: Survey = startOf(command.members),
): Erasable {
  const { found } = searched(store, survey, store.tail());
  const lines = linesOf(store, new Set([...found, ...command.entries]));
  const isWhole = command.entries.every((seq) => lines.has(seq));
  const left = [...lines.values()].map(leftOf);
  const entries = left.map(erasedEntry);
  return {
    context: isWhole ? { erasing: entries } : {},
    erasing: (events, from) => ({ entries: toldBy(left, events, from), members: command.members }),
  };
}

/** Read again, since somebody else may have erased them meanwhile. */
function linesOf(store: Pick<Store, 'read'>, wanted: ReadonlySet<Seq>): ReadonlyMap<Seq, Entry> {
  const lines = new Map<Seq, Entry>();
  for (const seq of [...wanted].toSorted((one, other) => one - other))
    for (const { text, sealed } of store.read(seq, seq + 1)) {
      const entry = entryIn(text);
      // Words that stand in the record itself can't be taken out of it, and erased ones are gone.
      if (sealed !== null && entry.erased === undefined && hasWords(entry)) lines.set(seq, entry);
    }
  return lines;
}

function hasWords(entry: Entry): boolean {
  return !Buffer.from(canonicalBytes(withoutPersonalText(entry))).equals(canonicalBytes(entry));
}

function leftOf(line: Entry): Left {
  const { salt: _salt, ...entry } = line;
  return {
    seq: line.seq,
    text: canonicalBytes(withoutPersonalText(entry)),
    salt: randomBytes(SALT_LENGTH),
  };
}

function erasedEntry({ seq, text, salt }: Left): ErasedEntry {
  return { entry: seq as Seq, left: commitmentTo(text, salt, sha256) };
}

function toldBy(left: readonly Left[], events: readonly Event[], from: number): Erasing['entries'] {
  const told = new Map<number, number>();
  for (const [at, event] of events.entries())
    if (event.type === 'TextErased') for (const { entry } of event.entries) told.set(entry, from + at);
  return left.map((one) => ({ ...one, told: told.get(one.seq)! }));
}
