import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingId } from '../ids.ts';

/** Whether a sitting was called as a rehearsal (rule FO-20). */
export function isRehearsal(state: Pick<FoundedAssembly, 'sittings'>, sitting: SittingId): boolean {
  return tableGet(state.sittings, sitting)?.call.rehearsal === true;
}

/** Rule FO-22: a rehearsal takes up nothing of another sitting, and no other sitting anything of a rehearsal. */
export function isOwnBusiness(
  state: Pick<FoundedAssembly, 'sittings'>,
  sitting: SittingId,
  thing: { readonly sitting: SittingId },
): boolean {
  if (thing.sitting === sitting) return true;
  return !isRehearsal(state, sitting) && !isRehearsal(state, thing.sitting);
}
