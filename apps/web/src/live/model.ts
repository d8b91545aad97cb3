import { invariant } from '@tauride/kernel';
import {
  type BodyId,
  type Entry,
  type FoundedAssembly,
  isSealed,
  type Line,
  type PollId,
} from '@tauride/procedure';
import type { Counters, DirectoryChange, Snapshot } from '@tauride/protocol';
import type { Evolution } from './evolution.ts';
import type { Me } from './types.ts';

/** What the hall has told this page. */
export type Model = {
  readonly assembly: FoundedAssembly;
  readonly entries: readonly Entry[];
  readonly directory: { readonly [member: string]: string };
  readonly me: Me;
  readonly counters: { readonly [poll: PollId]: number };
  /** The same in each body of a joint sitting. */
  readonly bodyCounters: { readonly [poll: PollId]: { readonly [body: BodyId]: number } };
};

/** The page starts, or starts again, from a snapshot.
 *  @param before what was known before a gap: the counters stay, since the snapshot has none */
export function fromSnapshot(snapshot: Snapshot, room: Me['room'], before: Model | null): Model {
  const { state, directory, me } = snapshot;
  invariant(state.phase === 'founded', 'a hall is founded before it is shown');
  return {
    assembly: state,
    entries: [],
    directory,
    me: { member: me?.member ?? null, room },
    counters: before?.counters ?? {},
    bodyCounters: before?.bodyCounters ?? {},
  };
}

/** Rule I-7: an entry is taken in its place or not at all. `gap`: entries before it are missing. `unknown`: the code for its kind is
 *  not there yet. */
export function withEntry(
  model: Model,
  entry: Line,
  { after }: Pick<Evolution, 'after'>,
): Model | 'seen' | 'gap' | 'unknown' {
  if (entry.seq < model.assembly.seq) return 'seen';
  if (entry.seq > model.assembly.seq) return 'gap';
  const assembly = after(model.assembly, entry);
  if (assembly === null) return 'unknown';
  return { ...model, assembly, entries: isSealed(entry) ? model.entries : [...model.entries, entry] };
}

export function withCounters(model: Model, { poll, cast, bodies }: Counters): Model {
  const counters = { ...model.counters, [poll]: cast };
  if (bodies === undefined) return { ...model, counters };
  return { ...model, counters, bodyCounters: { ...model.bodyCounters, [poll]: bodies } };
}

/** One change, or many that came together. */
export function withNames(model: Model, changes: DirectoryChange | readonly DirectoryChange[]): Model {
  const names = new Map(Object.entries(model.directory));
  for (const { member, name } of [changes].flat())
    if (name === null) names.delete(member);
    else names.set(member, name);
  return { ...model, directory: Object.fromEntries(names) };
}
