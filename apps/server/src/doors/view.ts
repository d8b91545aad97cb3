import { type Table, tableGet, tableHas, tableSet } from '@tauride/kernel';
import {
  type Assembly,
  type Entry,
  evolve,
  type FoundedAssembly,
  type MotionId,
  openedHall,
  type Sitting,
  type SittingId,
  type SittingInSession,
} from '@tauride/procedure';

/** An entry with the whole state on either side of it. */
export interface Move {
  readonly before: Assembly;
  readonly entry: Entry;
  readonly after: Assembly;
}

/** What readers know of the assembly, and whether they have to be given it anew, since the entry alone does not lead there. */
export interface Seen {
  readonly view: Assembly;
  readonly refresh: boolean;
}

/** Rules DO-8, DO-9 and DO-12: what readers know after an entry who knew `view` before it. Where they have known everything so far,
 *  and may read it, that is the state itself.
 *  @param reads whether they may read the entry
 *  @param lets whether the doors of a sitting let them in, now and whenever it was called or set */
export function seenAfter(
  view: Assembly,
  { before, entry, after }: Move,
  { reads, lets }: { readonly reads: boolean; readonly lets: (sitting: Sitting) => 'always' | 'now' | 'no' },
): Seen {
  if (reads && view === before) return { view: after, refresh: false };
  if (view.phase === 'unfounded' || after.phase === 'unfounded' || before.phase === 'unfounded')
    return { view: after, refresh: true };
  const id = 'sitting' in entry.event ? entry.event.sitting : undefined;
  const sitting = id === undefined ? undefined : tableGet(after.sittings, id);
  const way = sitting ? lets(sitting) : 'always';
  if (!reads)
    return withSeats(sitting ? outside(view, sitting, after.seq) : sealed(view, after.seq), before, after);
  const client = followed(view, entry);
  if (client && (way === 'always' || !sitting)) return { view: client, refresh: false };
  if (sitting && way === 'no') return shut({ view, client, sitting, seq: after.seq });
  const shown = sitting
    ? withSitting({ view: client ?? merged(view, before, after), before, after }, sitting.id, client)
    : merged(view, before, after);
  const refresh = client === undefined || !isSame(client, shown, sitting?.id);
  return { view: { ...shown, seq: after.seq }, refresh };
}

/** Rule MB-8: who sits in which body everybody knows, though not why where that was decided behind the doors. */
function withSeats({ view, refresh }: Seen, before: FoundedAssembly, after: FoundedAssembly): Seen {
  const { members, bodies } = after;
  if (before.members === members && before.bodies === bodies) return { view, refresh };
  return { view: { ...(view as FoundedAssembly), members, bodies }, refresh: true };
}

function sealed(view: FoundedAssembly, seq: number): Seen {
  return { view: { ...view, seq }, refresh: false };
}

/** Behind the doors it pauses, goes on, or ends: that much everybody learns who knows of the sitting. */
function outside(view: FoundedAssembly, sitting: Sitting, seq: number): Seen {
  const known = tableGet(view.sittings, sitting.id);
  if (!known || known.phase === sitting.phase) return sealed(view, seq);
  return {
    view: { ...view, seq, sittings: tableSet(view.sittings, sitting.id, paused(known, sitting)) },
    refresh: true,
  };
}

function paused(known: Sitting, now: Sitting): Sitting {
  const { id, bodies, call, agenda } = known;
  const base = { id, bodies, call, agenda, ...(now.doors === undefined ? {} : { doors: now.doors }) };
  if (now.phase === 'called') return { ...base, phase: 'called' };
  if (now.phase === 'adjourned')
    return { ...base, phase: 'adjourned', openedAt: now.openedAt, adjournedAt: now.adjournedAt };
  if (known.phase === 'open' || known.phase === 'recessed')
    return { ...known, phase: now.phase, recess: pauseOf(now), floor: { phase: 'free' }, consent: null };
  const { presiding, openedAt, phase } = now;
  const recess = pauseOf(now);
  // Nothing of what happens in a sitting whose beginning was missed.
  return { ...openedHall(presiding, openedAt), ...base, phase, recess };
}

/** Rule DO-12: when, and not why. */
function pauseOf({ recess }: SittingInSession): SittingInSession['recess'] {
  return recess && { since: recess.since, until: recess.until };
}

/** The doors have closed: what goes on there now is not to be seen, not even what was going on. */
function shut({
  view,
  client,
  sitting,
  seq,
}: {
  readonly view: FoundedAssembly;
  readonly client: FoundedAssembly | undefined;
  readonly sitting: Sitting;
  readonly seq: number;
}): Seen {
  if (client) return { view: client, refresh: false };
  const known = tableGet(view.sittings, sitting.id);
  const doors = sitting.doors ?? [];
  const sittings = known ? tableSet(view.sittings, sitting.id, { ...known, doors }) : view.sittings;
  return { view: { ...view, seq, sittings }, refresh: true };
}

/** What a page makes of the entry that knew no more than this; undefined where it can make nothing of it. */
function followed(view: FoundedAssembly, entry: Entry): FoundedAssembly | undefined {
  try {
    const next = evolve(view, entry);
    return next.phase === 'founded' ? next : undefined;
  } catch {
    return undefined;
  }
}

const tables = [
  'members',
  'motions',
  'polls',
  'elections',
  'proxies',
  'resolutions',
  'transmittals',
  'minutes',
  'spoken',
  'statements',
  'incidents',
] as const satisfies readonly (keyof FoundedAssembly)[];

/** The view with all that the entry changed, as it now is. */
function merged(view: FoundedAssembly, before: FoundedAssembly, after: FoundedAssembly): FoundedAssembly {
  const { id, name, language, timeZone, calendar, bodies, counters } = after;
  let next: FoundedAssembly = {
    ...view,
    id,
    name,
    language,
    timeZone,
    calendar,
    bodies,
    counters,
    seq: after.seq,
  };
  for (const table of tables)
    next = {
      ...next,
      [table]: withChanges(
        next[table] as Table<unknown>,
        before[table] as Table<unknown>,
        after[table] as Table<unknown>,
      ),
    };
  return next;
}

function withChanges<V>(table: Table<V>, before: Table<V>, after: Table<V>): Table<V> {
  return changedIds(before, after).reduce((all, id) => tableSet(all, id, tableGet(after, id)!), table);
}

/** What is another value than before; nothing is ever taken out of these tables by an entry. */
function changedIds<V>(before: Table<V>, after: Table<V>): readonly string[] {
  const same = before.buckets.length === after.buckets.length;
  return after.buckets.flatMap((bucket, at) =>
    same && bucket === before.buckets[at]
      ? []
      : Object.keys(bucket).filter((id) => bucket[id] !== tableGet(before, id)),
  );
}

interface Showing {
  readonly view: FoundedAssembly;
  readonly before: FoundedAssembly;
  readonly after: FoundedAssembly;
}

/** Rule DO-9: the sitting as it now stands, with the questions that are pending; not what was decided behind the doors. */
function withSitting(
  { view, before, after }: Showing,
  id: SittingId,
  client: FoundedAssembly | undefined,
): FoundedAssembly {
  const sitting = tableGet(after.sittings, id)!;
  const motions = pendingIn(after, sitting).reduce(
    (all, motion) => tableSet(all, motion, tableGet(after.motions, motion)!),
    withChanges(view.motions, before.motions, after.motions),
  );
  const open = 'poll' in sitting && sitting.poll !== null ? tableGet(after.polls, sitting.poll) : undefined;
  const changed = withChanges(view.polls, before.polls, after.polls);
  const polls = open ? tableSet(changed, open.id, open) : changed;
  const known = { ...view, motions, polls };
  const shown = shownSitting(known, sitting, client && tableGet(client.sittings, id));
  const sittingOrder = after.sittingOrder.filter((each) => each === id || tableHas(view.sittings, each));
  return { ...known, sittings: tableSet(view.sittings, id, shown), sittingOrder };
}

function shownSitting(view: FoundedAssembly, sitting: Sitting, client: Sitting | undefined): Sitting {
  const known = tableGet(view.sittings, sitting.id)?.agenda ?? [];
  // An item that was put on the agenda behind the doors is known once it is dealt with.
  const agenda = sitting.agenda.filter(
    ({ id, phase }) => phase === 'now' || known.some((item) => item.id === id),
  );
  if (sitting.phase === 'called' || sitting.phase === 'adjourned') return { ...sitting, agenda };
  const { undo: _undo, lastPoll, motions, ...now } = sitting;
  const ruling = client && 'ruling' in client ? client.ruling : null;
  return {
    ...now,
    agenda,
    ruling,
    lastPoll: lastPoll !== null && tableHas(view.polls, lastPoll) ? lastPoll : null,
    motions: motions.filter((id) => tableHas(view.motions, id)),
  };
}

/** What is pending or waits for the chair, with what it is applied to. */
function pendingIn({ motions }: FoundedAssembly, sitting: Sitting): readonly MotionId[] {
  if (!('stack' in sitting)) return [];
  const all = new Set<MotionId>();
  for (const id of [...sitting.stack, ...sitting.offered])
    for (let next: MotionId | null = id; next !== null && !all.has(next);) {
      all.add(next);
      next = tableGet(motions, next)?.target ?? null;
    }
  return [...all].filter((id) => tableHas(motions, id));
}

/** Whether pages that follow by themselves show the same. */
function isSame(client: FoundedAssembly, shown: FoundedAssembly, id: SittingId | undefined): boolean {
  if (id === undefined) return true;
  const [mine, theirs] = [tableGet(client.sittings, id), tableGet(shown.sittings, id)];
  return (
    text(withoutUndo(mine)) === text(withoutUndo(theirs)) &&
    changedIds(client.motions, shown.motions).every(
      (motion) => text(tableGet(client.motions, motion)) === text(tableGet(shown.motions, motion)),
    ) &&
    changedIds(client.polls, shown.polls).every(
      (poll) => text(tableGet(client.polls, poll)) === text(tableGet(shown.polls, poll)),
    )
  );
}

function withoutUndo(sitting: Sitting | undefined): unknown {
  if (!sitting || !('undo' in sitting)) return sitting;
  const { undo: _undo, ...rest } = sitting;
  return rest;
}

/** With keys in one order. */
function text(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
