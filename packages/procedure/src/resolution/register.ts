import { type Table, tableGet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MotionId, ResolutionId } from '../ids.ts';
import type { Relation, Resolution, ResolutionStatus } from './state.ts';

/** A later resolution that refers to an earlier one. */
export interface Reference {
  readonly from: ResolutionId;
  readonly kind: Relation['kind'];
}

interface Index {
  readonly inOrder: readonly Resolution[];
  readonly byMotion: ReadonlyMap<MotionId, Resolution>;
  readonly referredBy: ReadonlyMap<ResolutionId, readonly Reference[]>;
}

const indexes = new WeakMap<Table<Resolution>, Index>();

/** Made once for each value of the register, which never changes. */
function indexOf({ resolutions }: FoundedAssembly): Index {
  const known = indexes.get(resolutions);
  if (known) return known;
  const inOrder = tableValues(resolutions).sort((one, other) => ordinal(one.id) - ordinal(other.id));
  const byMotion = new Map<MotionId, Resolution>();
  const referredBy = new Map<ResolutionId, Reference[]>();
  for (const { id, adoption, relations } of inOrder) {
    if (adoption) byMotion.set(adoption.motion, tableGet(resolutions, id)!);
    for (const { kind, resolution } of relations)
      referredBy.set(resolution, [...(referredBy.get(resolution) ?? []), { from: id, kind }]);
  }
  const made = { inOrder, byMotion, referredBy };
  indexes.set(resolutions, made);
  return made;
}

/** Ids are numbered as they come. */
function ordinal(id: ResolutionId): number {
  return Number(id.slice(2));
}

/** The register in the order in which it was written, or that of one body: what it adopted alone or together with others. */
export function resolutionsOf(state: FoundedAssembly, body?: BodyId): readonly Resolution[] {
  const { inOrder } = indexOf(state);
  return body === undefined ? inOrder : inOrder.filter(({ bodies }) => bodies.includes(body));
}

/** What was registered when a motion was adopted. */
export function resolutionByMotion(state: FoundedAssembly, motion: MotionId): Resolution | undefined {
  return indexOf(state).byMotion.get(motion);
}

/** Which later resolutions refer to this one, and how. */
export function referencesTo(state: FoundedAssembly, resolution: ResolutionId): readonly Reference[] {
  return indexOf(state).referredBy.get(resolution) ?? [];
}

/** Rule RT-20: a resolution whose last day is over has expired, whether or not that was entered yet.
 *  @param day `YYYY-MM-DD` where the assembly is */
export function statusOn({ status, expires }: Resolution, day: string): ResolutionStatus {
  return isInForce(status) && expires !== undefined && expires < day ? 'expired' : status;
}

export function isInForce(status: ResolutionStatus): boolean {
  return status === 'in-force' || status === 'amended';
}
