import type { MemberId, SeatEvent } from '@tauride/procedure';
import type { Act } from './act.ts';
import { personOf, type Step } from './step.ts';

const howOf = { MembersSeated: 'seated', SeatsChanged: 'changed', SeatsVacated: 'vacated' } as const;

/** Seats that changed while the body was in session. */
export function seatsAct(step: Step, event: SeatEvent): Act {
  const body = step.after.bodies[event.body];
  return {
    kind: 'seats',
    how: event.type === 'SeatsVacated' && event.ground !== undefined ? event.ground : howOf[event.type],
    persons: holdersIn(event).map((member) => personOf(step, member)),
    body: body?.name ?? event.body,
    votingSeats: body?.votingSeats ?? 0,
    reason: event.reason ?? '',
  };
}

function holdersIn(event: SeatEvent): readonly MemberId[] {
  switch (event.type) {
    case 'MembersSeated':
      return event.members.map(({ member }) => member);
    case 'SeatsChanged':
      return event.seats.map(({ member }) => member);
    case 'SeatsVacated':
      return event.members;
  }
}
