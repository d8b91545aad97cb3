import { err, ok, type Result, type Table, tableEntries } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Entry, Event } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Seq, SittingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isRehearsal } from './rehearsing.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule FO-22: what is done in a rehearsal touches nothing that was there before it. What an act would come to is looked at itself, so
 *  that no kind of act can be forgotten here. */
export function withinRehearsal(
  state: FoundedAssembly,
  { command, context }: { readonly command: { readonly sitting: SittingId }; readonly context: Context },
  decided: Decided,
): Decided {
  if (!decided.ok || !isRehearsal(state, command.sitting)) return decided;
  const after = decided.value.reduce<FoundedAssembly>((now, event) => {
    const next = evolve(now, entryOf(now, event, context));
    return next.phase === 'founded' ? next : now;
  }, state);
  return staysWithin(state, after, command.sitting) ? ok(decided.value) : err(refusal('rehearsal'));
}

function entryOf({ seq }: FoundedAssembly, event: Event, { now: at, actor }: Context): Entry {
  return { v: 1, seq: seq as Seq, at, by: actor.kind === 'operator' ? 'operator' : actor.member, event };
}

function staysWithin(before: FoundedAssembly, after: FoundedAssembly, sitting: SittingId): boolean {
  const whole = ['bodies', 'members', 'resolutions', 'transmittals', 'minutes'] as const;
  return (
    whole.every((part) => before[part] === after[part]) &&
    othersStay(before.motions, after.motions, sitting) &&
    othersStay(before.polls, after.polls, sitting) &&
    othersStay(before.elections, after.elections, sitting)
  );
}

function othersStay<Thing extends { readonly sitting: SittingId }>(
  before: Table<Thing>,
  after: Table<Thing>,
  sitting: SittingId,
): boolean {
  if (before === after) return true;
  const now = new Map(tableEntries(after));
  return tableEntries(before).every(([id, thing]) => thing.sitting === sitting || now.get(id) === thing);
}
