import { err, ok } from '@tauride/kernel';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { labelFor } from '../motion/label.ts';
import { judge } from '../motion/proposal.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isResolving } from '../resolution/resolving.ts';
import type { MotionKind, Rulebook } from '../rulebook/types.ts';
import { quorumLacking, quorumOf } from '../sitting/quorum.ts';
import type { PutMinutes } from './commands.ts';
import type { Decided } from './decide.ts';
import { minutesMatter } from './matter.ts';
import { findCorrection, minutesOfSitting } from './standing.ts';

/** Rule MA-6: where somebody objects, the chair puts the matter to the house. It is assumed: it needs no mover with the floor and
 *  no second. Source: RONR (12th ed.) 48:9-15. */
export function putMinutes(acting: Acting, command: PutMinutes): Decided {
  const { state, sitting, member, context } = acting;
  const text = command.text.trim();
  const refused =
    chairOnly(acting) ??
    notFree(acting) ??
    (text === '' ? refusal('malformed', null, { form: 'text' }) : null);
  if (refused) return err(refused);
  const matter = minutesMatter(acting, command);
  if (!matter.ok) return matter;
  const rulebook = rulebookOf(state, sitting);
  const kind = kindIn(rulebook);
  if (!kind) return err(refusal('motion-off', rulebook.citeAs, { kind: 'approve-minutes' }));
  const judged = judge({
    state,
    sitting,
    kind,
    target: null,
    by: member,
    text,
    qualified: false,
    claimsPrevailingSide: false,
    now: context.now,
  });
  if (!judged.ok) return judged;
  const motion = `m${state.counters.motion + 1}` as MotionId;
  const made: Event = {
    type: 'MotionMade',
    sitting: sitting.id,
    motion,
    kind,
    mainForm: judged.value.mainForm,
    label: labelFor(state, sitting, judged.value),
    by: moverOf(acting, command),
    onBehalfOf: null,
    needsSecond: false,
    item: sitting.agenda.find((item) => item.phase === 'now')?.id ?? null,
    target: null,
    ruling: null,
    minutes: matter.value,
    wording: { form: 'text', text },
    onHold: false,
    citation: cited(rulebook, judged.value.rule.cite),
  };
  const stated: Event = {
    type: 'QuestionStated',
    sitting: sitting.id,
    motion,
    citation: citedTopic(acting, 'stating'),
  };
  return ok([made, stated]);
}

/** Nothing else is before the house, and it may act. */
function notFree(acting: Acting): Refusal | null {
  const { state, sitting } = acting;
  const { stack, offered, poll, consent, point } = sitting;
  if (poll) return refusal('voting-in-progress');
  if (point) return refusal('point-pending');
  if (consent) return refusal('consent-pending');
  if (stack.length > 0 || offered.length > 0)
    return refusal('business-pending', citedTopic(acting, 'pending-business'));
  const quorum = quorumOf(state, sitting);
  return quorum.holds ? null : quorumLacking(quorum, citedTopic(acting, 'quorum'));
}

/** The kind that the rulebook has for it, or that of an ordinary proposal. */
function kindIn({ motions }: Rulebook): MotionKind | undefined {
  if (motions['approve-minutes']) return 'approve-minutes';
  if (motions.main) return 'main';
  const rules = Object.values(motions);
  return rules.find((rule) => rule && isResolving(rule) && rule.appliesTo.includes('nothing'))?.kind;
}

/** Who proposed the correction; the chair where the whole is to be approved. */
function moverOf({ state, member }: Acting, { of, correction }: PutMinutes): MemberId {
  const standing = minutesOfSitting(state, of);
  return (correction && standing && findCorrection(standing, correction)?.by) || member;
}
