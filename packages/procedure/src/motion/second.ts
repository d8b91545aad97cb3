import { err, ok } from '@tauride/kernel';
import { type Acting, votersOnly } from '../authority.ts';
import { citedTopic } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { type Decided, offeredMotion } from './found-motion.ts';

export function second(acting: Acting, id: MotionId): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const citation = citedTopic(acting, 'second');
  const { needsSecond, seconder, by } = motion.value;
  const refused =
    votersOnly(acting) ??
    (by === acting.member ? refusal('own-motion', citation) : null) ??
    (needsSecond ? null : refusal('no-second-needed', citation)) ??
    (seconder === null ? null : refusal('already-so', citation, { phase: 'seconded' }));
  if (refused) return err(refused);
  return ok([{ type: 'MotionSeconded', sitting: acting.sitting.id, motion: id, by: acting.member }]);
}
