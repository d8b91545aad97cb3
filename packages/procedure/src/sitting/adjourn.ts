import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { citedTopic, motionOf, rulebookOf } from '../assembly/access.ts';
import { underElection } from '../election/under-vote.ts';
import type { Event } from '../event.ts';
import { leftUndecided } from '../motion/decision.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from './commands.ts';
import { abandonedVotes } from '../pressure/abandoned-votes.ts';
import { pendingBusiness } from './item.ts';
import { quorumOf } from './quorum.ts';

type AdjournSitting = SittingCommand & { readonly type: 'AdjournSitting' };

/** Rule RS-6: without a vote the chair may adjourn only when the business is done, the hour fixed has come, the quorum is lacking,
 *  or safety demands it. Source: RONR (12th ed.) 8:10, 21:3, 40:7. */
export function adjournSitting(acting: Acting, command: AdjournSitting): Result<readonly Event[], Refusal> {
  const refused = chairOnly(acting) ?? adjournRefusal(acting, command);
  if (refused) return err(refused);
  const { sitting } = acting;
  const { ground, reason } = command;
  return ok([
    ...abandonedVotes(acting, reason.trim()),
    {
      type: 'SittingAdjourned',
      sitting: sitting.id,
      ground,
      reason: reason.trim(),
      undecided: leftUndecided(sitting),
      citation: citedTopic(acting, 'adjourning'),
    },
  ]);
}

function adjournRefusal(acting: Acting, { ground, reason }: AdjournSitting): Refusal | null {
  const { state, sitting } = acting;
  // Rule FO-26: of a rehearsal nothing could be left undecided.
  if (sitting.call.rehearsal) return null;
  if (ground === 'emergency')
    return reason.trim() === '' ? refusal('malformed', null, { form: 'reason' }) : null;
  if (sitting.poll !== null) return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
  const counting = underElection(acting);
  if (counting) return counting;
  switch (ground) {
    case 'agenda-done':
      return pendingBusiness(acting);
    case 'no-quorum':
      return quorumOf(state, sitting).holds ? needsConsent(acting, ground) : null;
    case 'hour-fixed':
      return isHourCome(acting) ? null : needsConsent(acting, ground);
  }
}

function needsConsent(acting: Acting, ground: AdjournSitting['ground']): Refusal {
  return refusal('needs-consent', citedTopic(acting, 'adjourning'), { ground });
}

/** Rule RS-21: the hour is the one that the call names, else the one of an adopted motion, whose words the chair reads. */
function isHourCome({ state, sitting, context }: Acting): boolean {
  const { endsAt } = sitting.call;
  if (endsAt !== undefined) return context.now >= endsAt;
  const { motions } = rulebookOf(state, sitting);
  return sitting.motions.some((id) => {
    const { kind, phase, wording } = motionOf(state, id);
    const adjourns = motions[kind]?.onAdopt === 'adjourn';
    return adjourns && phase === 'adopted' && wording.form !== 'bare';
  });
}
