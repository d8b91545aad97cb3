import { invariant, tableGet, unreachable } from '@tauride/kernel';
import type { SittingEvent } from '@tauride/procedure';
import type { Act } from './act.ts';
import { doorsAct } from './doors-act.ts';
import { titleOf } from './effects.ts';
import { personOf, type Step } from './step.ts';

export function sittingAct(step: Step, event: SittingEvent): Act | null {
  switch (event.type) {
    case 'SittingCalled':
      return event.agreed === undefined ? null : agreedAct(step, event.agreed);
    case 'SittingOpened':
      return { kind: 'opened', presiding: personOf(step, event.presiding) };
    case 'PresenceRecorded':
      return presenceAct(step, event);
    case 'AgendaItemAdded':
      return { kind: 'item-added', title: event.title };
    case 'ItemTakenUp':
      return { kind: 'item', item: event.item, title: titleOf(step, event.item) };
    case 'QuorumChallenged':
      return { kind: 'quorum-challenged', by: personOf(step, event.by), citation: event.citation };
    case 'CaucusEnded':
      return { kind: 'caucus-ended' };
    case 'DoorsSet':
      return doorsAct(step, event);
    case 'SittingResumed':
      return { kind: 'resumed' };
    case 'SittingRecessed':
      return { kind: 'recessed', until: event.until, reason: event.reason ?? '', citation: event.citation };
    case 'SittingMoved': {
      const { place, reason, citation } = event;
      return { kind: 'sitting-moved', place, reason, citation };
    }
    case 'SittingAdjourned':
      return { kind: 'adjourned', ground: event.ground, reason: event.reason, citation: event.citation };
    case 'ChairHandedOver': {
      const presiding = personOf(step, event.presiding);
      return { kind: 'chair-handed-over', presiding, citation: event.citation };
    }
    case 'AlternateSeated':
    case 'AlternateUnseated':
      return alternateAct(step, event);
    default:
      return unreachable(event);
  }
}

/** Rule JS-26: who agreed to a joint sitting that was proposed. */
function agreedAct(
  step: Step,
  agreed: NonNullable<(SittingEvent & { readonly type: 'SittingCalled' })['agreed']>,
): Act {
  return {
    kind: 'agreed',
    bodies: agreed.map(({ body, member }) => ({
      name: step.after.bodies[body]?.name ?? body,
      by: personOf(step, member),
    })),
  };
}

function presenceAct(step: Step, event: SittingEvent & { readonly type: 'PresenceRecorded' }): Act {
  const sitting = tableGet(step.after.sittings, event.sitting);
  invariant(sitting !== undefined && 'presence' in sitting, 'presence was recorded outside a sitting');
  invariant(sitting.presence.phase === 'recorded', 'presence was recorded and is not known');
  return {
    kind: 'presence',
    arrived: event.arrived.map((member) => personOf(step, member)),
    left: event.left.map((member) => personOf(step, member)),
    votingCount: sitting.presence.votingCount,
    quorumFound: event.quorumFound ?? false,
  };
}

type AlternateEvent = SittingEvent & { readonly type: 'AlternateSeated' | 'AlternateUnseated' };

function alternateAct(step: Step, event: AlternateEvent): Act {
  return {
    kind: 'alternate',
    how: event.type === 'AlternateSeated' ? 'seated' : 'unseated',
    alternate: personOf(step, event.alternate),
    for: personOf(step, event.for),
    body: step.after.bodies[event.body]?.name ?? event.body,
  };
}
