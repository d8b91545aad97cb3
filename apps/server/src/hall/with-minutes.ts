import { collecting, tableGet } from '@tauride/kernel';
import {
  type Command,
  type Context,
  type CorrectionId,
  type Entry,
  type FoundedAssembly,
  type Seq,
  type SittingId,
  textToDecide,
} from '@tauride/procedure';
import type { EditionText } from '@tauride/minutes';
import { inTurns } from '../long-work/in-turns.ts';
import type { Store } from '../store/store.ts';
import { entryIn } from './ledger.ts';

/** Stands where the entries tell of no such sitting: no digest is equal to it. */
const NO_MINUTES = '';

/** Rule MA-2: makes the minutes that an act is about from the record, before the rules are asked: what it names of them has to be
 *  what they are. Reads the journal up to their last entry. */
export async function withMinutes(
  store: Store,
  state: FoundedAssembly,
  { command, context }: { readonly command: Command; readonly context: Context },
): Promise<Context> {
  const text = textOf(store, state, command);
  if (!text) return context;
  // Loaded when first needed: the server starts without it.
  const { makingDigest } = await import('@tauride/minutes');
  const entries = await inTurns(collecting(journalIn(store, text.upTo)));
  const digest = await inTurns(makingDigest(entries, text));
  return { ...context, minutesDigest: digest ?? NO_MINUTES };
}

function* journalIn(store: Store, upTo: number): Iterable<Entry> {
  for (const { text } of store.read(0, upTo)) yield entryIn(text);
}

function textOf(store: Store, state: FoundedAssembly, command: Command): EditionText | null {
  switch (command.type) {
    case 'CirculateMinutes': {
      const { of, upTo } = command;
      if (upTo > state.seq) return null;
      const accepted = (tableGet(state.minutes, of)?.corrections ?? []).filter(
        ({ phase }) => phase === 'accepted',
      );
      return { sitting: of, upTo, corrections: wordsOf(store, accepted) };
    }
    case 'PutMinutes':
      return decided(store, state, command);
    case 'AskConsent':
      return command.matter.kind === 'minutes' ? decided(store, state, command.matter) : null;
    default:
      return null;
  }
}

function decided(
  store: Store,
  state: FoundedAssembly,
  { of, correction }: { readonly of: SittingId; readonly correction: CorrectionId | null },
): EditionText | null {
  const standing = tableGet(state.minutes, of);
  const text = textToDecide(standing, correction);
  if (!standing || !text) return null;
  const parts = standing.corrections.filter(({ id }) => text.corrections.includes(id));
  return { sitting: of, upTo: text.upTo, corrections: wordsOf(store, parts) };
}

function wordsOf(store: Store, parts: readonly { readonly recorded: Seq }[]): EditionText['corrections'] {
  return parts.flatMap(({ recorded }) => {
    const [stored] = store.read(recorded, recorded + 1);
    const entry = stored && entryIn(stored.text);
    if (entry?.event.type !== 'CorrectionProposed') return [];
    const { place, how, text, reason } = entry.event;
    return [{ recorded, at: entry.at, place, how, text, reason }];
  });
}
