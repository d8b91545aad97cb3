import { type Table, tableGet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { TransmittalId } from '../ids.ts';
import type { Matter, Origin, Transmittal } from './state.ts';

/** One sending in the way of a text, with those by which it was sent on from there. */
export interface ChainStep {
  readonly transmittal: Transmittal;
  readonly next: readonly ChainStep[];
}

/** The way of a text through the bodies: from its oldest origin known here to wherever it went. */
export interface Chain {
  /** The steps before it came here, oldest first, as the assembly that sent it tells them. */
  readonly elsewhere: Origin['before'];
  readonly first: ChainStep;
}

const indexes = new WeakMap<Table<Transmittal>, ReadonlyMap<TransmittalId, readonly Transmittal[]>>();

/** What was sent on from each; made once for each value of the table, which never changes. */
function sentOn({ transmittals }: FoundedAssembly): ReadonlyMap<TransmittalId, readonly Transmittal[]> {
  const known = indexes.get(transmittals);
  if (known) return known;
  const made = new Map<TransmittalId, Transmittal[]>();
  for (const each of transmittalsIn(transmittals))
    if (each.previous !== null) made.set(each.previous, [...(made.get(each.previous) ?? []), each]);
  indexes.set(transmittals, made);
  return made;
}

function transmittalsIn(table: Table<Transmittal>): readonly Transmittal[] {
  return tableValues(table).sort((one, other) => ordinal(one.id) - ordinal(other.id));
}

/** Ids are numbered as they come. */
function ordinal(id: TransmittalId): number {
  return Number(id.slice(1));
}

/** Every transmittal in the order in which it was sent or came in. */
export function transmittalsOf({ transmittals }: FoundedAssembly): readonly Transmittal[] {
  return transmittalsIn(transmittals);
}

/** Every sending of one resolution or motion. */
export function sendingsOf(state: FoundedAssembly, matter: Matter): readonly Transmittal[] {
  const id = idOf(matter);
  return transmittalsOf(state).filter(
    (each) => each.matter?.kind === matter.kind && idOf(each.matter) === id,
  );
}

function idOf(matter: Matter): string {
  return matter.kind === 'motion' ? matter.motion : matter.resolution;
}

/** Rule RT-50: the whole way of which a transmittal is a step, with every branch; `null` where there is none of that id. */
export function chainOf(state: FoundedAssembly, id: TransmittalId): Chain | null {
  const way = wayTo(state, id);
  const [oldest] = way;
  if (!oldest) return null;
  return { elsewhere: oldest.origin?.before ?? [], first: stepOf(oldest, sentOn(state)) };
}

/** The steps from the oldest to this one. What was sent earlier has the smaller number, so that no way leads in a circle. */
export function wayTo(state: FoundedAssembly, id: TransmittalId): readonly Transmittal[] {
  const found = tableGet(state.transmittals, id);
  if (!found) return [];
  return found.previous === null ? [found] : [...wayTo(state, found.previous), found];
}

function stepOf(
  transmittal: Transmittal,
  next: ReadonlyMap<TransmittalId, readonly Transmittal[]>,
): ChainStep {
  const after = next.get(transmittal.id) ?? [];
  return { transmittal, next: after.map((each) => stepOf(each, next)) };
}
