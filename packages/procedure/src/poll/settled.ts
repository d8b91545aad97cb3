import { tableGet, tableIds } from '@tauride/kernel';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
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
  const related = tableIds(state.motions).map((id) => tableGet(state.motions, id as MotionId)!);
  const excluding = related.find(
    ({ phase, particulars }) => phase === 'adopted' && particulars.excludes?.includes(motion.id),
  );
  if (excluding)
    return refusal('excluded-by-adopted', citedTopic({ state, sitting }, 'same-question'), {
      label: motion.label,
      by: excluding.label,
    });
  const parts = related.filter(({ target, particulars }) => target === motion.id && particulars.operative);
  if (parts.length === 0 || parts.some(({ phase }) => phase !== 'rejected')) return null;
  const { cite } = rulebookOf(state, sitting);
  const citation = cited(rulebookOf(state, sitting), cite['division-of-question']);
  return refusal('all-parts-rejected', citation, { label: motion.label });
}
