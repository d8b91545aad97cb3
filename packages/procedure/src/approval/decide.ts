import { err, ok, type Result, tableGet, tableValues } from '@tauride/kernel';
import { seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { CorrectionId, MemberId, Seq } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { AdjournedSitting } from '../sitting/state.ts';
import type { ApprovalCommand } from './commands.ts';
import { sign } from './sign.ts';
import { approvedVersion, findCorrection, minutesApproved, minutesOfSitting } from './standing.ts';
import type { MinutesCorrection, MinutesStanding } from './state.ts';

export type Decided = Result<readonly Event[], Refusal>;
type CommandOf<Type extends ApprovalCommand['type']> = ApprovalCommand & { readonly type: Type };

/** Who acts about the minutes of which sitting. */
export interface Minuting {
  readonly state: FoundedAssembly;
  readonly context: Context;
  readonly member: MemberId;
  readonly over: AdjournedSitting;
}

/** Rules MA-1 to MA-5: what is done about minutes outside of a decision of the house. */
export function decideApproval(state: FoundedAssembly, command: ApprovalCommand, context: Context): Decided {
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const over = overSitting(state, command.of);
  if (!over.ok) return over;
  const minuting = { state, context, member: member.value, over: over.value };
  if (command.type === 'CirculateMinutes') return circulate(minuting, command);
  const standing = minutesOfSitting(state, command.of);
  if (!standing) return err(refusal('not-circulated', null, { sitting: command.of }));
  switch (command.type) {
    case 'ProposeCorrection':
      return propose(minuting, standing, command);
    case 'WithdrawCorrection':
      return withdraw(minuting, standing, command);
    case 'AcceptCorrection':
      return accept(minuting, standing, command);
    case 'ContestCorrection':
      return contest(minuting, standing, command);
    case 'SignMinutes':
      return sign(minuting, standing, command);
  }
}

/** Rule MA-1: minutes are those of a sitting that is over. */
export function overSitting(
  state: FoundedAssembly,
  id: AdjournedSitting['id'],
): Result<AdjournedSitting, Refusal> {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.call.rehearsal) return err(refusal('rehearsal'));
  return sitting.phase === 'adjourned' ? ok(sitting) : err(refusal('not-over', null, { sitting: id }));
}

function deskOnly({ state, over, member }: Minuting): Refusal | null {
  return isChairOrClerk(state, over, member) ? null : refusal('not-entitled', null, { act: 'clerk' });
}

/** Who speaks in the body may say what its minutes should say. */
function seatedOnly({ state, over, member }: Minuting): Refusal | null {
  const voting = seatIn(state, over, member)?.voting;
  const isSeated = voting === 'full' || voting === 'advisory';
  return isSeated || isChairOrClerk(state, over, member)
    ? null
    : refusal('not-entitled', null, { act: 'speak' });
}

function circulate(minuting: Minuting, command: CommandOf<'CirculateMinutes'>): Decided {
  const { state, context, over } = minuting;
  const { of, upTo, language, deadline, digest } = command;
  const standing = minutesOfSitting(state, of);
  const refused =
    deskOnly(minuting) ??
    (minutesApproved(state, of) ? refusal('already-so', null, { phase: 'approved' }) : null) ??
    underDecision(minuting) ??
    (upTo < 1 || upTo > state.seq ? refusal('unknown', null, { what: 'entry', id: upTo }) : null) ??
    beforeItsEnd(over, upTo) ??
    (deadline !== null && deadline < context.now ? refusal('malformed', null, { form: 'deadline' }) : null) ??
    digestRefusal(context, digest);
  if (refused) return err(refused);
  const version = (standing?.versions.length ?? 0) + 1;
  const corrections = (standing?.corrections ?? []).flatMap(({ id, phase }) =>
    phase === 'accepted' ? [id] : [],
  );
  return ok([{ type: 'MinutesCirculated', of, version, upTo, language, digest, corrections, deadline }]);
}

/** Rule MA-1: a draft from the entries before the end of a sitting is one of a sitting that goes on. */
function beforeItsEnd({ id, endedBy }: AdjournedSitting, upTo: Seq): Refusal | null {
  return endedBy !== undefined && upTo <= endedBy ? refusal('not-over', null, { sitting: id }) : null;
}

/** The server has made the document itself; where nothing made it, as in a browser, nothing is compared. */
export function digestRefusal({ minutesDigest }: Context, digest: string): Refusal | null {
  if (!/^[0-9a-f]{64}$/u.test(digest)) return refusal('malformed', null, { form: 'digest' });
  return minutesDigest === undefined || minutesDigest === digest ? null : refusal('minutes-differ');
}

function propose(
  minuting: Minuting,
  standing: MinutesStanding,
  command: CommandOf<'ProposeCorrection'>,
): Decided {
  const { of, version, place, how, reason } = command;
  const text = command.text.trim();
  const found = standing.versions.find((one) => one.version === version);
  const refused =
    seatedOnly(minuting) ??
    (found ? null : refusal('unknown', null, { what: 'version', id: version })) ??
    pastDeadline(minuting, standing) ??
    (place === null || isIn(standing, version, place)
      ? null
      : refusal('unknown', null, { what: 'entry', id: place })) ??
    (text === '' || (place === null && how === 'replace')
      ? refusal('malformed', null, { form: 'correction' })
      : null);
  if (refused) return err(refused);
  const correction = `c${standing.corrections.length + 1}` as CorrectionId;
  return ok([
    { type: 'CorrectionProposed', of, correction, version, place, how, text, reason: reason.trim() },
  ]);
}

/** A line of a version is that of an entry it was made from, or of a correction that is part of it. */
function isIn({ versions, corrections }: MinutesStanding, version: number, place: Seq): boolean {
  const found = versions.find((one) => one.version === version);
  if (!found) return false;
  const parts = corrections.filter(({ id }) => found.corrections.includes(id));
  return place < found.upTo || parts.some(({ recorded }) => recorded === place);
}

/** Rule MA-3: after the day that was set, corrections are taken while the body sits, and once the minutes are approved. */
function pastDeadline({ state, context, over }: Minuting, standing: MinutesStanding): Refusal | null {
  const { deadline } = standing;
  if (deadline === null || context.now <= deadline || approvedVersion(standing)) return null;
  const sits = tableValues(state.sittings).some(
    ({ phase, bodies }) =>
      (phase === 'open' || phase === 'recessed') && bodies.some((one) => over.bodies.includes(one)),
  );
  return sits ? null : refusal('too-late');
}

function openOne(
  standing: MinutesStanding,
  id: CorrectionId,
  phase: MinutesCorrection['phase'],
): Result<MinutesCorrection, Refusal> {
  const found = findCorrection(standing, id);
  if (!found) return err(refusal('unknown', null, { what: 'correction', id }));
  return found.phase === phase ? ok(found) : err(refusal('already-so', null, { phase: found.phase }));
}

function withdraw(
  minuting: Minuting,
  standing: MinutesStanding,
  { of, correction }: CommandOf<'WithdrawCorrection'>,
): Decided {
  const found = openOne(standing, correction, 'open');
  if (!found.ok) return found;
  const refused =
    (found.value.by === minuting.member ? null : refusal('not-entitled', null, { act: 'mover' })) ??
    underDecision(minuting);
  return refused ? err(refused) : ok([{ type: 'CorrectionWithdrawn', of, correction }]);
}

/** Rule MA-4: the desk takes over what nobody objects to, until the minutes are approved. */
function accept(
  minuting: Minuting,
  standing: MinutesStanding,
  { of, correction }: CommandOf<'AcceptCorrection'>,
): Decided {
  const found = openOne(standing, correction, 'open');
  if (!found.ok) return found;
  const refused =
    deskOnly(minuting) ??
    (found.value.contested || approvedVersion(standing) ? refusal('needs-consent') : null) ??
    underDecision(minuting);
  return refused
    ? err(refused)
    : ok([{ type: 'CorrectionDecided', of, correction, decision: 'accepted', by: 'desk' }]);
}

function contest(
  minuting: Minuting,
  standing: MinutesStanding,
  { of, correction }: CommandOf<'ContestCorrection'>,
): Decided {
  const found = openOne(standing, correction, 'accepted');
  if (!found.ok) return found;
  const decided = found.value.decided !== null || approvedVersion(standing) !== undefined;
  const refused =
    seatedOnly(minuting) ??
    (decided ? refusal('already-so', null, { phase: 'accepted' }) : null) ??
    underDecision(minuting);
  return refused ? err(refused) : ok([{ type: 'CorrectionContested', of, correction }]);
}

/** What is before the house stays as it is until the house has decided. */
function underDecision({ state, over: { id } }: Minuting): Refusal | null {
  for (const sitting of tableValues(state.sittings)) {
    if (sitting.phase !== 'open' && sitting.phase !== 'recessed') continue;
    const matter = sitting.consent?.matter;
    const asked = matter?.kind === 'minutes' && matter.minutes.of === id;
    const put = sitting.stack.some((motion) => tableGet(state.motions, motion)?.minutes?.of === id);
    if (asked || put) return refusal('business-pending');
  }
  return null;
}
