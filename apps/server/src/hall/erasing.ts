import { randomBytes } from 'node:crypto';
import { canonicalBytes } from '@tauride/kernel';
import {
  type Context,
  createWordsOf,
  type Entry,
  type ErasedEntry,
  type ErasureCommand,
  type Event,
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

/** Finds the words that a command means: of entries by number, which all must have some, and of members wherever they stand. */
export function erasableBy(store: Pick<Store, 'read'>, command: ErasureCommand): Erasable {
  const lines = wordsIn(store, command);
  const isWhole = command.entries.every((seq) => lines.has(seq));
  const left = [...lines.values()].map(leftOf);
  const entries = left.map(erasedEntry);
  return {
    context: isWhole ? { erasing: entries } : {},
    erasing: (events, from) => ({ entries: toldBy(left, events, from), members: command.members }),
  };
}

function wordsIn(store: Pick<Store, 'read'>, { entries, members }: ErasureCommand): ReadonlyMap<Seq, Entry> {
  const [named, isOfMembers] = [new Set(entries), createWordsOf(members)];
  const found = new Map<Seq, Entry>();
  for (const { text, sealed } of store.read(0)) {
    const entry = entryIn(text);
    const isMeant = isOfMembers(entry) || named.has(entry.seq);
    // Words that stand in the record itself can't be taken out of it, and erased ones are gone.
    if (isMeant && sealed !== null && entry.erased === undefined && hasWords(entry))
      found.set(entry.seq, entry);
  }
  return found;
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
