import { type Table, tableDelete, tableEntries, tableGet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { PollId, SittingId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';

/** The state after an event, without what it ended. */
export function afterRehearsal(state: FoundedAssembly, event: Event): FoundedAssembly {
  if (!('sitting' in event) || event.sitting === undefined) return state;
  const sitting = tableGet(state.sittings, event.sitting);
  return sitting?.phase === 'adjourned' && sitting.call.rehearsal ? forgotten(state, sitting.id) : state;
}

/** Rule FO-23: what is over with a rehearsal is gone: its motions, votes and elections. Its entries stay in the record, and the
 *  numbers of main motions begin where they stood; those of votes go on, since a box is known by them. */
function forgotten(state: FoundedAssembly, sitting: SittingId): FoundedAssembly {
  const motions = without(state.motions, sitting);
  return {
    ...state,
    motions,
    polls: without(state.polls, sitting),
    elections: without(state.elections, sitting),
    counters: { ...state.counters, main: mainAfter(state, motions) },
  };
}

/** The votes and rounds of a sitting. */
export function pollsOf({ polls, elections }: FoundedAssembly, sitting: SittingId): readonly PollId[] {
  const rounds = tableValues(elections)
    .filter((election) => election.sitting === sitting)
    .flatMap((election) => election.rounds.map(({ poll }) => poll));
  const votes = tableValues(polls).filter((poll) => poll.sitting === sitting);
  return [...new Set([...votes.map(({ id }) => id), ...rounds])];
}

function without<Thing extends { readonly sitting: SittingId }>(
  table: Table<Thing>,
  sitting: SittingId,
): Table<Thing> {
  return tableEntries(table)
    .filter(([, thing]) => thing.sitting === sitting)
    .reduce((rest, [id]) => tableDelete(rest, id), table);
}

/** The highest number that a motion still has, unless a motion of another sitting was made meanwhile with a higher one. */
function mainAfter({ counters, motions }: FoundedAssembly, left: Table<Motion>): number {
  if (motions === left) return counters.main;
  return Math.max(0, ...tableValues(left).flatMap(({ label }) => numberIn(label)));
}

function numberIn(label: string): readonly number[] {
  return /^\d{1,9}$/u.test(label) ? [Number(label)] : [];
}
