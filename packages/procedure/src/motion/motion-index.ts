import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Motion, MotionPhase } from './state.ts';

/** The motions of an assembly by what is asked of them; each list in no order that counts. */
interface MotionIndex {
  readonly byKind: ReadonlyMap<MotionKind, readonly Motion[]>;
  readonly byTarget: ReadonlyMap<MotionId, readonly Motion[]>;
  readonly byPhase: ReadonlyMap<MotionPhase, readonly Motion[]>;
}

type Motions = FoundedAssembly['motions'];

const indexes = new WeakMap<Motions, MotionIndex>();
const values = new WeakMap<Motions['buckets'][number], readonly Motion[]>();

/** Made once for each state that is asked, since a house of long standing has thousands of motions. */
function indexOf({ motions }: FoundedAssembly): MotionIndex {
  const known = indexes.get(motions);
  if (known) return known;
  const byKind = new Map<MotionKind, Motion[]>();
  const byTarget = new Map<MotionId, Motion[]>();
  const byPhase = new Map<MotionPhase, Motion[]>();
  for (const bucket of motions.buckets)
    for (const motion of valuesOf(bucket)) {
      add(byKind, motion.kind, motion);
      add(byPhase, motion.phase, motion);
      if (motion.target !== null) add(byTarget, motion.target, motion);
    }
  const index = { byKind, byTarget, byPhase };
  indexes.set(motions, index);
  return index;
}

/** An event changes few of the buckets. */
function valuesOf(bucket: Motions['buckets'][number]): readonly Motion[] {
  const known = values.get(bucket);
  if (known) return known;
  const found = Object.values(bucket);
  values.set(bucket, found);
  return found;
}

function add<K>(lists: Map<K, Motion[]>, key: K, motion: Motion): void {
  const list = lists.get(key);
  if (list) list.push(motion);
  else lists.set(key, [motion]);
}

const none: readonly Motion[] = [];

export function motionsOfKind(state: FoundedAssembly, kind: MotionKind): readonly Motion[] {
  return indexOf(state).byKind.get(kind) ?? none;
}

/** What was ever applied to a motion. */
export function motionsOn(state: FoundedAssembly, target: MotionId): readonly Motion[] {
  return indexOf(state).byTarget.get(target) ?? none;
}

export function motionsIn(state: FoundedAssembly, phase: MotionPhase): readonly Motion[] {
  return indexOf(state).byPhase.get(phase) ?? none;
}
