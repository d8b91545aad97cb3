import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingId } from '../ids.ts';

/** Whether a sitting was called as a rehearsal (rule FO-20). */
export function isRehearsal(state: Pick<FoundedAssembly, 'sittings'>, sitting: SittingId): boolean {
  return tableGet(state.sittings, sitting)?.call.rehearsal === true;
}
