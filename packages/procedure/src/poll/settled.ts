import { citedTopic } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { areAllPartsRejected, excludedBy } from '../motion/fate.ts';
import type { Motion } from '../motion/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** Rule RP-23: a question that another decision has settled is not put: one whose rejection follows from what was adopted, and
 *  one whose operative parts were all rejected. */
export function settledElsewhere(
  state: FoundedAssembly,
  sitting: SittingInSession,
  motion: Motion,
): Refusal | null {
  // The house took it up again.
  if (motion.phase === 'pending' && motion.decidedAt !== null) return null;
  const excluding = excludedBy(state, motion.id);
  if (excluding)
    return refusal('excluded-by-adopted', citedTopic({ state, sitting }, 'same-question'), {
      label: motion.label,
      by: excluding.label,
    });
  if (!areAllPartsRejected(state, motion.id)) return null;
  const citation = citedTopic({ state, sitting }, 'division-of-question');
  return refusal('all-parts-rejected', citation, { label: motion.label });
}
