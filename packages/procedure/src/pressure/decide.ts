import { err, ok, type Result } from '@tauride/kernel';
import { isOfDesk, isOfDeskAbove } from '../assembly/may-manage.ts';
import { seatOf } from '../assembly/seat-of.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { PressureCommand } from './commands.ts';

/** Rule PR-7: chair or clerk of a body in which the member sits, or of one above it. */
export function decidePressure(
  state: FoundedAssembly,
  { body, member, reason }: PressureCommand,
  context: Context,
): Result<readonly Event[], Refusal> {
  const actor = actingMember(state, context);
  if (!actor.ok) return actor;
  const refused = notDesk(state, { body, member }, actor.value) ?? needsReason(reason);
  return refused ? err(refused) : ok([{ type: 'PinReset', body, member, reason: reason.trim() }]);
}

function notDesk(
  state: FoundedAssembly,
  { body, member }: Pick<PressureCommand, 'body' | 'member'>,
  actor: MemberId,
): Refusal | null {
  if (!Object.hasOwn(state.bodies, body)) return refusal('unknown', null, { what: 'body', id: body });
  if (!isOfDesk(state, body, actor) && !isOfDeskAbove(state, body, actor))
    return refusal('not-entitled', null, { act: 'clerk' });
  return seatOf(state, body, member) ? null : refusal('unknown', null, { what: 'member', id: member });
}
