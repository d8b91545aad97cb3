import { err, ok } from '@tauride/kernel';
import { type Acting, speakersOnly } from '../authority.ts';
import { citedTopic, rulebookOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionCommand } from './commands.ts';
import { type Decided, foundMotion } from './found-motion.ts';
import { withdrawal } from './lay-aside.ts';
import { isAmended } from './rewording.ts';
import { ruleOf } from './rules.ts';
import type { Motion } from './state.ts';
import { checkWording, normalised } from './wording-forms.ts';

/** Rule RM-12: until it is stated a motion belongs to its mover; then it takes the house's consent, or it must not have been
 *  amended, as the rulebook says. Source: RONR (12th ed.) 33:11-16; UN GA rule 80. */
export function withdraw(acting: Acting, id: MotionId): Decided {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const refused = mayAlter(acting, motion.value, 'withdraw');
  if (refused) return err(refused);
  const { state, sitting } = acting;
  const citation = citedTopic(acting, 'withdrawal');
  const changes = withdrawal(state, sitting, id).filter(
    ({ change }) => change !== 'pending' || sitting.stack.includes(id),
  );
  return ok([{ type: 'MotionWithdrawn', sitting: sitting.id, motion: id, changes, citation }]);
}

/** Rule RM-72: the mover alone changes the words on the same terms as it could be withdrawn. Source: RONR (12th ed.) 12:91, 33:11. */
export function modify(acting: Acting, command: MotionCommand & { type: 'ModifyMotion' }): Decided {
  const motion = foundMotion(acting, command.motion);
  if (!motion.ok) return motion;
  const { state, sitting } = acting;
  const rule = ruleOf(rulebookOf(state, sitting), motion.value);
  const refused =
    mayAlter(acting, motion.value, 'modify') ??
    checkWording({ ...motion.value, state, rule }, command.wording);
  if (refused) return err(refused);
  const wording = normalised(command.wording);
  const citation = citedTopic(acting, 'withdrawal');
  return ok([{ type: 'MotionModified', sitting: sitting.id, motion: motion.value.id, wording, citation }]);
}

function mayAlter(acting: Acting, motion: Motion, act: 'withdraw' | 'modify'): Refusal | null {
  const citation = citedTopic(acting, 'withdrawal');
  const isOwn = motion.by === acting.member;
  return (
    beingVotedOn(acting, motion) ??
    speakersOnly(acting) ??
    (isOwn ? null : refusal('not-entitled', citation, { act })) ??
    onceStated(acting, motion, citation)
  );
}

function beingVotedOn(acting: Acting, { id }: Motion): Refusal | null {
  const { poll, stack } = acting.sitting;
  if (poll === null || !stack.includes(id)) return null;
  return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
}

function onceStated(acting: Acting, motion: Motion, citation: string): Refusal | null {
  const { state, sitting } = acting;
  const { id, label } = motion;
  if (sitting.offered.includes(id)) return null;
  if (!sitting.stack.includes(id)) return refusal('too-late', citation, { label });
  const { withdrawal: terms } = rulebookOf(state, sitting);
  if (terms === 'consent-once-stated') return refusal('needs-consent', citation, { label });
  return terms === 'until-amended' && isAmended(state, sitting, motion)
    ? refusal('amended', citation, { label })
    : null;
}
