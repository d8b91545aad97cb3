import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import type { FoundedAssembly, Seat } from '../assembly/state.ts';
import { type Acting, deskOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { of, substitutionsIn } from './alternates.ts';
import type { SittingCommand } from './commands.ts';
import type { SittingInSession, Substitution } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type OfAlternate = SittingCommand & { readonly type: 'SeatAlternate' | 'UnseatAlternate' };
type Seating = Acting & { readonly command: OfAlternate };

/** Rule RV-20: the desk lets an alternate who is there sit for a member who is not. */
export function seatAlternate(acting: Acting, command: OfAlternate): Decided {
  const refused = firstRefusal(seatChecks, { ...acting, command });
  return refused ? err(refused) : ok([{ type: 'AlternateSeated', ...of(acting.sitting, command) }]);
}

/** Rule RV-21: and lets them step out again. */
export function unseatAlternate(acting: Acting, command: OfAlternate): Decided {
  const refused = deskOnly(acting) ?? (sitsFor(acting.sitting, command) ? null : notSeated());
  return refused ? err(refused) : ok([{ type: 'AlternateUnseated', ...of(acting.sitting, command) }]);
}

function notSeated(): Refusal {
  return refusal('already-so', null, { phase: 'alternate-out' });
}

const seatChecks: readonly ((seating: Seating) => Refusal | null)[] = [
  (seating) => deskOnly(seating),
  ({ sitting, command: { body } }) =>
    sitting.bodies.includes(body) ? null : refusal('unknown', null, { what: 'body', id: body }),
  ({ sitting, command }) =>
    sitsFor(sitting, command) ? refusal('already-so', null, { phase: 'alternate-in' }) : null,
  doesNotFit,
  ({ sitting, command }) => occupied(sitting, command),
];

function sitsFor(sitting: SittingInSession, { body, alternate, for: member }: Substitution): boolean {
  return substitutionsIn(sitting).some(
    (each) => each.body === body && each.alternate === alternate && each.for === member,
  );
}

function doesNotFit({ state, command }: Seating): Refusal | null {
  const { body, alternate, for: member } = command;
  const seat = seatIn(state, body, member);
  if (!seat) return refusal('unknown', null, { what: 'seat', id: member });
  return fits(seatIn(state, body, alternate), { member, seat })
    ? null
    : refusal('not-alternate', null, { member: alternate, for: member });
}

interface Replaced {
  readonly member: MemberId;
  readonly seat: Seat;
}

/** Whether a seat is that of an alternate for this member. */
function fits(seat: Seat | undefined, { member, seat: of }: Replaced): boolean {
  if (seat?.alternateFor === undefined || seat.voting === 'full' || of.alternateFor !== undefined)
    return false;
  switch (seat.alternateFor) {
    case 'body':
      return true;
    case 'faction':
      return seat.group !== null && seat.group === of.group;
    case 'constituency':
      return seat.constituency !== undefined && seat.constituency === of.constituency;
    default:
      return seat.alternateFor.includes(member);
  }
}

function occupied(sitting: SittingInSession, { body, alternate, for: member }: Substitution): Refusal | null {
  const { presence } = sitting;
  if (presence.phase !== 'recorded' || !tableHas(presence.present, alternate))
    return refusal('not-present', null, { member: alternate });
  const inBody = substitutionsIn(sitting).filter((each) => each.body === body);
  const isTaken = inBody.some((each) => each.for === member || each.alternate === alternate);
  return isTaken || tableHas(presence.present, member) ? refusal('seat-taken', null, { member }) : null;
}

function seatIn({ members }: FoundedAssembly, body: BodyId, member: MemberId): Seat | undefined {
  return tableGet(members, member)?.seats.find((seat) => seat.body === body);
}

/** For each member who is not there, the alternates who could sit for them now. */
export interface OpenSeat {
  readonly body: BodyId;
  readonly for: MemberId;
  readonly alternates: readonly MemberId[];
}

/** What the desk may do about alternates: what {@link seatAlternate} lets pass.
 *  @param present who is there, in the order in which they are offered */
export function openSeats(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { absent, present }: { readonly absent: readonly MemberId[]; readonly present: readonly MemberId[] },
): readonly OpenSeat[] {
  return sitting.bodies.flatMap((body) => {
    const standBy = present.filter((id) => seatIn(state, body, id)?.alternateFor !== undefined);
    if (standBy.length === 0) return [];
    return absent.flatMap((member): readonly OpenSeat[] => {
      const seat = seatIn(state, body, member);
      if (!seat) return [];
      const alternates = standBy.filter(
        (alternate) =>
          fits(seatIn(state, body, alternate), { member, seat }) &&
          occupied(sitting, { body, alternate, for: member }) === null,
      );
      return alternates.length === 0 ? [] : [{ body, for: member, alternates }];
    });
  });
}
