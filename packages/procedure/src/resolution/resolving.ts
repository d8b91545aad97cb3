import type { FoundedAssembly } from '../assembly/state.ts';
import { rulebookOf } from '../assembly/access.ts';
import { modeOf } from '../joint/modes.ts';
import { ruleOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import type { MotionKind, MotionRule } from '../rulebook/types.ts';
import type { Sitting } from '../sitting/state.ts';

/** Carried as a question on the matter itself, though what is decided is a stage of a text, or concerns the minutes or the counting. */
const stages: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'approve-minutes',
  'basis',
  'bill-second-reading',
  'electoral-objection',
]);

/** Rule RT-1: whether the adoption of such a motion makes its words a decision of the house. */
export function isResolving({ kind, class: of, onAdopt }: MotionRule): boolean {
  return of === 'main' && onAdopt === 'adopt-text' && !stages.has(kind);
}

/** Rule RT-1, RT-2: whether a motion's adoption in this sitting would be registered: where several bodies only advise, none is. */
export function makesResolution(state: FoundedAssembly, sitting: Sitting, motion: Motion): boolean {
  if (motion.minutes !== undefined || motion.target !== null || motion.wording.form !== 'text') return false;
  return modeOf(sitting) !== 'advisory' && isResolving(ruleOf(rulebookOf(state, sitting), motion));
}
