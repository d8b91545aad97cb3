import { tableValues } from '@tauride/kernel';
import { isChairOrClerk } from '../authority.ts';
import type { Body, FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId, MotionId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';
import { isInForce, resolutionsOf } from '../resolution/register.ts';
import type { Sitting } from '../sitting/state.ts';
import { transmittalsOf } from './chain.ts';
import { isSendable } from './sendable.ts';

/** What a member may do at the desk of one body about its resolutions and what it sends and receives. */
export interface DeskAffairs {
  readonly body: BodyId;
  /** In force: may be marked as executed or expired (`SetResolutionStatus`), and sent (`Transmit`). */
  readonly resolutions: readonly ResolutionId[];
  /** Motions that were left undecided or were only debated jointly: may be sent. */
  readonly motions: readonly MotionId[];
  /** Have not been received yet (`ReceiveTransmittal`). */
  readonly incoming: readonly TransmittalId[];
  /** Sittings on whose agenda they may be put. */
  readonly sittings: readonly SittingId[];
  /** Were received and wait for an answer (`AnswerTransmittal`). */
  readonly open: readonly TransmittalId[];
  /** Were sent elsewhere and wait for an answer from there (`NoteAnswer`). */
  readonly awaiting: readonly TransmittalId[];
}

/** What a member may do now at the desks of its bodies; empty for who serves at none. */
export function affairsOf(state: FoundedAssembly, member: MemberId): readonly DeskAffairs[] {
  const bodies = Object.values(state.bodies).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const served = new Set(
    tableValues(state.sittings)
      .filter(isInSessionAlone)
      .filter((sitting) => isChairOrClerk(state, sitting, member))
      .flatMap((sitting) => sitting.bodies),
  );
  return bodies
    .filter((body) => served.has(body.id) || isOfOffice(body, member))
    .map(({ id }) => deskOf(state, id));
}

/** The same as {@link isOfAffairs} for hundreds of bodies at once. */
function isOfOffice({ offices: { chair, clerk, deputies } }: Body, member: MemberId): boolean {
  return chair === member || clerk === member || deputies.includes(member);
}

function isInSessionAlone({ phase, bodies }: Sitting): boolean {
  return bodies.length === 1 && (phase === 'open' || phase === 'recessed');
}

function deskOf(state: FoundedAssembly, body: BodyId): DeskAffairs {
  const all = transmittalsOf(state);
  const here = all.filter(({ to, answer }) => to.kind === 'here' && to.body === body && answer === null);
  const sent = all.filter(({ from, to }) => from.kind === 'here' && from.body === body && to.kind !== 'here');
  return {
    body,
    resolutions: idsOf(resolutionsOf(state, body).filter(({ status }) => isInForce(status))),
    motions: idsOf(tableValues(state.motions).filter((motion) => isSendable(state, body, motion))),
    incoming: idsOf(here.filter(({ receivedAt }) => receivedAt === null)),
    sittings: idsOf(
      tableValues(state.sittings).filter(
        ({ phase, bodies }) => phase !== 'adjourned' && bodies.includes(body),
      ),
    ),
    open: idsOf(here.filter(({ receivedAt }) => receivedAt !== null)),
    awaiting: idsOf(sent.filter(({ answer }) => answer === null)),
  };
}

function idsOf<Id>(things: readonly { readonly id: Id }[]): readonly Id[] {
  return things.map(({ id }) => id);
}
