import { tableGet, tableHas, err, ok, type Result } from '@tauride/kernel';
import { isExcluded } from './admission/access.ts';
import { isOfficer, seatIn } from './assembly/access.ts';
import type { FoundedAssembly } from './assembly/state.ts';
import type { Context } from './context.ts';
import type { MemberId, SittingId } from './ids.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Sitting, SittingInSession } from './sitting/state.ts';

/** The sitting in which an act may happen now, with who acts. */
export interface Acting {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly member: MemberId;
  readonly context: Context;
}

/** Rules RA-1 and AD-7: an act needs a member of the assembly who was not sent out, and a sitting that is open. */
export function actingIn(state: FoundedAssembly, id: SittingId, context: Context): Result<Acting, Refusal> {
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const sitting = openSitting(state, id);
  if (!sitting.ok) return sitting;
  if (isExcluded(sitting.value, member.value))
    return err(refusal('expelled', null, { member: member.value }));
  return ok({ state, sitting: sitting.value, member: member.value, context });
}

export function actingMember(state: FoundedAssembly, context: Context): Result<MemberId, Refusal> {
  const { actor } = context;
  if (actor.kind !== 'member') return err(refusal('not-entitled', null, { act: 'sitting' }));
  if (!tableHas(state.members, actor.member))
    return err(refusal('unknown', null, { what: 'member', id: actor.member }));
  return ok(actor.member);
}

function openSitting(state: FoundedAssembly, id: SittingId): Result<SittingInSession, Refusal> {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: id }));
  if (sitting.phase === 'called') return err(refusal('not-open', null, { sitting: id }));
  if (sitting.phase === 'recessed') return err(refusal('recessed', null, { sitting: id }));
  return ok(sitting);
}

function isChair(acting: Acting): boolean {
  return acting.sitting.presiding === acting.member;
}

function isClerk(acting: Acting): boolean {
  return isOfficer(acting.state, acting.sitting, { member: acting.member, office: 'clerk' });
}

export function isTeller(acting: Acting): boolean {
  return isOfficer(acting.state, acting.sitting, { member: acting.member, office: 'teller' });
}

export function chairOnly(acting: Acting): Refusal | null {
  return isChair(acting) ? null : refusal('not-entitled', null, { act: 'chair' });
}

/** The clerk, the chair or a teller. */
export function deskOnly(acting: Acting): Refusal | null {
  return isChair(acting) || isClerk(acting) || isTeller(acting)
    ? null
    : refusal('not-entitled', null, { act: 'clerk' });
}

/** A member with a full vote in a body of the sitting. */
export function votersOnly({ state, sitting, member }: Acting): Refusal | null {
  return seatIn(state, sitting, member)?.voting === 'full'
    ? null
    : refusal('not-entitled', null, { act: 'vote' });
}

/** A member who may speak: with a full or an advisory vote. */
export function speakersOnly({ state, sitting, member }: Acting): Refusal | null {
  const voting = seatIn(state, sitting, member)?.voting;
  return voting === 'full' || voting === 'advisory' ? null : refusal('not-entitled', null, { act: 'speak' });
}

export function isChairOrClerk(state: FoundedAssembly, sitting: Sitting, member: MemberId): boolean {
  return (['chair', 'clerk'] as const).some((office) => isOfficer(state, sitting, { member, office }));
}

/** Rule RA-2: chair and clerk may enter acts for members who have no device; the entry names both. */
export function mayActFor(
  state: FoundedAssembly,
  sitting: Sitting,
  officer: MemberId,
): Result<true, Refusal> {
  return isChairOrClerk(state, sitting, officer)
    ? ok(true)
    : err(refusal('not-entitled', null, { act: 'act-for' }));
}
