import { tableValues } from '@tauride/kernel';
import { isChairOrClerk } from '../authority.ts';
import type { Actor } from '../context.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Sitting } from '../sitting/state.ts';
import { sittingsInSession } from './seat-of.ts';
import type { FoundedAssembly } from './state.ts';
import { bodiesAbove } from './structure.ts';

/** Whether a sitting of this body was ever opened: from then on its seats are its own affair. A rehearsal is none. */
export function hasSat(state: FoundedAssembly, body: BodyId): boolean {
  return tableValues(state.sittings).some(
    ({ phase, bodies, call }) => phase !== 'called' && call.rehearsal !== true && bodies.includes(body),
  );
}

/** Rule MB-2: whether a member is chair or clerk of a body, or of a sitting of it alone. Whoever serves a joint sitting has no say in
 *  the affairs of the other bodies: else an officer could take any body over by calling it to one. */
export function isOfDesk(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  if (isOfficerOf(state, body, member)) return true;
  return sittingsInSession(state, body).some(
    (sitting) =>
      sitting.call.rehearsal !== true &&
      isOwnSitting(state, sitting, { body, member }) &&
      isChairOrClerk(state, sitting, member),
  );
}

function isOwnSitting(
  state: FoundedAssembly,
  { bodies }: Pick<Sitting, 'bodies'>,
  { body, member }: { readonly body: BodyId; readonly member: MemberId },
): boolean {
  return bodies.length === 1 || state.bodies[body]?.offices.deputies.includes(member) === true;
}

/** Whether a member is chair or clerk of a body. */
export function isOfficerOf(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  const offices = state.bodies[body]?.offices;
  return offices?.chair === member || offices?.clerk === member;
}

/** Whether a member is chair or clerk of a body that this one is part of. */
export function isOfDeskAbove(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  return bodiesAbove(state, body).some((above) => isOfficerOf(state, above, member));
}

/** Rule JS-23: whether a member may call a body to a joint sitting. */
export function mayCallTogether(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  return isOfficerOf(state, body, member) || isOfDeskAbove(state, body, member);
}

interface Managing {
  readonly body: BodyId;
  readonly reason?: string | undefined;
}

/** Rules MB-1, MB-2 and MB-21: a body is the affair of the operator until it first sat, then of its desk; and at any time of the
 *  desk of a body that it is part of. */
export function mayManage(
  state: FoundedAssembly,
  { body, reason = '' }: Managing,
  actor: Actor,
): Refusal | null {
  const sat = hasSat(state, body);
  if (actor.kind === 'operator') return sat ? refusal('not-entitled', null, { act: 'clerk' }) : null;
  const { member } = actor;
  const isDesk = (sat && isOfDesk(state, body, member)) || isOfDeskAbove(state, body, member);
  return isDesk ? needsReason(reason) : refusal('not-entitled', null, { act: sat ? 'clerk' : 'found' });
}

/** Whether a member may change a body, its seats and its offices: what screens ask before they offer it. */
export function isManager(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  return mayManage(state, { body, reason: '.' }, { kind: 'member', member }) === null;
}
