import type { Instant, MotionId, RulingId } from '../ids.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Motion } from './state.ts';

/** What its maker and the rules say of a motion when it comes up. */
export type MotionFacts = Pick<
  Motion,
  | 'kind'
  | 'mainForm'
  | 'label'
  | 'by'
  | 'onBehalfOf'
  | 'needsSecond'
  | 'item'
  | 'target'
  | 'particulars'
  | 'wording'
  | 'citation'
> & {
  readonly motion: MotionId;
  readonly ruling: RulingId | null;
} & Pick<Motion, 'relations' | 'expires' | 'transmittal' | 'minutes'>;

/** A motion that nothing has happened to yet. */
export function newMotion(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { motion: id, ...facts }: MotionFacts & { readonly phase: Motion['phase']; readonly madeAt: Instant },
): Motion {
  return {
    ...facts,
    id,
    seconder: null,
    sitting: sitting.id,
    body: sitting.bodies[0]!,
    moved: facts.wording,
    speeches: {},
    debated: false,
    poll: null,
    laidAside: [],
    progressAt: state.counters.progress,
    decidedAt: null,
  };
}
