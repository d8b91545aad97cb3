import type { Decided } from '../resolution/follow-up.ts';
import type { ApprovalEvent } from './events.ts';
import { findCorrection, isStillAsked, minutesOfSitting } from './standing.ts';
import type { MinutesDecision, MinutesMatter } from './state.ts';

/** What the house's yes to a question about minutes does. */
export function minutesCarried(matter: MinutesMatter, decision: MinutesDecision): readonly ApprovalEvent[] {
  const { of, correction, late, ...text } = matter;
  const { in: sitting, ...how } = decision;
  const approved: ApprovalEvent = { type: 'MinutesApproved', of, ...text, ...how, sitting };
  if (correction === null) return [approved];
  const accepted: ApprovalEvent = {
    type: 'CorrectionDecided',
    of,
    correction,
    decision: 'accepted',
    ...how,
    sitting,
  };
  return late ? [accepted, approved] : [accepted];
}

/** Rule MA-6: the decision on a question about minutes is carried out with it, and taken back when it is undone. A question whose
 *  words the house changed decides nothing by itself: what was carried is proposed as a correction of its own. Nor does one that
 *  was laid aside while the minutes were dealt with otherwise. */
export function minutesDecidedBy({ state, sitting, before, after, by }: Decided): readonly ApprovalEvent[] {
  const { minutes: matter } = after;
  if (!matter || after.phase === before.phase) return [];
  const poll = by.type === 'ResultAnnounced' ? { poll: by.poll } : {};
  const way = by.type === 'ConsentGiven' ? 'consent' : 'vote';
  const decision: MinutesDecision = { by: way, in: sitting.id, motion: after.id, ...poll };
  const { of, correction, late } = matter;
  const standing = minutesOfSitting(state, of);
  if (after.phase === 'adopted')
    return isAsPut(after) && isStillAsked(standing, matter) ? minutesCarried(matter, decision) : [];
  const { in: _in, ...how } = decision;
  const isOpen = correction !== null && standing && findCorrection(standing, correction)?.phase === 'open';
  if (after.phase === 'rejected' && isOpen)
    return [{ type: 'CorrectionDecided', of, correction, decision: 'rejected', ...how, sitting: sitting.id }];
  return undone({ of, correction, ...(late ? { late } : {}) });

  function undone({
    of: whose,
    correction: which,
  }: Pick<MinutesMatter, 'of' | 'correction' | 'late'>): readonly ApprovalEvent[] {
    const standing = minutesOfSitting(state, whose);
    const reopened = standing?.versions.filter(({ approved }) => approved?.motion === after.id) ?? [];
    const found = which === null || !standing ? undefined : findCorrection(standing, which);
    const events: ApprovalEvent[] = reopened.map(({ version }) => ({
      type: 'MinutesReopened',
      of: whose,
      version,
      sitting: sitting.id,
      motion: after.id,
    }));
    if (which === null || found?.decided?.motion !== after.id) return events;
    const again: ApprovalEvent = {
      type: 'CorrectionDecided',
      of: whose,
      correction: which,
      decision: 'reopened',
      by: 'vote',
      sitting: sitting.id,
      motion: after.id,
    };
    return [...events, again];
  }
}

function isAsPut({ wording, moved }: Decided['after']): boolean {
  return wording.form === 'text' && moved.form === 'text' && wording.text === moved.text;
}
