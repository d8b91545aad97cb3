import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Judged } from './proposal.ts';

/** The number by which the house speaks of a motion: `12`, `12-A` for its first amendment, `12-A-a` for one to that. */
export function labelFor(state: FoundedAssembly, sitting: SittingInSession, judged: Judged): string {
  if (judged.kind === 'main') return String(state.counters.main + 1);
  const target = judged.target === null ? null : motionOf(state, judged.target);
  if (target === null) return '';
  if (judged.kind !== 'amend') return target.label;
  const earlier = sitting.motions.filter((id) => isAmendmentOf(state, id, target.id)).length;
  return `${target.label}-${letters(earlier, target.kind === 'amend' ? 'a' : 'A')}`;
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
