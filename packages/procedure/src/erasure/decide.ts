import { err, ok, type Result, tableHas } from '@tauride/kernel';
import { guestOf } from '../admission/access.ts';
import { isOfficerOf } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Actor, Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ErasureCommand } from './commands.ts';

/** Erased entries that one entry tells of: with their commitments they have to fit into it. */
const AT_ONCE = 400;

/** Rules ER-3 to ER-5: tells what was erased, for what reason and on whose authority. Which words these are the server finds out:
 *  they are in no state. */
export function decideErasure(
  state: FoundedAssembly,
  { members, reason, authority }: ErasureCommand,
  { actor, erasing }: Context,
): Result<readonly Event[], Refusal> {
  const refused =
    mayErase(state, actor) ??
    needsReason(reason) ??
    needsReason(authority) ??
    unknownMember(state, members) ??
    (erasing ? null : refusal('unknown', null, { what: 'words' }));
  if (refused) return err(refused);
  const entries = erasing!;
  if (entries.length + members.length === 0) return err(refusal('unknown', null, { what: 'words' }));
  const parts = Math.max(1, Math.ceil(entries.length / AT_ONCE));
  return ok(
    Array.from({ length: parts }, (_, at) => ({
      type: 'TextErased',
      entries: entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
      members: at === 0 ? members : [],
      reason: reason.trim(),
      authority: authority.trim(),
    })),
  );
}

/** Rule ER-3: the operator, or chair or clerk of a body that is part of no other. */
export function mayErase(state: FoundedAssembly, actor: Actor): Refusal | null {
  if (actor.kind === 'operator') return null;
  const isOfficer = Object.values(state.bodies).some(
    ({ id, parent }) => !parent && isOfficerOf(state, id, actor.member),
  );
  return isOfficer ? null : refusal('not-entitled', null, { act: 'clerk' });
}

function unknownMember(state: FoundedAssembly, members: readonly MemberId[]): Refusal | null {
  const unknown = members.find((id) => !tableHas(state.members, id) && guestOf(state, id) === undefined);
  return unknown === undefined ? null : refusal('unknown', null, { what: 'member', id: unknown });
}
