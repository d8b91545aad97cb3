import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Judged } from './proposal.ts';

/** The number by which the house speaks of a motion: `12`, `12-A` for its first amendment, `12-A-a` for one to that. What decides
 *  on a matter of its own has a number, what is applied to it shares that. */
export function labelFor(state: FoundedAssembly, sitting: SittingInSession, judged: Judged): string {
  const target = judged.target === null ? null : motionOf(state, judged.target);
  if (target === null) return isNumbered(judged) ? String(state.counters.main + 1) : '';
  if (judged.kind !== 'amend') return target.label;
  const earlier = sitting.motions.filter((id) => isAmendmentOf(state, id, target.id)).length;
  return `${target.label}-${letters(earlier, target.kind === 'amend' ? 'a' : 'A')}`;
}

function isNumbered({ rule, mainForm }: Judged): boolean {
  return !mainForm && (rule.class === 'main' || (rule.class === 'bring-back' && rule.rank === 1));
}

function isAmendmentOf(
  state: FoundedAssembly,
  id: SittingInSession['motions'][number],
  target: string,
): boolean {
  const motion = motionOf(state, id);
  return motion.kind === 'amend' && motion.target === target;
}

/** 0 is A, 25 is Z, 26 is AA. */
function letters(index: number, first: 'A' | 'a'): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letters(Math.floor(index / 26) - 1, first)}${letter}`;
}
