import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Sitting } from '../sitting/state.ts';
import type { Motion } from './state.ts';

/** The sitting in which a motion was last decided or laid aside; where it was made if nothing tells. */
export function decidedIn(state: FoundedAssembly, motion: Motion): Sitting | undefined {
  const poll = motion.poll === null ? undefined : tableGet(state.polls, motion.poll);
  const laidAside = motion.phase !== 'adopted' && motion.phase !== 'rejected';
  const id = poll && !laidAside ? poll.sitting : null;
  if (id !== null) return tableGet(state.sittings, id);
  return sittingAt(state, motion) ?? tableGet(state.sittings, motion.sitting);
}

function sittingAt(state: FoundedAssembly, { decidedAt, body }: Motion): Sitting | undefined {
  if (decidedAt === null) return undefined;
  const found = state.sittingOrder.findLast((id) => {
    const sitting = tableGet(state.sittings, id);
    if (!sitting || sitting.phase === 'called' || !sitting.bodies.includes(body)) return false;
    const ended = sitting.phase === 'adjourned' ? sitting.adjournedAt : Infinity;
    return sitting.openedAt <= decidedAt && decidedAt <= ended;
  });
  return found === undefined ? undefined : tableGet(state.sittings, found);
}

/** Sessions from one sitting to a later one of the same body; `null` where the calls don't tell. */
export function sessionsBetween(earlier: Sitting, later: Sitting): number | null {
  if (earlier.id === later.id) return 0;
  const told = [earlier, later].some(({ call }) => call.session !== undefined || call.day !== undefined);
  if (!told || earlier.bodies[0] !== later.bodies[0]) return null;
  return (later.call.session ?? 1) - (earlier.call.session ?? 1);
}

/** Special meetings that were sessions of their own between two others of the same body. */
export function specialSessionsBetween(state: FoundedAssembly, earlier: Sitting, later: Sitting): number {
  const sessions = state.sittingOrder.flatMap((id) => {
    const sitting = tableGet(state.sittings, id);
    if (sitting?.call.kind !== 'special' || sitting.bodies[0] !== later.bodies[0]) return [];
    const after = sessionsBetween(earlier, sitting) ?? 0;
    const before = sessionsBetween(sitting, later) ?? 0;
    return after > 0 && before > 0 ? [sitting.call.session] : [];
  });
  return new Set(sessions).size;
}

export function isSameSession(earlier: Sitting | undefined, later: Sitting): boolean {
  return earlier !== undefined && sessionsBetween(earlier, later) === 0;
}

/** Days between two sittings of one session. */
export function daysBetween(earlier: Sitting, later: Sitting): number {
  return earlier.id === later.id ? 0 : (later.call.day ?? 1) - (earlier.call.day ?? 1);
}
