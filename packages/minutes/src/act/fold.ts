import { atOnce, invariant, type Steps, tableGet } from '@tauride/kernel';
import {
  type Assembly,
  type Entry,
  type Event,
  evolve,
  initialAssembly,
  isSealed,
  type ItemId,
  type Line,
  type SittingId,
} from '@tauride/procedure';
import { debateAfter } from '../debate/fold-debate.ts';
import { groundOf } from './effects.ts';
import { headingAfter } from './heading.ts';
import { type Closing, emptyMinutes, type Minutes, type Sources } from './minutes.ts';
import { hourOf, minuteLine } from './minute-line.ts';
import { questionsAfter } from './questions.ts';
import { changesIn, type Step } from './step.ts';

/** An entry with the states on either side of it: `after` is `evolve(before, entry)`. */
export interface Move {
  readonly before: Assembly;
  readonly entry: Entry;
  readonly after: Assembly;
}

/** The minutes after one more entry. An entry of another sitting or of none leaves them as they are (rules MIN-1, MIN-2). */
export function foldMinutes(minutes: Minutes, { before, entry, after }: Move, sources: Sources): Minutes {
  const { event } = entry;
  if (!isOf(minutes.sitting, event, before)) return minutes;
  invariant(before.phase === 'founded' && after.phase === 'founded', 'a sitting came before the founding');
  const step: Step = { minutes, before, entry, after, sources };
  const line = minuteLine(step);
  const item = itemAfter(step);
  return {
    ...minutes,
    heading: headingAfter(step, event),
    item,
    items: item === null ? minutes.items : withItem(step, item),
    // `concat` copies the array as a block, where a spread would go through it line by line.
    lines: line === null ? minutes.lines : minutes.lines.concat([line]),
    questions: questionsAfter(step, event),
    debate: debateAfter(step),
    closing: closingAfter(step),
  };
}

/** Another key for the record is no act of a sitting: those that were under way then tell of it. */
function isOf(sitting: SittingId, event: Event, before: Assembly): boolean {
  if ('sitting' in event) return event.sitting === sitting;
  if (event.type !== 'LogKeyRotated' || before.phase === 'unfounded') return false;
  const phase = tableGet(before.sittings, sitting)?.phase;
  return phase !== undefined && phase !== 'called' && phase !== 'adjourned';
}

/** The minutes of a sitting as the whole journal tells them. */
export function minutesSoFar(journal: Iterable<Line>, sitting: SittingId, sources: Sources): Minutes {
  return atOnce(foldingMinutes(journal, sitting, sources));
}

/** The same in steps: a long journal takes a second. */
export function* foldingMinutes(
  journal: Iterable<Line>,
  sitting: SittingId,
  sources: Sources,
): Steps<Minutes> {
  let minutes = emptyMinutes(sitting);
  const each = ({ before, entry, after }: Omit<Move, 'entry'> & { readonly entry: Line }): void => {
    // What stands in a sealed line is not known to whoever holds it.
    if (!isSealed(entry)) minutes = foldMinutes(minutes, { before, entry, after }, sources);
  };
  yield* evolving(journal, each);
  return minutes;
}

/** Some milliseconds. */
const ENTRIES_IN_A_STEP = 100;

/** The assembly as a journal tells it.
 *  @param each is told of every entry with the states on either side of it */
export function* evolving(
  journal: Iterable<Line>,
  each: (move: Omit<Move, 'entry'> & { readonly entry: Line }) => void = () => undefined,
): Steps<Assembly> {
  let state: Assembly = initialAssembly;
  let since = 0;
  for (const entry of journal) {
    const after = evolve(state, entry);
    each({ before: state, entry, after });
    state = after;
    since = (since + 1) % ENTRIES_IN_A_STEP;
    if (since === 0) yield;
  }
  return state;
}

/** The item under which the next line stands: taken up by the chair, or because of a decision. */
function itemAfter({ minutes, entry: { event } }: Step): ItemId | null {
  if (event.type === 'ItemTakenUp') return event.item;
  return changesIn(event).reduce((item, change) => {
    if (change.change === 'item-taken-up') return change.item;
    return change.change === 'item-closed' && change.item === item ? null : item;
  }, minutes.item);
}

function withItem({ minutes, after }: Step, item: Minutes['items'][number]['item']): Minutes['items'] {
  if (minutes.items.some((known) => known.item === item)) return minutes.items;
  const title = tableGet(after.sittings, minutes.sitting)?.agenda.find(({ id }) => id === item)?.title;
  invariant(title !== undefined, `no item ${item}`);
  return [...minutes.items, { item, title }];
}

function closingAfter(step: Step): Closing | null {
  const { event } = step.entry;
  const at = hourOf(step);
  if (event.type === 'SittingAdjourned') {
    const { ground, reason, undecided } = event;
    return { at, ground, reason, undecided };
  }
  const change = changesIn(event).find((candidate) => candidate.change === 'adjourned');
  if (change === undefined) return step.minutes.closing;
  return { at, ground: groundOf(event), reason: '', undecided: change.undecided };
}
