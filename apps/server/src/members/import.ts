import { ok, type Result, tableGet } from '@tauride/kernel';
import type { AssemblyCommand, BodyId, MemberId, Seat } from '@tauride/procedure';
import type { LastImport, ListDone } from '@tauride/protocol';
import type { RosterPlan } from '@tauride/roster';
import type { Hall } from '../hall/hall.ts';
import type { NotDone } from '../hall/not-done.ts';
import { isOutdated, type UndoShelf } from './undo-shelf.ts';

interface Tools {
  readonly hall: Hall;
  readonly undo: UndoShelf;
}

interface TakingOver {
  readonly plan: RosterPlan;
  readonly by: MemberId;
}

/** Rule MB-29: carries out a plan as the desk's acts, all or none, with the names first: should the process end before the seats are
 *  given, the same file finds everybody again. Names are put back where an act is refused.
 *  @throws Fault */
export async function takenOver(
  { hall, undo }: Tools,
  { plan, by }: TakingOver,
): Promise<Result<ListDone, NotDone>> {
  const people = plan.people.map(({ member }) => member);
  await hall.names.change(plan.people);
  const done = await hall.executeAll({ commands: plan.commands, author: { kind: 'member', member: by } });
  if (!done.ok) {
    await hall.names.restore(people);
    return done;
  }
  undo.keep({ seq: hall.state.seq, commands: plan.undo.commands, people });
  return ok({ acts: done.value, names: people.length });
}

interface TakingBack {
  readonly by: MemberId;
  readonly reason: string;
}

/** Rule MB-30: puts seats, offices and names back, once.
 *  @throws Fault */
export async function takenBack(
  { hall, undo }: Tools,
  { by, reason }: TakingBack,
): Promise<Result<ListDone, NotDone>> {
  const { commands = [], people = [] } = undo.read() ?? {};
  const acts = commands.map((command) => ({ ...command, reason }) as AssemblyCommand);
  const done = await hall.executeAll({ commands: acts, author: { kind: 'member', member: by } });
  if (!done.ok) return done;
  await hall.names.restore(people);
  undo.drop();
  return ok({ acts: done.value, names: people.length });
}

/** The import that may be taken back by the desk of these bodies; none where seats or offices were changed since. */
export function lastImport({ hall, undo }: Tools, within: readonly BodyId[]): LastImport['last'] {
  const kept = undo.read();
  if (kept === undefined || isOutdated(hall.read('all', kept.seq, hall.state.seq))) return null;
  const bodies = [...new Set(kept.commands.flatMap((command) => ('body' in command ? command.body : [])))];
  const isTheirs =
    bodies.every((body) => within.includes(body)) &&
    kept.people.every((member) => seatsIn(hall.state, member).some(({ body }) => within.includes(body)));
  return isTheirs ? { acts: kept.commands.length, names: kept.people.length, bodies } : null;
}

function seatsIn(state: Hall['state'], member: MemberId): readonly Seat[] {
  return (state.phase === 'founded' ? tableGet(state.members, member)?.seats : undefined) ?? [];
}
