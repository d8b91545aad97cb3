import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import { modeOf } from '../joint/modes.ts';
import type { Motion } from '../motion/state.ts';

/** Rule RT-42: a body sends a motion that it leaves to another to decide: one on the matter itself, with words, that ended undecided,
 *  was left lying, or was carried where a joint sitting only advises. */
export function isSendable(state: FoundedAssembly, body: BodyId, motion: Motion): boolean {
  const { target, wording, phase } = motion;
  if (target !== null || wording.form !== 'text') return false;
  const sitting = tableGet(state.sittings, motion.sitting);
  if (!sitting?.bodies.includes(body) || sitting.call.rehearsal) return false;
  if (phase === 'adopted') return modeOf(sitting) === 'advisory';
  return ['undecided', 'postponed', 'committed', 'tabled'].includes(phase);
}
