import type { MemberId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SpeakerQuota } from '../rulebook/types.ts';
import type { Side } from './state.ts';

interface Asking {
  readonly motion: Motion;
  readonly quota: SpeakerQuota | undefined;
  readonly member: MemberId;
  readonly side: Side | null;
}

/** Why nobody more may speak on that side of a motion; `null` where there is room. */
export function sideRefusal(asking: Asking): Refusal | null {
  const { motion, quota } = asking;
  const side = sideTaken(asking);
  const allowed = side === null ? null : (quota?.[side] ?? null);
  if (side === null || allowed === null) return null;
  if (allowed === 0) return refusal('side-not-allowed', motion.citation, { kind: motion.kind, side });
  if (hasRoom(asking, side)) return null;
  return refusal('speakers-exhausted', motion.citation, { kind: motion.kind, side, limit: allowed });
}

/** Where speakers are counted by side, who names none takes one on which there is room. */
export function sideTaken(asking: Asking): Side | null {
  if (asking.quota === undefined || asking.side !== null) return asking.side;
  const sides = (['for', 'against'] as const).filter((side) => asking.quota?.[side] !== 0);
  return sides.find((side) => hasRoom(asking, side)) ?? sides[0] ?? 'for';
}

function hasRoom({ motion, quota, member }: Asking, side: Side): boolean {
  const allowed = quota?.[side] ?? null;
  if (allowed === null) return true;
  const isMoversFirst = side === 'for' && member === motion.by && !motion.speeches[member];
  return isMoversFirst || spokenOn(motion, side) < allowed;
}

/** Speeches on one side. The mover's first speech for the motion is not one of those that are counted. */
function spokenOn({ speeches, by }: Motion, side: Side): number {
  return Object.entries(speeches).reduce((sum, [member, made]) => {
    if (made.side !== side) return sum;
    return sum + made.times - (member === by && side === 'for' ? 1 : 0);
  }, 0);
}
