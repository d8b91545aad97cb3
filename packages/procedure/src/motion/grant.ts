import { err, ok } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionCommand } from './commands.ts';
import { decidedByOf } from './decided-by.ts';
import { type Decided, nextRuling, openMotion } from './found-motion.ts';
import { needsReason } from './needs-reason.ts';
import { changesOf } from './outcome.ts';
import { ruleOf } from './rules.ts';
import type { Motion } from './state.ts';

/** Rule RM-73: what the rules leave to the chair, or give to whoever demands it, the chair grants or denies with a reason; either is
 *  a ruling. Source: RONR (12th ed.) 18:4, 19:6. */
export function grant(acting: Acting, command: MotionCommand & { type: 'GrantMotion' }): Decided {
  const motion = openMotion(acting, command.motion);
  if (!motion.ok) return motion;
  const refused = chairOnly(acting) ?? needsReason(command.reason) ?? notTheChairs(acting, motion.value);
  if (refused) return err(refused);
  const { state, sitting, context } = acting;
  const { id, citation } = motion.value;
  return ok([
    {
      type: 'MotionGranted',
      sitting: sitting.id,
      motion: id,
      granted: command.granted,
      ruling: nextRuling(acting),
      reason: command.reason.trim(),
      changes: changesOf({ state, sitting, motion: motion.value, now: context.now }, command.granted),
      citation,
    },
  ]);
}

function notTheChairs(acting: Acting, motion: Motion): Refusal | null {
  const { state, sitting } = acting;
  if (sitting.poll !== null) return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
  if (decidedByOf(state, sitting, motion) !== 'assembly') return null;
  const rulebook = rulebookOf(state, sitting);
  return refusal('not-entitled', cited(rulebook, ruleOf(rulebook, motion).cite), { act: 'decide' });
}
