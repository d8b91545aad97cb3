import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { minutesApproved } from '../approval/standing.ts';
import { seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Sitting } from '../sitting/state.ts';
import type { StatementCommand } from './commands.ts';
import type { StatementMark } from './state.ts';

/** Who acts on the statements of a sitting that was opened, and as what. */
export interface Stating {
  readonly state: FoundedAssembly;
  readonly sitting: Sitting;
  readonly member: MemberId;
  readonly isDesk: boolean;
  readonly context: Context;
}

/** Rules ST-1 and ST-8: statements belong to a sitting from its opening on, and until its minutes are approved. */
export function statingIn(
  state: FoundedAssembly,
  command: StatementCommand,
  context: Context,
): Result<Stating, Refusal> {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (sitting.phase === 'called') return err(refusal('not-open', null, { sitting: sitting.id }));
  if (minutesApproved(state, sitting.id)) return err(refusal('too-late', null, { sitting: sitting.id }));
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const isDesk = isChairOrClerk(state, sitting, member.value);
  return ok({ state, sitting, member: member.value, isDesk, context });
}

export function deskRefusal({ isDesk }: Stating): Refusal | null {
  return isDesk ? null : refusal('not-entitled', null, { act: 'clerk' });
}

/** Rule ST-6: whoever may speak in a sitting may state something of their own in writing; nobody has to be heard for it, so that it
 *  takes neither the floor nor anybody's time. */
export function maySpeakRefusal({ state, sitting, member }: Stating): Refusal | null {
  const voting = seatIn(state, sitting, member)?.voting;
  return voting === 'full' || voting === 'advisory' ? null : refusal('not-entitled', null, { act: 'speak' });
}

/** Rule ST-9: a signature is given by whoever signs, with their own device. */
export function ownDeviceRefusal({ context }: Stating): Refusal | null {
  return context.enteredBy === undefined ? null : refusal('not-entitled', null, { act: 'act-for' });
}

/** The statement that a command names, which must be one of its sitting. */
export function markIn(
  { state, sitting }: Stating,
  { statement }: { readonly statement: string },
): Result<StatementMark, Refusal> {
  const found = tableGet(state.statements, statement);
  return found?.sitting === sitting.id
    ? ok(found)
    : err(refusal('unknown', null, { what: 'statement', id: statement }));
}
