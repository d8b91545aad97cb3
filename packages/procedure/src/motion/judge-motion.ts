import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { citedTopic, putMotion } from '../assembly/access.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Change } from './changes.ts';
import type { MotionCommand } from './commands.ts';
import { isQueue } from './decision.ts';
import { type Decided, foundMotion, nextRuling, openMotion, unknownNamed } from './found-motion.ts';
import { needsReason } from './needs-reason.ts';
import type { Motion } from './state.ts';
import { votingOrder } from './voting-order.ts';

type Judge = MotionCommand & { type: 'JudgeMotion' };

/** Rule RM-74: the chair finds on what the rules leave to judgement, with a reason: a ruling, open to appeal; what turns on it is
 *  worked out anew. */
export function judgeMotion(acting: Acting, command: Judge): Decided {
  const motion = judgedMotion(acting, command);
  if (!motion.ok) return motion;
  const says = Object.keys(command.judged).length > 0;
  const refused =
    chairOnly(acting) ??
    (acting.sitting.poll === null
      ? null
      : refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'))) ??
    needsReason(command.reason) ??
    unknownNamed(acting, command.judged) ??
    (says ? null : refusal('malformed', null, { form: 'judgement' }));
  if (refused) return err(refused);
  const changes = reordered(acting, motion.value, command.judged);
  return ok([
    {
      type: 'MotionJudged',
      sitting: acting.sitting.id,
      motion: motion.value.id,
      judged: command.judged,
      ruling: nextRuling(acting),
      reason: command.reason.trim(),
      ...(changes.length > 0 ? { changes } : {}),
      citation: motion.value.citation,
    },
  ]);
}

/** Of a question that was referred the chair may find that its committee has begun. */
function judgedMotion(acting: Acting, { motion: id, judged }: Judge): Result<Motion, Refusal> {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const begun = Object.keys(judged).every((key) => key === 'committeeBegun');
  return motion.value.phase === 'committed' && begun ? motion : openMotion(acting, id);
}

/** The pending questions in the order that follows from what was judged of one of them. */
function reordered(acting: Acting, motion: Motion, judged: Judge['judged']): Change[] {
  const { sitting } = acting;
  if (!isQueue(acting) || !sitting.stack.includes(motion.id)) return [];
  const state = putMotion(acting.state, { ...motion, particulars: { ...motion.particulars, ...judged } });
  const stack = votingOrder(state, sitting, sitting.stack).toReversed();
  return stack.every((id, at) => id === sitting.stack[at]) ? [] : [{ change: 'pending', stack }];
}
