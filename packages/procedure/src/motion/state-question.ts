import { err, ok } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { citedTopic } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import { endedSpeech } from '../floor/speech.ts';
import type { MotionId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionCommand } from './commands.ts';
import { isQueue } from './decision.ts';
import { type Decided, nextRuling, offeredMotion, type Waiver } from './found-motion.ts';
import { needsReason } from './needs-reason.ts';
import { openOffers } from './offers.ts';
import type { Motion } from './state.ts';
import { placeFor } from './voting-order.ts';

export function stateQuestion(acting: Acting, id: MotionId, waiver: Waiver): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const lacking = lacksSecond(acting, motion.value);
  const refused =
    chairOnly(acting) ?? notNow(acting, motion.value) ?? (lacking && !waiver(lacking) ? lacking : null);
  if (refused) return err(refused);
  const { by, ruling } = motion.value;
  const { floor } = acting.sitting;
  const gives = floor.phase === 'held' && floor.member === by && ruling === null;
  const stated = statedEvent(acting, motion.value);
  return ok(gives ? [endedSpeech(acting, 'yielded'), stated] : [stated]);
}

function lacksSecond(acting: Acting, { needsSecond, seconder, kind }: Motion): Refusal | null {
  if (!needsSecond || seconder !== null) return null;
  return refusal('needs-second', citedTopic(acting, 'second'), { kind });
}

/** Reconsideration that was noted is called up, not stated. */
function notNow(acting: Acting, { phase, label, id }: Motion): Refusal | null {
  if (phase === 'on-hold') return refusal('already-so', null, { label, phase });
  const isOpen = openOffers(acting.state, acting.sitting).includes(id);
  return isOpen ? null : refusal('business-pending', citedTopic(acting, 'pending-business'));
}

function statedEvent(acting: Acting, motion: Motion): Event {
  const { state, sitting } = acting;
  const at = placeFor(state, sitting, motion);
  return {
    type: 'QuestionStated',
    sitting: sitting.id,
    motion: motion.id,
    ...(at === sitting.stack.length ? {} : { at }),
    ...(isQueue(acting) ? { keepsList: true } : {}),
    citation: citedTopic(acting, 'stating'),
  };
}

export function declareNoSecond(acting: Acting, id: MotionId): Decided {
  const motion = offeredMotion(acting, id);
  if (!motion.ok) return motion;
  const { needsSecond, seconder } = motion.value;
  const citation = citedTopic(acting, 'second');
  const refused =
    chairOnly(acting) ?? (needsSecond && seconder === null ? null : refusal('no-second-needed', citation));
  return refused
    ? err(refused)
    : ok([{ type: 'MotionDied', sitting: acting.sitting.id, motion: id, citation }]);
}

export function ruleOut(acting: Acting, command: MotionCommand & { type: 'RuleOutOfOrder' }): Decided {
  const motion = offeredMotion(acting, command.motion);
  if (!motion.ok) return motion;
  const refused = chairOnly(acting) ?? needsReason(command.reason);
  if (refused) return err(refused);
  return ok([
    {
      type: 'MotionRuledOut',
      sitting: acting.sitting.id,
      motion: command.motion,
      ruling: nextRuling(acting),
      reason: command.reason.trim(),
      citation: citedTopic(acting, 'out-of-order'),
    },
  ]);
}
